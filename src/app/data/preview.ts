/** What putting a file back would change, told per assessment. */
import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { Contents, Difference, MergePlan } from '../../domain/backup/backup.ts';

export interface AssessmentPreview {
  /** As it will be. */
  readonly assessment: Assessment;
  /** `added`: it is not here yet. `changed`: name, date or place come from the file. */
  readonly state: 'added' | 'changed' | 'kept';
  /** The side that gives way, where it has another name or date. */
  readonly givesWay?: Assessment;
  /** Answers that come because there is none here. */
  readonly comes: number;
  /** Answers that differ and are newer in the file: the file's come. */
  readonly replaced: readonly Difference[];
  /** Answers that differ and are newer here: these stay. */
  readonly stayed: readonly Difference[];
}

/** One entry for each assessment of the file. @param here what this device had when the plan was made */
export function previewOf(here: Contents, inFile: Contents, plan: MergePlan): AssessmentPreview[] {
  const known = new Set(here.answers.map(fieldOf));
  const entry = (
    assessment: Assessment,
    state: AssessmentPreview['state'],
    other: Assessment | undefined,
  ): AssessmentPreview => {
    const isOf = ({ assessmentId }: { readonly assessmentId: string }): boolean =>
      assessmentId === assessment.id;
    const comes = plan.rows.filter((row) => isOf(row) && !known.has(fieldOf(row)));
    return {
      assessment,
      state,
      ...(other && !hasSameName(assessment, other) && { givesWay: other }),
      comes: comes.filter(({ body }) => body.value !== undefined).length,
      replaced: plan.replaced.filter(isOf),
      stayed: plan.stayed.filter(isOf),
    };
  };
  return [
    ...plan.added.map((one) => entry(one, 'added', undefined)),
    ...plan.changed.map((one) => entry(one, 'changed', find(here, one.id))),
    ...plan.kept
      .filter(({ id }) => isIn(inFile, id))
      .map((one) => entry(one, 'kept', find(inFile, one.id))),
  ];
}

/** Whether carrying the plan out would change anything. */
export function changesAnything(plan: MergePlan): boolean {
  return [plan.added, plan.changed, plan.rows, plan.measures].some((part) => part.length > 0);
}

const fieldOf = (row: { readonly assessmentId: string; readonly slot: string }): string =>
  `${row.assessmentId} ${row.slot}`;
const find = ({ assessments }: Contents, wanted: string): Assessment | undefined =>
  assessments.find(({ id }) => id === wanted);
const isIn = (contents: Contents, wanted: string): boolean =>
  find(contents, wanted) !== undefined ||
  contents.answers.some(({ assessmentId }) => assessmentId === wanted);
const hasSameName = (a: Assessment, b: Assessment): boolean =>
  a.title === b.title && a.date === b.date;
