/** The sentences that ended both years, side by side. */
import { textIn } from '../answers.ts';
import { CLOSING_SENTENCE } from '../assessments/checkin.ts';
import type { Side } from './shared-conditions.ts';

/** As typed; empty where there is none, never both. */
export interface ClosingPair {
  readonly then: string;
  readonly now: string;
}

/** They belong to no question, so no list of the comparison holds them. */
export function closingsOf(
  then: Pick<Side, 'answers'>,
  now: Pick<Side, 'answers'>,
): ClosingPair | undefined {
  const pair = {
    then: textIn(then.answers, CLOSING_SENTENCE),
    now: textIn(now.answers, CLOSING_SENTENCE),
  };
  return `${pair.then}${pair.now}`.trim() === '' ? undefined : pair;
}
