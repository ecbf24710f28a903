/** Tasks that are agreed not to be the person's fold away. Source: architecture, "Which questions". */
import { valueIn, type Answers } from '../answers.ts';
import type { SelectedChapter } from './selection.ts';

/**
 * Whether all of a task but its relevance question is folded away, because it is agreed that the
 * task is not the person's. The answers stay stored and come back when that answer changes.
 */
export function foldedAway(chapter: Pick<SelectedChapter, 'questions'>, answers: Answers): boolean {
  const relevance = chapter.questions.find(({ type }) => type === 'relevance');
  return relevance !== undefined && valueIn(answers, relevance.id) === 'notMineAgreed';
}
