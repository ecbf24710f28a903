/** Restoring and taking back in IndexedDB: each within one transaction. */
import type { AnswerRow } from '../domain/answers.ts';
import type { Contents, MergePlan } from '../domain/backup/backup.ts';
import { touched, withoutAssessments, withoutMeasure } from './journal.ts';
import type { Journal } from './journal.ts';
import { carryOut, takeBack } from './restoring.ts';
import type { Changes } from './restoring.ts';
import type { Database } from './schema.ts';
import { rowsOf } from './dexie-contents.ts';
import { countRemoved } from './tally.ts';

/** Settings of the store's own. */
export const JOURNAL = 'restored';
/** Small, so that windows can watch it: that something was restored or taken back. */
export const RESTORATION = 'restoration';

export interface Restoration {
  /** Differs from the one before. */
  readonly turn: number;
  /** When the restore was made; absent after it was taken back. */
  readonly at?: number;
  /** Fields that taking back removed. */
  readonly removed: readonly { readonly assessmentId: string; readonly slot: string }[];
}

export function restoreInto(database: Database, plan: MergePlan, at: number): Promise<void> {
  const { assessments, answers, measures, settings } = database;
  return database.transaction('rw', [assessments, answers, measures, settings], async () => {
    const present = await presentRows(database, touched(plan));
    const { changes, journal } = carryOut(plan, present, at);
    await carry(database, changes);
    const turn = await nextTurn(database);
    await settings.bulkPut([
      { key: JOURNAL, value: journal },
      { key: RESTORATION, value: { turn, at, removed: [] } satisfies Restoration },
    ]);
  });
}

export function undoRestoreIn(database: Database): Promise<number> {
  const { assessments, answers, measures, settings, meta } = database;
  return database.transaction('rw', [assessments, answers, measures, settings, meta], async () => {
    const journal = (await settings.get(JOURNAL))?.value as Journal | undefined;
    if (!journal) return 0;
    const present = await presentRows(database, touched(journal));
    const { changes, stayed } = takeBack(journal, present);
    await carry(database, changes);
    const removed = changes.remove.answers;
    await countRemoved(
      database,
      [...journal.answers, ...journal.measures].map(({ after }) => after),
      removed.length + changes.remove.measures.length,
    );
    await settings.delete(JOURNAL);
    const turn = await nextTurn(database);
    const keys = removed.map(({ assessmentId, slot }) => ({ assessmentId, slot }));
    await settings.put({
      key: RESTORATION,
      value: { turn, removed: keys } satisfies Restoration,
    });
    return stayed;
  });
}

/** Takes purged assessments out of the journal; within the transaction that purges them. */
export async function forgetInJournal(
  { settings }: Database,
  gone: ReadonlySet<string>,
): Promise<void> {
  const journal = (await settings.get(JOURNAL))?.value as Journal | undefined;
  if (journal) await settings.put({ key: JOURNAL, value: withoutAssessments(journal, gone) });
}

/** Takes a measure out of the journal; within the transaction that removes it. */
export async function forgetMeasureInJournal(
  { settings }: Database,
  measureId: string,
): Promise<void> {
  const journal = (await settings.get(JOURNAL))?.value as Journal | undefined;
  if (journal) await settings.put({ key: JOURNAL, value: withoutMeasure(journal, measureId) });
}

async function presentRows(database: Database, ids: readonly string[]): Promise<Contents> {
  const rows: AnswerRow[] = [];
  for (const id of ids) rows.push(...(await rowsOf(database, id)));
  const found = await database.assessments.bulkGet([...ids]);
  return {
    assessments: found.filter((one) => one !== undefined),
    answers: rows,
    measures: await database.measures.toArray(),
  };
}

async function carry(database: Database, { put, remove }: Changes): Promise<void> {
  const { assessments, answers, measures } = database;
  await assessments.bulkPut([...put.assessments]);
  await answers.bulkPut([...put.answers]);
  await measures.bulkPut([...put.measures]);
  await assessments.bulkDelete([...remove.assessments]);
  await answers.bulkDelete(remove.answers.map(({ assessmentId, slot }) => [assessmentId, slot]));
  await measures.bulkDelete([...remove.measures]);
}

async function nextTurn({ settings }: Database): Promise<number> {
  const before = (await settings.get(RESTORATION))?.value as Restoration | undefined;
  return (before?.turn ?? 0) + 1;
}
