/**
 * What the annual check-in keeps beside its questions, in slots of its assessment. They belong to a page and to no question of
 * it, so no report, table or code that is made of questions can hold them: they are as private as 3.8.
 * Source: questionnaire design, "Annual check-in".
 */
import { valueIn, type Answers, type Slot } from '../answers.ts';
import type { WholeMeasure } from '../measures/measures.ts';
import type { Place } from '../measures/origin.ts';

/** One sentence on what changed. */
export const CLOSING_SENTENCE: Slot = 'checkin/closing';
/** The day chosen for the next check-in, as YYYY-MM-DD. */
export const NEXT_DAY: Slot = 'checkin/next';

/** What the person said in this check-in of a measure of last time. */
export const lookedAt = (measureId: string): Slot => `checkin.${measureId}`;

/** Where measures come from that are made at the end; private, for no question has this name. */
export const closingPlace = (assessment: string): Place => ({
  assessment,
  chapter: 'checkin',
  question: CLOSING_SENTENCE,
});

/**
 * The measures to look back at: those still open, and those looked at in this check-in already, so that none goes away under
 * the hands. What was made in this very check-in is none of last time.
 */
export function measuresOfLastTime(
  measures: readonly WholeMeasure[],
  assessment: string,
  answers: Answers,
): readonly WholeMeasure[] {
  return measures.filter(
    ({ id, status, from }) =>
      from?.assessment !== assessment &&
      (status === 'open' || valueIn(answers, lookedAt(id)) !== undefined),
  );
}
