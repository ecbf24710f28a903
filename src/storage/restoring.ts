/**
 * What a restore writes, and what taking it back writes. Pure: both stores hand in the rows that are there, and carry out what
 * comes back within one transaction.
 */
import type { AnswerRow } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessments/assessment.ts';
import type { Contents, MergePlan } from '../domain/backup/backup.ts';
import { keyOf } from './journal.ts';
import type { Journal, Written } from './journal.ts';

export interface Changes {
  readonly put: Contents;
  readonly remove: {
    readonly assessments: readonly string[];
    readonly answers: readonly AnswerRow[];
    readonly measures: readonly string[];
  };
}

/**
 * Carries out a plan on what is there now. Another window may have gone on since the plan was made: a row that is newer by now
 * stays.
 * @param present all rows of the assessments that the plan touches, and all measures
 */
export function carryOut(
  plan: MergePlan,
  present: Contents,
  at: number,
): { changes: Changes; journal: Journal } {
  const assessments = new Map(present.assessments.map((one) => [one.id, one]));
  const answers = new Map(present.answers.map((row) => [keyOf(row), row]));
  const measures = new Map(present.measures.map((one) => [one.id, one]));
  const puts = [...plan.added, ...plan.changed];
  const rows = plan.rows.filter((row) => isNewer(row, answers.get(keyOf(row))));
  const measuresPut = plan.measures.filter((one) => isNewer(one, measures.get(one.id)));
  return {
    changes: {
      put: { assessments: puts, answers: rows, measures: measuresPut },
      remove: { assessments: [], answers: [], measures: [] },
    },
    journal: {
      at,
      assessments: puts.map((after) => ({ ...before(assessments.get(after.id)), after })),
      answers: rows.map((row) => ({
        ...before(answers.get(keyOf(row))),
        after: { key: keyOf(row), stamp: row.stamp },
      })),
      measures: measuresPut.map(({ id, stamp }) => ({
        ...before(measures.get(id)),
        after: { key: id, stamp },
      })),
    },
  };
}

/**
 * Takes a restore back: the old row comes back, or the added one goes, where the present one is still the restored one.
 * @param present all rows of the assessments that the journal touches, and all measures
 */
export function takeBack(
  journal: Journal,
  present: Contents,
): { changes: Changes; stayed: number } {
  const answers = new Map(present.answers.map((row) => [keyOf(row), row]));
  const measures = new Map(present.measures.map((one) => [one.id, one]));
  const rows = apart(journal.answers, answers);
  const ofMeasures = apart(journal.measures, measures);
  const asRestored = new Set([...rows.added, ...rows.replaced].map(keyOf));
  const others = present.answers.filter((row) => !asRestored.has(keyOf(row)));
  const ofAssessments = assessmentsBack(journal, present, newestStamps(others));
  return {
    changes: {
      put: {
        assessments: ofAssessments.put,
        answers: rows.replaced,
        measures: ofMeasures.replaced,
      },
      remove: {
        assessments: ofAssessments.remove,
        answers: rows.added,
        measures: ofMeasures.added.map(({ id }) => id),
      },
    },
    stayed: rows.stayed + ofMeasures.stayed,
  };
}

const before = <Row>(row: Row | undefined): { before?: Row } => (row ? { before: row } : {});
const isNewer = (one: { stamp: number }, other: { stamp: number } | undefined): boolean =>
  one.stamp > (other?.stamp ?? -Infinity);

/** The rows of a journal, by what taking back means for them; such as are gone by now are left out. */
function apart<Row extends { readonly stamp: number }>(
  entries: readonly { readonly before?: Row; readonly after: Written }[],
  present: ReadonlyMap<string, Row>,
): { added: Row[]; replaced: Row[]; stayed: number } {
  const added: Row[] = [];
  const replaced: Row[] = [];
  let stayed = 0;
  for (const { before, after } of entries) {
    const now = present.get(after.key);
    if (!now) continue;
    if (now.stamp !== after.stamp) stayed += 1;
    else if (before) replaced.push(before);
    else added.push(now);
  }
  return { added, replaced, stayed };
}

/** What a person enters about an assessment, as against where they were and when. */
const ENTERED = ['title', 'date', 'kind'] as const;

/** @param others of each assessment the newest stamp of the rows that are not as they were restored */
function assessmentsBack(
  { assessments, at }: Journal,
  present: Contents,
  others: ReadonlyMap<string, number>,
): { put: Assessment[]; remove: string[] } {
  const put: Assessment[] = [];
  const remove: string[] = [];
  for (const { before, after } of assessments) {
    const now = present.assessments.find(({ id }) => id === after.id);
    if (!now) continue;
    const wasThere = before && before.deletedAt === undefined;
    const renamed = ENTERED.some((field) => now[field] !== after[field]);
    const newest = others.get(after.id);
    // An assessment that the person went on with stays, with what was entered since.
    const wentOn = renamed || (newest !== undefined && newest > (before ? at : -Infinity));
    if (wasThere) put.push(fieldsBack(before, after, now));
    else if (wentOn) continue;
    else if (before) put.push(before);
    else remove.push(after.id);
  }
  return { put, remove };
}

function newestStamps(rows: readonly AnswerRow[]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { assessmentId, stamp } of rows)
    newest.set(assessmentId, Math.max(stamp, newest.get(assessmentId) ?? -Infinity));
  return newest;
}

/** Each field as it was before, where it is still as it was restored. */
function fieldsBack(before: Assessment, after: Assessment, now: Assessment): Assessment {
  const back: Record<string, unknown> = { ...now };
  for (const field of Object.keys({ ...before, ...after }) as (keyof Assessment)[]) {
    if (JSON.stringify(now[field]) !== JSON.stringify(after[field])) continue;
    if (before[field] === undefined) Reflect.deleteProperty(back, field);
    else back[field] = before[field];
  }
  return back as unknown as Assessment;
}
