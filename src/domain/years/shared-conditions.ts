/** Two assessments side by side: the radar's second line. Source: product design, "Comparing over years". */
import { ratingIn, type Answers } from '../answers.ts';
import { isCondition } from '../scoring/conditions.ts';
import type { ConditionId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Rating } from '../questionnaire/question.ts';
import { ratingsOf, scoreIfAsked, type Score } from '../scoring/score.ts';
import { questionsOf, type Selection } from '../questionnaire/selection.ts';

/** What a comparison needs of one assessment. */
export interface Side {
  readonly selection: Selection;
  readonly answers: Answers;
}

export interface SharedScore {
  readonly condition: ConditionId;
  /** The ratings behind both figures, put on the scale by both, in the order in which they are asked; may be none. */
  readonly shared: readonly string[];
  /** Both over `shared` alone; `undefined` where nothing is shared. */
  readonly today: Score | undefined;
  readonly other: Score | undefined;
}

/**
 * The conditions that both assessments ask about, each scored twice on the same ratings.
 *
 * Shared is a rating that both ask and both put on the scale: what does not apply or is unclear on one side would leave
 * the two means with different questions behind them. Stored scores play no part.
 *
 * @param questionnaire the current one: ratings it no longer asks are not compared
 * @param other the earlier assessment, or the tandem partner's
 */
export function conditionScoresShared(
  questionnaire: Questionnaire,
  today: Side,
  other: Side,
): SharedScore[] {
  const others = conditionRatings(questionnaire, other.selection);
  return [...conditionRatings(questionnaire, today.selection)].flatMap(([condition, ratings]) => {
    const theirs = others.get(condition);
    if (!theirs) return [];
    const shared = ratings.filter(
      ({ id }) =>
        theirs.some((rating) => rating.id === id) &&
        isOnScale(today.answers, id) &&
        isOnScale(other.answers, id),
    );
    return [
      {
        condition,
        shared: shared.map(({ id }) => id),
        today: scoreIfAsked(shared, today.answers),
        other: scoreIfAsked(shared, other.answers),
      },
    ];
  });
}

function conditionRatings(
  questionnaire: Questionnaire,
  selection: Selection,
): Map<ConditionId, Rating[]> {
  const found = new Map<ConditionId, Rating[]>();
  for (const { chapter, questions } of questionsOf(questionnaire, selection)) {
    const ratings = ratingsOf(questions, 'condition');
    if (isCondition(chapter.id) && ratings.length > 0) found.set(chapter.id, ratings);
  }
  return found;
}

/** Whether a rating was answered with one of the five steps. */
export function isOnScale(answers: Answers, questionId: string): boolean {
  return typeof ratingIn(answers, questionId) === 'number';
}
