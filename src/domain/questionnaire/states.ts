/** What the stored words of relevance questions, steps and grid rows mean. */
import {
  itemSlot,
  textIn,
  valueIn,
  type Answers,
  type AnswerValue,
  type Slot,
} from '../answers.ts';
import { ownItems } from '../assessments/answered.ts';
import {
  RELEVANCES,
  STEP_STATES,
  type Question,
  type Relevance,
  type StepsQuestion,
  type StepState,
} from './question.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * What a task is to the person; `undefined` while unanswered or where the assessment does not ask.
 * @param questions those of one task that belong to the assessment
 * @throws RangeError for an unknown word: a storage or import fault, never the person's
 */
export function relevanceOf(
  questions: readonly Question[],
  answers: Answers,
): Relevance | undefined {
  const question = questions.find(({ type }) => type === 'relevance');
  return question && wordIn(answers, question.id, RELEVANCES);
}

/**
 * What is done about one step; `undefined` while unanswered.
 * @throws RangeError for an unknown word
 */
export function stepStateIn(
  answers: Answers,
  questionId: string,
  itemId: string,
): StepState | undefined {
  return wordIn(answers, itemSlot(questionId, itemId), STEP_STATES);
}

/**
 * The rows of a list of steps as item ids: the questionnaire's, then those the person added.
 * An added row that says nothing yet is none: it would be a bullet without words.
 */
export function stepItems(question: StepsQuestion, answers: Answers): string[] {
  const own = ownItems(answers, question.id).filter(
    (item) => textIn(answers, itemSlot(question.id, item, 'label')).trim() !== '',
  );
  return [...question.items, ...own];
}

/**
 * Whether a value makes its field a point to be cleared.
 *
 * Ratings, relevance and steps have one word for it; for grids the questionnaire names the states
 * (`unclear: true`). Facts and texts are never unclear.
 *
 * @param value of the question's own slot, or of one row of its steps or grid
 */
export function isUnclear(
  { states }: Pick<Questionnaire, 'states'>,
  question: Question,
  value: AnswerValue | undefined,
): boolean {
  switch (question.type) {
    case 'rating':
    case 'relevance':
    case 'steps':
      return value === 'unclear';
    case 'grid':
      return states[question.states]?.some(({ id, unclear }) => unclear && id === value) ?? false;
    default:
      return false;
  }
}

/**
 * The word in a slot, of a closed list; `undefined` while unanswered.
 * @throws RangeError for a word that is not on the list; the message names the slot, never the value
 */
export function wordIn<Word extends string>(
  answers: Answers,
  slot: Slot,
  words: readonly Word[],
): Word | undefined {
  const value = valueIn(answers, slot);
  if (value === undefined) return undefined;
  const word = words.find((known) => known === value);
  if (word === undefined) throw new RangeError(`${slot} holds an unknown word`);
  return word;
}
