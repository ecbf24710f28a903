/** "Damals": what was answered to the same question before. */
import { itemSlot, slotOf, textIn, valueIn, type Answers, type AnswerValue } from '../answers.ts';
import type { Assessment } from '../assessments/assessment.ts';
import type { Question } from '../questionnaire/question.ts';
import { byDate, type ComparedSide } from './side.ts';

export interface AnswerThen {
  readonly assessment: Assessment;
  readonly value: AnswerValue;
  /** The number of the wording that was answered; its words: `textAt` in `domain/questionnaire/wording.ts`. */
  readonly wording: number;
  /** Today's words are others. */
  readonly reworded: boolean;
  /** The note of then, as typed; empty where there is none. */
  readonly note: string;
}

/**
 * What the latest earlier assessment that has an answer to this question holds; its date says from when it is.
 *
 * `undefined` until this year's answer is given: the old one must not be an anchor. Ids never change their meaning, so the
 * same id is the same question.
 *
 * @param item a row of steps or of a grid; `undefined` for the question's own answer
 * @param now the answers of the assessment being filled in
 * @param earlier those before it, in any order
 */
export function answerThen(
  question: Question,
  item: string | undefined,
  now: Answers,
  earlier: readonly ComparedSide[],
): AnswerThen | undefined {
  const slot = item === undefined ? question.id : itemSlot(question.id, item);
  if (!isGiven(valueIn(now, slot))) return undefined;
  for (const side of [...earlier].sort(byDate).reverse()) {
    const value = valueIn(side.answers, slot);
    if (!isGiven(value)) continue;
    const wording = side.wordings.get(slot) ?? question.wording;
    return {
      assessment: side.assessment,
      value,
      wording,
      reworded: wording !== question.wording,
      note: textIn(side.answers, slotOf(question.id, 'note')),
    };
  }
  return undefined;
}

function isGiven(value: AnswerValue | undefined): value is AnswerValue {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
