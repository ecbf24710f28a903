import { Dexie } from 'dexie';
import type { AnswerBody, AnswerRow, Answers, Slot } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Contents, MergePlan } from '../domain/backup.ts';
import type { Measure } from '../domain/measure.ts';
import type { Connection } from './connection.ts';
import {
  JOURNAL,
  RESTORATION,
  forgetInJournal,
  restoreInto,
  rowsOf,
  undoRestoreIn,
} from './dexie-restore.ts';
import type { Restoration } from './dexie-restore.ts';
import type { Database } from './schema.ts';
import {
  measureRows,
  putBackRows,
  putMeasureAtOnce,
  putMeasureUnlessNewer,
  takeMeasure,
} from './measure-rows.ts';
import { AnswerNews } from './answer-news.ts';
import { putAtOnce, putUnlessNewer } from './answer-rows.ts';
import { newestFirst } from './store.ts';
import type { AssessmentChange, Store, Unsubscribe } from './store.ts';
import { removeAnswers, tally } from './tally.ts';
import type { RowMark, Tally } from './tally.ts';

export interface StoreEvents {
  /** An answer has become durable. */
  readonly onwritten?: ((row: RowMark) => void) | undefined;
  /** A backup was put back, or taken back again. */
  readonly onrestored?: (() => void) | undefined;
}

/** Keeps everything in IndexedDB. A write is acknowledged only after its transaction is complete. */
export class DexieStore implements Store {
  readonly lasting = true;
  #connection: Connection;
  #events: StoreEvents;
  #news: AnswerNews;
  /** Of what was read or written: stamps are compared within one assessment, and its answers are read before it is changed. */
  #lastStamp = 0;
  /** How many own changes of measures are durable. */
  #measuresWritten = 0;

