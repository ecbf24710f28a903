import type { AnswerRow, Answers } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessments/assessment.ts';
import type { Contents, MergePlan } from '../domain/backup/backup.ts';
import type { Measure } from '../domain/measures/measure.ts';
import type { Connection } from './connection.ts';
import { DexieMeasures } from './dexie-measures.ts';
import { contentsOf, countSince, listed, rowsOf } from './dexie-contents.ts';
import { JOURNAL, RESTORATION, restoreInto, undoRestoreIn } from './dexie-restore.ts';
import type { Restoration } from './dexie-restore.ts';
import { AnswerNews } from './answer-news.ts';
import { putAtOnce } from './answer-rows.ts';
import { purge } from './purge.ts';
import { putUnlessNewer } from './put-unless-newer.ts';
import type { Database } from './schema.ts';
import { Stamps } from './stamps.ts';
import type { AssessmentChange, Store, Unsubscribe } from './store.ts';
import { tally } from './tally.ts';
import type { RowMark, Tally } from './tally.ts';
import { watchRestoration } from './watch-restoration.ts';

export interface StoreEvents {
  /** An answer or a field of a measure has become durable; without one, a measure was removed or put back. */
  readonly onwritten?: ((row?: RowMark) => void) | undefined;
  /** A backup was put back, or taken back again. */
  readonly onrestored?: (() => void) | undefined;
}

/** Keeps everything in IndexedDB. A write is acknowledged only after its transaction is complete. */
export class DexieStore implements Store {
  readonly lasting = true;
  #connection: Connection;
  #events: StoreEvents;
  #news: AnswerNews;
  #stamps = new Stamps();
  #measures: DexieMeasures;

  constructor(connection: Connection, events: StoreEvents = {}) {
    this.#connection = connection;
    this.#events = events;
    this.#news = new AnswerNews(connection.id, (assessmentId, slot) =>
      connection.use(({ answers }) => answers.get([assessmentId, slot])),
    );
    this.#measures = new DexieMeasures(connection, this.#stamps, (mark) =>
      events.onwritten?.(mark),
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
    return this.#connection.once((database) => purge(database, deletedUntil));
  }

  async answers(assessmentId: string): Promise<Answers> {
    const rows = await this.#connection.use((database) => rowsOf(database, assessmentId));
    this.#stamps.saw(rows);
    return new Map(rows.map(({ slot, body }) => [slot, body]));
  }

  async putAnswer(answer: Omit<AnswerRow, 'stamp'>): Promise<void> {
    const row = { ...answer, stamp: this.#stamps.next() };
    const { assessmentId, slot, stamp } = row;
    this.#news.begin(row);
    await this.#connection.write(
      (database) => putAtOnce(database, row),
      ({ answers }) => putUnlessNewer(answers, [assessmentId, slot], row),
    );
    this.#news.tell(row);
    this.#events.onwritten?.({ assessmentId, slot, stamp });
  }

  contents(assessmentIds?: readonly string[]): Promise<Contents> {
    return this.#connection.use((database) => contentsOf(database, assessmentIds));
  }

  async restore(plan: MergePlan, at: number): Promise<void> {
    await this.#connection.once((database) => restoreInto(database, plan, at));
    this.#stamps.saw([...plan.rows, ...plan.measures]);
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
    await this.#connection.use(({ settings }) => putSetting(settings, key, value));
  }

  async changeSetting(key: string, change: (present: unknown) => unknown): Promise<void> {
    await this.#connection.once((database) => {
      const { settings } = database;
      return database.transaction('rw', settings, async () => {
        await putSetting(settings, key, change((await settings.get(key))?.value));
      });
    });
  }

  countSince(stamps: Readonly<Record<string, number>>): Promise<number> {
    return this.#connection.use((database) => countSince(database, stamps));
  }

  measures(): Promise<Measure[]> {
    return this.#measures.all();
  }

  putMeasure(row: Omit<Measure, 'stamp'>): Promise<void> {
    return this.#measures.put(row);
  }

  removeMeasure(measureId: string): Promise<readonly Measure[]> {
    return this.#measures.remove(measureId);
  }

  putBackMeasure(rows: readonly Measure[]): Promise<void> {
    return this.#measures.putBack(rows);
  }

  watchMeasures(changed: (rows: readonly Measure[]) => void): Unsubscribe {
    return this.#measures.watch(changed);
  }

  watchAnswers(assessmentId: string, changed: (rows: readonly AnswerRow[]) => void): Unsubscribe {
    const stops = [
      this.#news.watch(
        assessmentId,
        () => this.#connection.use((database) => rowsOf(database, assessmentId)),
        (rows) => {
          this.#stamps.saw(rows);
          changed(rows);
        },
      ),
      watchRestoration(this.#connection, assessmentId, changed),
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
}

async function putSetting(
  settings: Database['settings'],
  key: string,
  value: unknown,
): Promise<void> {
  if (key === JOURNAL || key === RESTORATION) throw new RangeError(`${key} is the store's own`);
  if (value === undefined) await settings.delete(key);
  else await settings.put({ key, value });
}
