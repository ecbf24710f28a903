/** Words for a single score. The measurement model has bands for balances only; these describe an amount and judge nothing. */
import { CARRIES_FROM, LOW_BELOW } from './conditions.ts';
import type { Score } from './score.ts';

export type Level = 'much' | 'some' | 'little';

/**
 * Below this an amount of strain or care is called little: on average nearer to the second step than to the middle.
 * The mirror image of `CARRIES_FROM`.
 */
const LITTLE_BELOW = 37.5;

/**
 * How far a condition carries: much where it is named under "was trägt", little where it is named as low.
 * `undefined` without a figure, and from one third unclear on: a hollow point gets no word.
 */
export function carryingLevel(score: Score): Level | undefined {
  return levelOf(score, LOW_BELOW);
}

/** How much strain or care the answers speak of; `undefined` as above, and where the assessment does not ask. */
export function amountLevel(score: Score | undefined): Level | undefined {
  return score && levelOf(score, LITTLE_BELOW);
}

function levelOf({ percent, hollow }: Score, littleBelow: number): Level | undefined {
  if (percent === undefined || hollow) return undefined;
  if (percent >= CARRIES_FROM) return 'much';
  return percent < littleBelow ? 'little' : 'some';
}
