/** The list "Zu klären": in this field, unclear is the finding. Source: product design, result page 5. */
import { itemSlot, valueIn, type Answers, type Slot } from '../answers.ts';
import { isPrivate } from '../privacy.ts';
import { foldedAway } from '../questionnaire/folding.ts';
import { CLEARERS, type Clearer, type Question } from '../questionnaire/question.ts';
import type { ChapterId, Questionnaire } from '../questionnaire/questionnaire.ts';
import { questionsOf, type SelectedChapter, type Selection } from '../questionnaire/selection.ts';
import { isUnclear, stepItems } from '../questionnaire/states.ts';

/** Where a question does not say who can clear it, the person decides whom to ask. */
const CLEARER_IF_UNNAMED: Clearer = 'me';

/** One field that the person called unclear. */
export interface UnclearPoint {
  readonly chapter: ChapterId;
  readonly question: string;
  /** The row, where the question is a list of steps or a grid; may be one the person added. */
  readonly item?: string;
  /** Leaves the device only where the person switches it on. */
  readonly private: boolean;
}

export interface UnclearGroup {
  readonly clearedBy: Clearer;
  /** In questionnaire order; never empty. */
  readonly points: readonly UnclearPoint[];
}

/**
 * Every unclear point of an assessment, by who can clear it, in the order of `CLEARERS`.
 *
 * Ratings, relevance, steps and grid rows; a task agreed as not mine contributes none.
 */
export function unclearPoints(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): UnclearGroup[] {
  const found = questionsOf(questionnaire, selection)
    .filter((chapter) => !foldedAway(chapter, answers))
    .flatMap((chapter) => pointsOf(questionnaire, chapter, answers));
  return CLEARERS.map((clearedBy) => ({
    clearedBy,
    points: found.filter((entry) => entry.clearedBy === clearedBy).map(({ point }) => point),
  })).filter(({ points }) => points.length > 0);
}

function pointsOf(
  questionnaire: Questionnaire,
  { chapter, questions }: SelectedChapter,
  answers: Answers,
): { clearedBy: Clearer; point: UnclearPoint }[] {
  return questions.flatMap((question) => {
    const clearedBy = question.clearedBy ?? CLEARER_IF_UNNAMED;
    const point = {
      chapter: chapter.id,
      question: question.id,
      private: isPrivate(chapter, question),
    };
    return fieldsOf(question, answers)
      .filter(({ slot }) => isUnclear(questionnaire, question, valueIn(answers, slot)))
      .map(({ item }) => ({
        clearedBy,
        point: item === undefined ? point : { ...point, item },
      }));
  });
}

function fieldsOf(question: Question, answers: Answers): { slot: Slot; item?: string }[] {
  switch (question.type) {
    case 'steps':
      return stepItems(question, answers).map((item) => rowField(question, item));
    case 'grid':
      return question.items.map((item) => rowField(question, item));
    default:
      return [{ slot: question.id }];
  }
}

function rowField({ id }: Question, item: string): { slot: Slot; item: string } {
  return { slot: itemSlot(id, item), item };
}
