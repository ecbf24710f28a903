/** How much of an assessment is answered. Source: architecture, "Which questions". */
import { itemSlot, slotOf, valueIn, type Answers, type Slot } from '../answers.ts';
import type { Layer, Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import {
  inLayer,
  questionsOf,
  type SelectedChapter,
  type Selection,
} from '../questionnaire/selection.ts';
import { foldedAway } from '../questionnaire/folding.ts';
import { isUnclear } from '../questionnaire/states.ts';

/** Counts of fields; `answered + open = total`, and the unclear are among the answered. */
export interface Progress {
  readonly answered: number;
  readonly open: number;
  readonly unclear: number;
  readonly total: number;
}

/**
 * The progress of one layer of one chapter.
 *
 * The first layer counts ratings and relevance; the profile layer also rows of steps and grids.
 * Facts, numbers and texts are never open, so they are not counted, nor are rows the person added.
 * "Does not apply" and "unclear" are answers. After "agreed: not my task" only the answer that says
 * so is left of the task.
 */
export function chapterProgress(
  questionnaire: Pick<Questionnaire, 'states'>,
  chapter: Pick<SelectedChapter, 'questions'>,
  answers: Answers,
  layer: Layer,
): Progress {
  const folded = foldedAway(chapter, answers);
  let answered = 0;
  let unclear = 0;
  let total = 0;
  for (const question of inLayer(chapter.questions, layer)) {
    if (folded && question.type !== 'relevance') continue;
    for (const slot of countedSlots(question)) {
      const value = valueIn(answers, slot);
      total += 1;
      if (value !== undefined) answered += 1;
      if (isUnclear(questionnaire, question, value)) unclear += 1;
    }
  }
  return { answered, open: total - answered, unclear, total };
}

/**
 * The progress of a whole assessment.
 * @param layers the first one, and the profile layer once it was opened (`profileOpened`)
 */
export function overallProgress(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
  layers: readonly Layer[] = ['reflection'],
): Progress {
  const sum = { answered: 0, open: 0, unclear: 0, total: 0 };
  for (const chapter of questionsOf(questionnaire, selection))
    for (const layer of layers) {
      const part = chapterProgress(questionnaire, chapter, answers, layer);
      sum.answered += part.answered;
      sum.open += part.open;
      sum.unclear += part.unclear;
      sum.total += part.total;
    }
  return sum;
}

function countedSlots(question: Question): Slot[] {
  switch (question.type) {
    case 'rating':
    case 'relevance':
      return [slotOf(question.id)];
    case 'steps':
    case 'grid':
      return question.layer === 'profile'
        ? question.items.map((item) => itemSlot(question.id, item))
        : [];
    default:
      return [];
  }
}
