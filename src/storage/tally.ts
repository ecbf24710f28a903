/**
 * How much a database has ever held. What is rightly removed is counted within the same transaction, so the sum never falls
 * unless answers are lost; a mark kept outside the database (`app/canary.ts`) is compared with it at the next start.
 */
import { Dexie } from 'dexie';
import type { AnswerRow } from '../domain/answers.ts';
import type { Database } from './schema.ts';

/** One answer by its place and age, without what it says. */
export type RowMark = Pick<AnswerRow, 'assessmentId' | 'slot' | 'stamp'>;

export interface Tally {
  /** Answers that are there, and answers that were rightly removed. */
  readonly rows: number;
  /** Whether the row asked for is there, at least as new, or may have been removed rightly. */
  readonly hasLast: boolean;
}

/** Two windows that answer the same question at once may stamp it in one order and write it in the other. */
const TIE_MS = 1000;

export function tally(database: Database, last?: RowMark): Promise<Tally> {
  const { answers, meta } = database;
  return database.transaction('r', answers, meta, async () => {
    const there = await answers.count();
    const removed = await numberIn(database, 'removedRows');
    const removedStamp = await numberIn(database, 'removedStamp');
    const found = last && (await answers.get([last.assessmentId, last.slot]));
    const stamp = Math.max(found?.stamp ?? 0, removedStamp);
    return { rows: there + removed, hasLast: !last || stamp >= last.stamp - TIE_MS };
  });
}

/** Counts what is removed, or replaced by something older; within the transaction that does it, which has `meta` in it. */
export async function countRemoved(
  database: Database,
  rows: number,
  newestStamp: number,
): Promise<void> {
  const { meta } = database;
  const before = await numberIn(database, 'removedRows');
  const stamp = await numberIn(database, 'removedStamp');
  await meta.bulkPut([
    { key: 'removedRows', value: before + rows },
    { key: 'removedStamp', value: Math.max(stamp, newestStamp) },
  ]);
}

/** Removes an assessment's answers for good; within a transaction. */
export async function removeAnswers(database: Database, assessmentId: string): Promise<void> {
  const { answers } = database;
  const newest = await answers
    .where('[assessmentId+stamp]')
    .between([assessmentId, Dexie.minKey], [assessmentId, Dexie.maxKey])
    .last();
  const removed = await answers
    .where('[assessmentId+slot]')
    .between([assessmentId, Dexie.minKey], [assessmentId, Dexie.maxKey])
    .delete();
  await countRemoved(database, removed, newest?.stamp ?? 0);
}

async function numberIn({ meta }: Database, key: string): Promise<number> {
  return Number((await meta.get(key))?.value ?? 0);
}
