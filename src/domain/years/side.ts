/** One assessment as a comparison over years needs it. */
import type { AnswerRow, Slot } from '../answers.ts';
import type { Assessment } from '../assessments/assessment.ts';
import type { Side } from './shared-conditions.ts';
import { newestFirst } from '../assessments/newest-first.ts';

/** The wording that was on screen, by slot. */
export type Wordings = ReadonlyMap<Slot, number>;

export interface ComparedSide extends Side {
  readonly assessment: Assessment;
  readonly wordings: Wordings;
}

/**
 * Puts an assessment and its rows together.
 * @param rows of a store's `contents([id])`; rows of other assessments and cleared fields are ignored
 */
export function sideOf(assessment: Assessment, rows: readonly AnswerRow[]): ComparedSide {
  const own = rows.filter(
    ({ assessmentId, body }) => assessmentId === assessment.id && body.value !== undefined,
  );
  return {
    assessment,
    selection: assessment,
    answers: new Map(own.map(({ slot, body }) => [slot, body])),
    wordings: new Map(own.map(({ slot, wording }) => [slot, wording])),
  };
}

/** The earlier day first; of the same day the one that was worked on earlier. */
export function byDate(a: ComparedSide, b: ComparedSide): number {
  return newestFirst(b.assessment, a.assessment);
}
