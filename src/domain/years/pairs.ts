/** Two values of one field, and what both assessments ask. */
import { itemSlot, valueIn, type Answers, type AnswerValue } from '../answers.ts';
import type { QuestionChanges } from '../questionnaire/changes.ts';
import { foldedAway } from '../questionnaire/folding.ts';
import { isPrivate } from '../privacy.ts';
import type { Chapter, ChapterId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Clearer, Question } from '../questionnaire/question.ts';
import { questionsOf } from '../questionnaire/selection.ts';
import type { ComparedSide } from './side.ts';

/** What the same field held in both. */
export interface FieldPair {
  readonly chapter: ChapterId;
  readonly question: string;
  /** A row of steps or of a grid. */
  readonly item?: string;
  readonly then: AnswerValue;
  readonly now: AnswerValue;
  readonly clearedBy?: Clearer;
  readonly private: boolean;
}

/** A question and the chapter it stands in. */
export interface Placed<Kind extends Question = Question> {
  readonly chapter: Chapter;
  readonly question: Kind;
}

/**
 * What an assessment asked, by the question's id, in order; tasks that are folded away keep their relevance only.
 *
 * A rating that came with a later version was not asked, unless it has an answer: an open assessment follows the newer
 * questionnaire.
 */
export function askedIn(
  questionnaire: Questionnaire,
  { added }: Pick<QuestionChanges, 'added'>,
  { selection, assessment, answers }: ComparedSide,
): Map<string, Placed> {
  const asked = new Map<string, Placed>();
  const isLater = ({ id, type }: Question): boolean =>
    type === 'rating' &&
    (added[id] ?? 1) > assessment.questionnaireVersion &&
    valueIn(answers, id) === undefined;
  for (const selected of questionsOf(questionnaire, selection)) {
    const folded = foldedAway(selected, answers);
    for (const question of selected.questions)
      if (!isLater(question) && (!folded || question.type === 'relevance'))
        asked.set(question.id, { chapter: selected.chapter, question });
  }
  return asked;
}

/** The questions that both ask, in the order of today's questionnaire. */
export function askedInBoth(
  then: ReadonlyMap<string, Placed>,
  now: ReadonlyMap<string, Placed>,
): Placed[] {
  return [...now.values()].filter(({ question }) => then.has(question.id));
}

/** The pairs of a question: of its own answer, or of each row of the questionnaire that both answered. */
export function pairsOf(placed: Placed, then: Answers, now: Answers): FieldPair[] {
  const { question } = placed;
  const items =
    question.type === 'steps' || question.type === 'grid' ? question.items : [undefined];
  return items.flatMap((item) => {
    const slot = item === undefined ? question.id : itemSlot(question.id, item);
    const [one, other] = [valueIn(then, slot), valueIn(now, slot)];
    return one === undefined || other === undefined ? [] : [pairOf(placed, one, other, item)];
  });
}

function pairOf(
  { chapter, question }: Placed,
  then: AnswerValue,
  now: AnswerValue,
  item: string | undefined,
): FieldPair {
  return {
    chapter: chapter.id,
    question: question.id,
    ...(item !== undefined && { item }),
    then,
    now,
    ...(question.clearedBy && { clearedBy: question.clearedBy }),
    private: isPrivate(chapter, question),
  };
}
