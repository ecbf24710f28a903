/** Which rows there are, and what is answered; for the pages that come later. */
import { itemSlot, valueIn, type Answers } from '../answers.ts';
import type { Question } from '../questionnaire/question.ts';

/** The rows the person added to a list of steps, as item ids, in the order in which they were added. */
export function ownItems(answers: Answers, questionId: string): string[] {
  const prefix = `${questionId}.own-`;
  const found: string[] = [];
  for (const [slot, body] of answers)
    if (slot.startsWith(prefix) && slot.endsWith('/label') && body.value !== undefined)
      found.push(slot.slice(questionId.length + 1, -'/label'.length));
  return found.sort();
}

/** Whether the question has an answer; for lists of rows: whether every row of the questionnaire has one. */
export function isAnswered(answers: Answers, question: Question): boolean {
  if (question.type === 'steps' || question.type === 'grid')
    return question.items.every(
      (item) => valueIn(answers, itemSlot(question.id, item)) !== undefined,
    );
  const value = valueIn(answers, question.id);
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}
