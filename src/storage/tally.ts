/**
 * How much a database has ever held, of answers and of measures. What is rightly removed is counted within the same
 * transaction, so the sum never falls unless something is lost; a mark kept outside the database (`app/stores/canary.ts`) is compared
 * with it at the next start.
 */
import type { AnswerRow } from '../domain/answers.ts';
import type { Measure } from '../domain/measures/measure.ts';
import type { Database } from './schema.ts';

/** One answer by its place and age, without what it says. */
type AnswerMark = Pick<AnswerRow, 'assessmentId' | 'slot' | 'stamp'>;
/** One field of a measure, likewise. */
export type MeasureMark = Pick<Measure, 'id' | 'stamp'>;
export type RowMark = AnswerMark | MeasureMark;

export interface Tally {
  /** Rows of answers and measures that are there, and such as were rightly removed. */
  readonly rows: number;
  /** Whether the row asked for is there, at least as new, or may have been removed rightly. */
  readonly hasLast: boolean;
}

/** Two windows that write the same field at once may stamp it in one order and write it in the other. */
const TIE_MS = 1000;

/** Counts keys, and reads no row but the one asked for: a visit waits for this before its first page. */
export function tally(database: Database, last?: RowMark): Promise<Tally> {
  const { answers, measures, meta } = database;
  return database.transaction('r', answers, measures, meta, async () => {
    const [ofAnswers, ofMeasures, removed, found] = await Promise.all([
      answers.count(),
      measures.count(),
      removedSoFar(database),
      last && find(database, last),
    ]);
    const stamp = Math.max(found?.stamp ?? 0, removed.stamp);
    return {
      rows: ofAnswers + ofMeasures + removed.rows,
      hasLast: !last || stamp >= last.stamp - TIE_MS,
    };
  });
}

/**
 * Counts what is removed, or replaced by something older; within the transaction that does it, which has `meta` in it.
 * @param rows what is touched: the newest stamp among it is remembered
 * @param count how many of these go, where it is not all
 */
export async function countRemoved(
  database: Database,
  rows: readonly { readonly stamp: number }[],
  count = rows.length,
): Promise<void> {
  const before = await removedSoFar(database);
  const newest = rows.reduce((most, { stamp }) => Math.max(most, stamp), before.stamp);
  await database.meta.bulkPut([
    { key: 'removedRows', value: before.rows + count },
    { key: 'removedStamp', value: newest },
  ]);
}

function find(
  { answers, measures }: Database,
  last: RowMark,
): PromiseLike<AnswerRow | Measure | undefined> {
  return 'slot' in last ? answers.get([last.assessmentId, last.slot]) : measures.get(last.id);
}

async function removedSoFar({ meta }: Database): Promise<{ rows: number; stamp: number }> {
  const [rows, stamp] = await meta.bulkGet(['removedRows', 'removedStamp']);
  return { rows: Number(rows?.value ?? 0), stamp: Number(stamp?.value ?? 0) };
}
