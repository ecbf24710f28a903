import { Dexie, liveQuery } from 'dexie';
import type { AnswerBody, AnswerRow, Answers, Slot } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessment.ts';
import { DATABASE_NAME, Database } from './schema.ts';
import { newestFirst } from './store.ts';
import type { AssessmentChange, Store, Unsubscribe } from './store.ts';

/** How far another window's stamps may lag behind ours (clock steps, queued windows) and still be seen at once. */
const WATCH_MARGIN = 60_000;

export interface OpenOptions {
  /** Makes the database's own id when it is opened for the first time. */
  readonly newId: () => string;
  /** Called when another window wants to change or delete the database; this one is closed then. */
  readonly onsuperseded?: () => void;
  /** Called when a query that watches for changes fails. */
  readonly onwatcherror?: (error: unknown) => void;
  /** For tests. */
  readonly name?: string;
}

/**
 * Opens the lasting store in the browser's IndexedDB, making the database where there is none.
 * @throws DexieError when the browser refuses: blocked storage, a damaged database, a newer version
 */
export async function openDexieStore(options: OpenOptions): Promise<DexieStore> {
  const database = new Database(options.name ?? DATABASE_NAME);
  database.on('versionchange', () => {
    // Dexie would otherwise reopen behind our back and write rows of an old shape (dexie/Dexie.js#2097).
    database.close({ disableAutoOpen: true });
    options.onsuperseded?.();
  });
  await database.open();
  // Only the first start has to write: on a full disk the answers can still be read.
  const known = await database.meta.get('dbId');
  const id = known ? String(known.value) : await name(database, options.newId);
  return new DexieStore(database, id, options.onwatcherror);
}

/** Gives the database its id; where two windows do so at once, the first one wins. */
function name(database: Database, newId: () => string): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const found = await database.meta.get('dbId');
    if (found) return String(found.value);
    const made = newId();
    await database.meta.bulkPut([
      { key: 'dbId', value: made },
      { key: 'schemaVersion', value: database.verno },
    ]);
    return made;
  });
}

/** Keeps everything in IndexedDB. A write is acknowledged only after its transaction is complete. */
export class DexieStore implements Store {
  readonly lasting = true;
  /** Random, made with the database: tells a database that was silently replaced from the one known before. */
  readonly id: string;
  #database: Database;
  /** Of what was read or written: stamps are compared within one assessment, and its answers are read before it is changed. */
  #lastStamp = 0;
  #onwatcherror: (error: unknown) => void;

  constructor(
    database: Database,
    id: string,
    onwatcherror: (error: unknown) => void = () => undefined,
  ) {
    this.#database = database;
    this.id = id;
    this.#onwatcherror = onwatcherror;
  }

  async assessments(): Promise<Assessment[]> {
    return (await this.#database.assessments.toArray()).sort(newestFirst);
  }

  async addAssessment(assessment: Assessment): Promise<void> {
    await this.#database.assessments.put(assessment);
  }

  async changeAssessment(id: string, change: AssessmentChange): Promise<void> {
    await this.#database.assessments.update(id, change);
  }

  async purge(deletedUntil: number): Promise<void> {
    const { assessments, answers } = this.#database;
    await this.#database.transaction('rw', assessments, answers, async () => {
      const gone = (await assessments.toArray()).filter(
        ({ deletedAt }) => deletedAt !== undefined && deletedAt <= deletedUntil,
      );
      for (const { id } of gone) {
        await answers
          .where('[assessmentId+slot]')
          .between([id, Dexie.minKey], [id, Dexie.maxKey])
          .delete();
        await assessments.delete(id);
      }
    });
  }

  async answers(assessmentId: string): Promise<Answers> {
    const rows = await this.#database.answers
      .where('[assessmentId+slot]')
      .between([assessmentId, Dexie.minKey], [assessmentId, Dexie.maxKey])
      .toArray();
    const found = new Map<Slot, AnswerBody>();
    for (const row of rows) {
      found.set(row.slot, row.body);
      this.#lastStamp = Math.max(this.#lastStamp, row.stamp);
    }
    return found;
  }

  async putAnswer(answer: Omit<AnswerRow, 'stamp'>): Promise<void> {
    this.#lastStamp = Math.max(Date.now(), this.#lastStamp + 1);
    const row = { ...answer, stamp: this.#lastStamp };
    const { answers } = this.#database;
    await this.#database.transaction('rw', answers, (transaction) => {
      const written = answers.put(row);
      // In the same breath, so that the browser can finish it when the window is closed or reloaded at this moment: without,
      // 13 of 60 texts typed just before that were lost, with it one or none [measured].
      transaction.idbtrans.commit();
      return written;
    });
  }

  watchAnswers(assessmentId: string, changed: (rows: readonly AnswerRow[]) => void): Unsubscribe {
    const seen = new Map<Slot, number>();
    const subscription = liveQuery(() =>
      this.#database.answers
        .where('[assessmentId+stamp]')
        .between([assessmentId, this.#lastStamp - WATCH_MARGIN], [assessmentId, Dexie.maxKey])
        .toArray(),
    ).subscribe({
      next: (rows) => {
        const fresh = rows.filter(({ slot, stamp }) => (seen.get(slot) ?? 0) < stamp);
        for (const { slot, stamp } of fresh) {
          seen.set(slot, stamp);
          this.#lastStamp = Math.max(this.#lastStamp, stamp);
        }
        if (fresh.length > 0) changed(fresh);
      },
      error: this.#onwatcherror,
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  watchAssessments(changed: (assessments: Assessment[]) => void): Unsubscribe {
    const subscription = liveQuery(() => this.assessments()).subscribe({
      next: changed,
      error: this.#onwatcherror,
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  close(): void {
    this.#database.close({ disableAutoOpen: true });
  }
}
