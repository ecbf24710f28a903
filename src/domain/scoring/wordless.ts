/** Why a task has no word for its distance, and how many answers are missing until there is a figure. */
import { SCORED_PER_SIDE, type TaskBalance } from './balance.ts';
import type { ConditionResult } from './conditions.ts';
import type { ChapterId } from '../questionnaire/questionnaire.ts';
import { ANSWERED_SHARE, type Absence, type Score } from './score.ts';

/**
 * `notAsked`: this kind of assessment does not ask one of the two sides. `unclear`: from one third unclear on.
 * `single`: a side rests on one rating alone, although everything that applies is answered.
 */
export type Wordless = Absence | 'notAsked' | 'unclear' | 'single';

/** A chapter without a figure, since too little of it is answered. */
export interface Unfinished {
  readonly chapter: ChapterId;
  /** At least so many more answers until there is a figure; 1 or more. */
  readonly missing: number;
}

/**
 * Why there is no computed word; `undefined` where there is one.
 *
 * What the person can change by answering comes first: too few answers, then unclear ones.
 */
export function whyWordless({ band, demand, support }: TaskBalance): Wordless | undefined {
  if (band) return undefined;
  if (!demand || !support) return 'notAsked';
  const sides = [demand, support];
  if (sides.some(isTooFew)) return 'tooFew';
  if (sides.some(({ absent }) => absent === 'mostlyUnclear')) return 'mostlyUnclear';
  if (sides.some(({ absent }) => absent === 'notApplicable')) return 'notApplicable';
  return sides.some(({ hollow }) => hollow) ? 'unclear' : 'single';
}

/** The chapters that would have a figure if more were answered, in the order given. */
export function unfinished(
  conditions: readonly ConditionResult[],
  tasks: readonly TaskBalance[],
): Unfinished[] {
  return [
    ...conditions
      .filter(({ score }) => score.absent === 'tooFew')
      .map(({ condition, score }) => ({ chapter: condition, missing: missingOf(score, 1) })),
    ...tasks
      .filter((task) => whyWordless(task) === 'tooFew')
      .map(({ task, demand, support }) => ({
        chapter: task,
        missing: missingOf(demand, SCORED_PER_SIDE) + missingOf(support, SCORED_PER_SIDE),
      })),
  ];
}

function isTooFew({ absent, scored, answered, applicable }: Score): boolean {
  return absent === 'tooFew' || (!absent && scored < SCORED_PER_SIDE && answered < applicable);
}

function missingOf(score: Score | undefined, least: number): number {
  if (!score) return 0;
  const { answered, applicable } = score;
  const needed = Math.max(Math.ceil(applicable * ANSWERED_SHARE), Math.min(least, applicable));
  return Math.max(0, needed - answered);
}
