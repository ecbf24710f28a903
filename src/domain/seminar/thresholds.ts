/** From how many people on what is shown, and how coarse. Source: product design, "The seminar, without a server". */
import { SMALLEST_GROUP } from './exercise.ts';

/** From so many people on a distribution. */
export const DISTRIBUTION_FROM = 10;
/** Fewer people than this are no part of a distribution of their own. */
const SMALLEST_PART = 3;
/** Means are rounded to so many points, shares of a group to so many percent. */
const MEAN_STEP = 5;
const SHARE_STEP = 10;
const COARSE_SHARE_STEP = 25;
const TENTHS = 10;

/** The smallest group that may be shown; an exercise can ask for more, never for less. */
export function isShown(people: number, minimum: number): boolean {
  return people >= Math.max(SMALLEST_GROUP, minimum);
}

/** Whether a distribution may be shown. */
export function isDistributed(people: number, minimum: number): boolean {
  return isShown(people, minimum) && people >= DISTRIBUTION_FROM;
}

/** "At least so many": the number rounded down to 5, so that it does not tell how many are left out. */
export function atLeast(people: number): number {
  return Math.floor(people / SMALLEST_GROUP) * SMALLEST_GROUP;
}

/** How many people a part of a distribution must hold: three, and a tenth of the group. */
export function leastPart(people: number): number {
  return Math.max(SMALLEST_PART, Math.ceil((people * SHARE_STEP) / 100));
}

/** A mean as it is shown. */
export function roundedMean(sum: number, people: number): number {
  return Math.round(sum / people / MEAN_STEP) * MEAN_STEP;
}

/**
 * The mean of tenths as the percent that are shown. Below ten people in quarters: in steps of 10, one unclear answer of one
 * person in five would have a figure of its own.
 * @param isFine whether the group is large enough for steps of 10
 */
export function roundedUnclear(sum: number, people: number, isFine: boolean): number {
  const step = isFine ? SHARE_STEP : COARSE_SHARE_STEP;
  return Math.round((sum * (100 / TENTHS)) / people / step) * step;
}

/**
 * Counts as shares of their total in steps of 10 that add up to 100: rounded down, what is missing goes to the largest
 * remainders, of equal ones to the first.
 */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, one) => sum + one, 0);
  const steps = 100 / SHARE_STEP;
  const parts = counts.map((one) => Math.floor((one * steps) / total));
  const missing = steps - parts.reduce((sum, one) => sum + one, 0);
  const raised = counts
    .map((one, place) => ({ place, remainder: (one * steps) % total }))
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, missing)
    .map(({ place }) => place);
  return parts.map((part, place) => (part + Number(raised.includes(place))) * SHARE_STEP);
}