  constructor(connection: Connection, events: StoreEvents = {}) {
    this.#connection = connection;
    this.#events = events;
    this.#news = new AnswerNews(connection.id, (assessmentId, slot) =>
      connection.use(({ answers }) => answers.get([assessmentId, slot])),
    );
  }

  /** Random, made with the database: tells a database that was silently replaced from the one known before. */
  get id(): string {
    return this.#connection.id;
  }

  /** Whether nothing can be written any more: closed, deleted from outside, or changed by a newer version. */
  get isOver(): boolean {
    return this.#connection.isOver;
  }

  assessments(): Promise<Assessment[]> {
    return this.#connection.use(listed);
  }

  async addAssessment(assessment: Assessment): Promise<void> {
    await this.#connection.use(({ assessments }) => assessments.put(assessment));
  }

  async changeAssessment(id: string, change: AssessmentChange): Promise<void> {
    await this.#connection.use(({ assessments }) => assessments.update(id, change));
  }

  purge(deletedUntil: number): Promise<void> {
    return this.#connection.once((database) => {
      const { assessments, answers, settings, meta } = database;
      return database.transaction('rw', [assessments, answers, settings, meta], async () => {
        const gone = (await assessments.toArray()).filter(
          ({ deletedAt }) => deletedAt !== undefined && deletedAt <= deletedUntil,
        );
        for (const { id } of gone) {
          await removeAnswers(database, id);
          await assessments.delete(id);
        }
        if (gone.length > 0) await forgetInJournal(database, new Set(gone.map(({ id }) => id)));
      });
    });
  }

  async answers(assessmentId: string): Promise<Answers> {
    const rows = await this.#connection.use((database) => rowsOf(database, assessmentId));
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
    this.#news.begin(row);
    await this.#connection.write(
      (database) => putAtOnce(database, row),
      (database) => putUnlessNewer(database, row),
    );
    this.#news.tell(row);
    this.#events.onwritten?.(row);
  }

  contents(assessmentIds?: readonly string[]): Promise<Contents> {
    return this.#connection.use((database) => {
      const { assessments, answers, measures } = database;
      return database.transaction('r', assessments, answers, measures, async () => {
        const wanted = (await listed(database)).filter(
          ({ id, deletedAt }) => deletedAt === undefined && (assessmentIds?.includes(id) ?? true),
        );
        const rows: AnswerRow[] = [];
        for (const { id } of wanted) rows.push(...(await rowsOf(database, id)));
        return {
          assessments: wanted,
          answers: rows,
          measures: assessmentIds ? [] : await measures.toArray(),
        };
      });
    });
  }

  async restore(plan: MergePlan, at: number): Promise<void> {
    await this.#connection.once((database) => restoreInto(database, plan, at));
    for (const { stamp } of plan.rows) this.#lastStamp = Math.max(this.#lastStamp, stamp);
    this.#events.onrestored?.();
  }

  async restoredAt(): Promise<number | undefined> {
    const known = (await this.setting(RESTORATION)) as Restoration | undefined;
    return known?.at;
  }

  async undoRestore(): Promise<number> {
    const stayed = await this.#connection.once(undoRestoreIn);
    this.#events.onrestored?.();
    return stayed;
  }

  async setting(key: string): Promise<unknown> {
    return (await this.#connection.use(({ settings }) => settings.get(key)))?.value;
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    if (key === JOURNAL || key === RESTORATION) throw new RangeError(`${key} is the store's own`);
    await this.#connection.use(async ({ settings }) => {
      if (value === undefined) await settings.delete(key);
      else await settings.put({ key, value });
    });
  }

  countSince(stamps: Readonly<Record<string, number>>): Promise<number> {
    return this.#connection.use(async (database) => {
      let rows = 0;
      for (const { id, deletedAt } of await listed(database)) {
        if (deletedAt !== undefined) continue;
        rows += await database.answers
          .where('[assessmentId+stamp]')
          .between([id, stamps[id] ?? Dexie.minKey], [id, Dexie.maxKey], false)
          .count();
      }
      return rows;
    });
  }

  async measures(): Promise<Measure[]> {
    const rows = await this.#connection.use(measureRows);
    this.#sawMeasures(rows);
    return rows;
  }

  async putMeasure(measure: Omit<Measure, 'stamp'>): Promise<void> {
    this.#lastStamp = Math.max(Date.now(), this.#lastStamp + 1);
    const row = { ...measure, stamp: this.#lastStamp };
    await this.#connection.write(
      (database) => putMeasureAtOnce(database, row),
      (database) => putMeasureUnlessNewer(database, row),
    );
    this.#measuresWritten += 1;
  }

  async removeMeasure(measureId: string): Promise<readonly Measure[]> {
    const taken = await this.#connection.once((database) => takeMeasure(database, measureId));
    this.#measuresWritten += 1;
    return taken;
  }

  async putBackMeasure(rows: readonly Measure[]): Promise<void> {
    await this.#connection.use((database) => putBackRows(database, rows));
    this.#measuresWritten += 1;
  }

  watchMeasures(changed: (rows: readonly Measure[]) => void): Unsubscribe {
    let stopped = false;
    const read = async (database: Database) => ({
      written: this.#measuresWritten,
      rows: await measureRows(database),
    });
    const told = ({ written, rows }: Awaited<ReturnType<typeof read>>): void => {
      if (stopped) return;
      // Read before an own write was durable, and told after it: it would take back what was typed.
      if (written !== this.#measuresWritten) {
        // A connection that is gone is dealt with where it is written to.
        this.#connection.use(read).then(told, () => undefined);
        return;
      }
      this.#sawMeasures(rows);
      changed(rows);
    };
    const stop = this.#connection.watch(read, told);
    return () => {
      stopped = true;
      stop();
    };
  }

  watchAnswers(assessmentId: string, changed: (rows: readonly AnswerRow[]) => void): Unsubscribe {
    let turn: number | undefined;
    const stops = [
      this.#news.watch(
        assessmentId,
        () => this.#connection.use((database) => rowsOf(database, assessmentId)),
        (rows) => {
          for (const { stamp } of rows) this.#lastStamp = Math.max(this.#lastStamp, stamp);
          changed(rows);
        },
      ),
      // A restore also brings rows that are older than any watched.
      this.#connection.watch(
        async (database) => {
          const row = await database.settings.get(RESTORATION);
          const known = row?.value as Restoration | undefined;
          const before = (turn ??= known?.turn ?? 0);
          if (!known || known.turn === before) return { turn: before, rows: [] };
          const removed = known.removed.filter((key) => key.assessmentId === assessmentId);
          const cleared = removed.map((key) => ({ ...key, stamp: 0, wording: 1, body: {} }));
          return {
            turn: known.turn,
            rows: [...cleared, ...(await rowsOf(database, assessmentId))],
          };
        },
        (found) => {
          turn = found.turn;
          if (found.rows.length > 0) changed(found.rows);
        },
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  watchAssessments(changed: (assessments: Assessment[]) => void): Unsubscribe {
    return this.#connection.watch(listed, changed);
  }

  /** How much the database has ever held, and whether that row is still in it. */
  tally(last?: RowMark): Promise<Tally> {
    return this.#connection.use((database) => tally(database, last));
  }

  close(): void {
    this.#connection.close();
    this.#news.close();
  }

  #sawMeasures(rows: readonly Measure[]): void {
    for (const { stamp } of rows) this.#lastStamp = Math.max(this.#lastStamp, stamp);
  }
}

async function listed({ assessments }: Database): Promise<Assessment[]> {
  return (await assessments.toArray()).sort(newestFirst);
}
