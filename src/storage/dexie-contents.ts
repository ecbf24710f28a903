/** What stands in IndexedDB, read from its tables. */
import { Dexie } from 'dexie';
import type { Collection } from 'dexie';
import type { AnswerRow } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessments/assessment.ts';
import type { Contents } from '../domain/backup/backup.ts';
import { newestFirst } from '../domain/assessments/newest-first.ts';
import type { Database } from './schema.ts';

/** All assessments, deleted ones included, the newest first. */
export async function listed({ assessments }: Database): Promise<Assessment[]> {
  return (await assessments.toArray()).sort(newestFirst);
}

export function rowsOf(database: Database, assessmentId: string): Promise<AnswerRow[]> {
  return answersOf(database, assessmentId).toArray();
}

/** All answers of an assessment, in the order of their slots or of their stamps. */
export function answersOf(
  { answers }: Database,
  assessmentId: string,
  order: 'slot' | 'stamp' = 'slot',
): Collection<AnswerRow, [string, string]> {
  return answers
    .where(`[assessmentId+${order}]`)
    .between([assessmentId, Dexie.minKey], [assessmentId, Dexie.maxKey]);
}

/** Everything as of one moment, or of these assessments only; without what is marked as deleted. */
export function contentsOf(
  database: Database,
  assessmentIds: readonly string[] | undefined,
): PromiseLike<Contents> {
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
}

/** Answers with a stamp above the one given for their assessment; all of such as are not named. */
export async function countSince(
  database: Database,
  stamps: Readonly<Record<string, number>>,
): Promise<number> {
  let rows = 0;
  for (const { id, deletedAt } of await listed(database)) {
    if (deletedAt !== undefined) continue;
    rows += await database.answers
      .where('[assessmentId+stamp]')
      .between([id, stamps[id] ?? Dexie.minKey], [id, Dexie.maxKey], false)
      .count();
  }
  return rows;
}
