/** What a restore noted of itself, so that it can be taken back. */
import type { AnswerRow } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessments/assessment.ts';
import type { MergePlan } from '../domain/backup/backup.ts';
import type { Measure } from '../domain/measures/measure.ts';

/** What a restore replaced: the safety copy of what it touched. */
export interface Journal {
  readonly at: number;
  readonly assessments: readonly { readonly before?: Assessment; readonly after: Assessment }[];
  readonly answers: readonly { readonly before?: AnswerRow; readonly after: Written }[];
  readonly measures: readonly { readonly before?: Measure; readonly after: Written }[];
}
/** Which row was written, known by its stamp as long as nobody changed it. */
export interface Written {
  readonly key: string;
  readonly stamp: number;
}

/** Every id that a plan or a journal touches. */
export function touched(work: MergePlan | Journal): string[] {
  const ids =
    'rows' in work
      ? [...work.added, ...work.changed]
          .map(({ id }) => id)
          .concat(work.rows.map(({ assessmentId }) => assessmentId))
      : work.assessments
          .map(({ after }) => after.id)
          .concat(work.answers.map(({ after }) => assessmentOf(after.key)));
  return [...new Set(ids)];
}

/** Forgets what a journal knows of these assessments: what was deleted for good must not live on in it. */
export function withoutAssessments(journal: Journal, gone: ReadonlySet<string>): Journal {
  return {
    ...journal,
    assessments: journal.assessments.filter(({ after }) => !gone.has(after.id)),
    answers: journal.answers.filter(({ after }) => !gone.has(assessmentOf(after.key))),
  };
}

/** Forgets what a journal knows of a measure, which is all rows `<measureId>/<field>`. */
export function withoutMeasure(journal: Journal, measureId: string): Journal {
  return {
    ...journal,
    measures: journal.measures.filter(({ after }) => !after.key.startsWith(`${measureId}/`)),
  };
}

/** An answer's row in a journal; of a measure it is the row's id. */
export const keyOf = ({ assessmentId, slot }: { assessmentId: string; slot: string }): string =>
  `${assessmentId}\n${slot}`;

const assessmentOf = (key: string): string => key.slice(0, key.indexOf('\n'));
