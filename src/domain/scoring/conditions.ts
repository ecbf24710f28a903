/** The seven conditions: how far each carries this person, and which a task may suffer from. */
import type { Answers } from '../answers.ts';
import { isPrivate } from '../privacy.ts';
import {
  CONDITIONS,
  type ChapterId,
  type ConditionId,
  type LeansOn,
} from '../questionnaire/questionnaire.ts';
import { ratingsOf, scoreRatings, type Score } from './score.ts';
import type { SelectedChapter } from '../questionnaire/selection.ts';

/**
 * Below this a condition is named as low: on average less than the middle of the scale.
 * Source: own choice; the product design says "low" without a figure.
 */
export const LOW_BELOW = 50;
/**
 * From here on a condition is named as carrying: on average nearer to the fourth step (75,
 * "ziemlich") than to the middle (50). Source: own choice; the product design says what carries without a figure.
 */
export const CARRIES_FROM = 62.5;

export interface ConditionResult {
  readonly condition: ConditionId;
  readonly score: Score;
  /** Private ratings are behind the score: it leaves the device only where they do. */
  readonly private: boolean;
}

/** A condition that could have to do with a task's distance; "könnte damit zusammenhängen". */
export interface RelatedCondition {
  readonly condition: ConditionId;
  readonly weight: LeansOn['weight'];
  /** The score is below 50. */
  readonly low: boolean;
  /** One third or more of the answers is unclear. */
  readonly unclear: boolean;
}

export function isCondition(id: ChapterId): id is ConditionId {
  return (CONDITIONS as readonly string[]).includes(id);
}

/** The conditions that these chapters ask about, in their order. */
export function conditionsOf(
  chapters: readonly SelectedChapter[],
  answers: Answers,
): ConditionResult[] {
  return chapters.flatMap(({ chapter, questions }) => {
    const ratings = ratingsOf(questions, 'condition');
    if (!isCondition(chapter.id) || ratings.length === 0) return [];
    return [
      {
        condition: chapter.id,
        score: scoreRatings(ratings, answers),
        private: ratings.some((rating) => isPrivate(chapter, rating)),
      },
    ];
  });
}

/** Whether a condition is named under "was trägt": high enough, and not hollow. */
export function carries({ score }: ConditionResult): boolean {
  return score.percent !== undefined && score.percent >= CARRIES_FROM && !score.hollow;
}

/**
 * The conditions that a task leans on and that are low or unclear; those named explicitly for the
 * task first, else in the order of the conditions.
 *
 * Explains and is not scored. A condition with too few answers is not named: nothing is known of it.
 */
export function relatedConditions(
  leansOn: readonly LeansOn[],
  conditions: readonly ConditionResult[],
): RelatedCondition[] {
  return conditions
    .flatMap(({ condition, score }) => {
      const lean = leansOn.find(({ chapter }) => chapter === condition);
      const low = score.percent !== undefined && score.percent < LOW_BELOW;
      const unclear = score.hollow && score.absent !== 'tooFew';
      return lean && (low || unclear) ? [{ condition, weight: lean.weight, low, unclear }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
}
