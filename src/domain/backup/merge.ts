/** What putting a backup back would do, and what the device holds afterwards. */
import type { AnswerRow } from '../answers.ts';
import type { Assessment } from '../assessments/assessment.ts';
import type { Contents, Difference, MergePlan } from './backup.ts';
import type { Measure } from '../measures/measure.ts';
import { canonical, isSame } from '../same.ts';

/**
 * Reckons what a file would add and change. Pure: nothing is changed by it.
 *
 * Per field the newer stamp wins; of two values with the same stamp ours stays. Of an assessment's particulars (title, date,
 * place) those win that belong to the later work on it. So nothing newer here is ever overwritten, the order of the file's
 * rows does not matter, and a second merge of the same file changes nothing. Answers whose assessment is neither here nor in
 * the file are left out: no page could show them.
 *
 * @param here what the device holds, without what is marked as deleted: a file brings deleted assessments back
 */
export function planMerge(here: Contents, inFile: Contents): MergePlan {
  const ours = byKey(here.assessments, ({ id }) => id, touched);
  const theirs = byKey(inFile.assessments, ({ id }) => id, touched);
  const assessments = planAssessments(ours, theirs);
  const known = new Set([...ours.keys(), ...theirs.keys()]);
  const answers = inFile.answers.filter(({ assessmentId }) => known.has(assessmentId));
  return { ...assessments, ...planRows(here.answers, answers), ...planMeasures(here, inFile) };
}

/** What the device holds once a plan is carried out. */
export function carryOut(here: Contents, plan: MergePlan): Contents {
  return {
    assessments: joined(here.assessments, [...plan.added, ...plan.changed], ({ id }) => id),
    answers: joined(here.answers, plan.rows, fieldOf),
    measures: joined(here.measures, plan.measures, ({ id }) => id),
  };
}

/** Two parts of one file as one; where both hold the same record the newer one stays. */
export function together(a: Contents, b: Contents): Contents {
  return carryOut(a, planMerge(a, b));
}

function planAssessments(
  ours: ReadonlyMap<string, Assessment>,
  theirs: ReadonlyMap<string, Assessment>,
): Pick<MergePlan, 'added' | 'changed' | 'kept'> {
  const added: Assessment[] = [];
  const changed: Assessment[] = [];
  for (const [id, one] of theirs) {
    const known = ours.get(id);
    if (!known) added.push(one);
    else if (touched(one) > touched(known)) changed.push(one);
  }
  const replaced = new Set(changed.map(({ id }) => id));
  return { added, changed, kept: [...ours.values()].filter(({ id }) => !replaced.has(id)) };
}

function planRows(
  here: readonly AnswerRow[],
  inFile: readonly AnswerRow[],
): Pick<MergePlan, 'rows' | 'replaced' | 'stayed' | 'same'> {
  const ours = byKey(here, fieldOf, stampOf);
  const rows: AnswerRow[] = [];
  const replaced: Difference[] = [];
  const stayed: Difference[] = [];
  let same = 0;
  for (const [field, row] of byKey(inFile, fieldOf, stampOf)) {
    const known = ours.get(field);
    const isNewer = !known || row.stamp > known.stamp;
    // A newer stamp comes even with the same value: it decides a later merge with a third copy.
    if (isNewer) rows.push(row);
    if (!known) continue;
    if (isSame(known.body, row.body)) same += isNewer ? 0 : 1;
    else (isNewer ? replaced : stayed).push(difference(known, row));
  }
  return { rows, replaced, stayed, same };
}

function planMeasures(here: Contents, inFile: Contents): Pick<MergePlan, 'measures'> {
  const ours = byKey(here.measures, ({ id }) => id, stampOf);
  const theirs = byKey(inFile.measures, ({ id }) => id, stampOf);
  const isNewer = ({ id, stamp }: Measure): boolean => stamp > (ours.get(id)?.stamp ?? -1);
  return { measures: [...theirs.values()].filter(isNewer) };
}

function difference(here: AnswerRow, inFile: AnswerRow): Difference {
  return { assessmentId: here.assessmentId, slot: here.slot, here, inFile };
}

const fieldOf = ({ assessmentId, slot }: AnswerRow): string => `${assessmentId} ${slot}`;
const stampOf = ({ stamp }: { readonly stamp: number }): number => stamp;
const touched = ({ touchedAt = 0 }: Assessment): number => touchedAt;

/** By key and in its order; of several with one key the newest, of equally new ones always the same. */
function byKey<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  ageOf: (thing: Thing) => number,
): Map<string, Thing> {
  const found = new Map<string, Thing>();
  for (const thing of things) {
    const key = keyOf(thing);
    const other = found.get(key);
    if (!other || wins(thing, other, ageOf)) found.set(key, thing);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wins<Thing>(one: Thing, other: Thing, ageOf: (thing: Thing) => number): boolean {
  const later = ageOf(one) - ageOf(other);
  return later > 0 || (later === 0 && canonical(one) > canonical(other));
}

function joined<Thing>(
  old: readonly Thing[],
  written: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Thing[] {
  return [...new Map([...old, ...written].map((thing) => [keyOf(thing), thing])).values()];
}
