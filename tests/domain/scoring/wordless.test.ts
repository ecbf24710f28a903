import { describe, expect, test } from 'vitest';
import type { RatingValue } from '../../../src/domain/answers.ts';
import { weighTask } from '../../../src/domain/scoring/balance.ts';
import type { TaskBalance } from '../../../src/domain/scoring/balance.ts';
import { scoreRatings } from '../../../src/domain/scoring/score.ts';
import { unfinished, whyWordless } from '../../../src/domain/scoring/wordless.ts';
import { answersTo, aQuestionnaire, someRatings } from '../../builders.ts';

type Value = RatingValue | undefined;

/** A task with these answers to its demand and support ratings; none of a side: it is not asked. */
function weighed(demands: readonly Value[], supports: readonly Value[]): TaskBalance {
  const demand = someRatings(demands.length, 'demand', 'concept-demand');
  const support = someRatings(supports.length, 'support', 'concept-support');
  const questions = [...demand, ...support];
  const answers = answersTo(questions, [...demands, ...supports]);
  return weighTask('concept', questions, aQuestionnaire().bandLimits, answers);
}
const why = (demands: readonly Value[], supports: readonly Value[]) =>
  whyWordless(weighed(demands, supports));

describe('a task without a word', () => {
  test('has none of these reasons where there is a word', () => {
    expect(why([4, 4, 4], [1, 1])).toBeUndefined();
  });
  test('is not asked about, on either side', () => {
    expect(why([4, 4, 4], [])).toBe('notAsked');
  });
  test('has too few answers, below half or for two on a side', () => {
    expect(why([4, undefined, undefined], [1, 1])).toBe('tooFew');
    expect(why([4, 4, 4], [1, undefined])).toBe('tooFew'); // half of two is one, but a balance needs two
  });
  test('says first what answering can change', () => {
    expect(why(['unclear', 'unclear', 'unclear'], [undefined, undefined])).toBe('tooFew');
  });
  test('is mostly unclear, or unclear from one third on', () => {
    expect(why(['unclear', 'unclear', 4], [1, 1])).toBe('mostlyUnclear');
    expect(why([4, 4, 'unclear'], [1, 1])).toBe('unclear');
    expect(why([4, 4, 4], [1, 'unclear'])).toBe('unclear');
  });
  test('does not apply, or only one rating of a side does', () => {
    expect(why([4, 4, 4], ['notApplicable', 'notApplicable'])).toBe('notApplicable');
    expect(why([4, 4, 4], [1, 'notApplicable'])).toBe('single');
  });
});

describe('what is missing for a figure', () => {
  const condition = (...values: Value[]) => {
    const ratings = someRatings(values.length);
    const score = scoreRatings(ratings, answersTo(ratings, values));
    return { condition: 'agreement' as const, score, private: false };
  };

  test('is counted up to half of what applies', () => {
    const none = undefined;
    expect(unfinished([condition(3, none, none, none, none)], [])).toEqual([
      { chapter: 'agreement', missing: 2 }, // 3 of 5 is the first half
    ]);
  });
  test('is two answers on each side of a task at least', () => {
    const task = weighed([undefined, undefined, undefined], [3, undefined]);
    expect(unfinished([], [task])).toEqual([{ chapter: 'concept', missing: 2 + 1 }]);
  });
  test('is nothing where answers would change nothing', () => {
    const task = weighed(['unclear', 'unclear', 'unclear'], [1, 1]);
    expect(unfinished([condition('unclear', 'unclear')], [task])).toEqual([]);
  });
});
