import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RatingValue } from '../../../src/domain/answers.ts';
import {
  ratingsOf,
  scoreIfAsked,
  scoreRatings,
  type Score,
} from '../../../src/domain/scoring/score.ts';
import { answersOf, answersTo, aRating, aText, someRatings } from '../../builders.ts';

type Answer = RatingValue | undefined;

/** Scores as many ratings as there are values; `undefined` is unanswered. */
function scoreOf(...values: Answer[]): Score {
  const ratings = someRatings(values.length);
  return scoreRatings(ratings, answersTo(ratings, values));
}

describe('a score', () => {
  test('is the mean of the steps, stretched to 0–100', () => {
    expect(scoreOf(4, 3, 1).percent).toBeCloseTo(66.667, 3); // (4 + 3 + 1) / 3 × 25
  });

  test('runs from 0 for the lowest answers to 100 for the highest', () => {
    expect(scoreOf(0, 0).percent).toBe(0);
    expect(scoreOf(4, 4, 4).percent).toBe(100);
  });

  test('is not rounded, and lies exactly on a limit where the sum does', () => {
    expect(scoreOf(2, 2, 2, 1, 1).percent).toBe(40); // 8 / 5 × 25
  });

  test('leaves out what does not apply', () => {
    expect(scoreOf(3, 1, 'notApplicable')).toEqual(scoreOf(3, 1));
  });

  test('leaves unclear out of the mean, never as zero, and counts it', () => {
    expect(scoreOf(4, 4, 4, 'unclear')).toEqual({
      percent: 100,
      scored: 3,
      unclear: 1,
      applicable: 4,
      answered: 4,
      hollow: false,
    });
  });

  test('says how many answers stand behind it', () => {
    expect(scoreOf(2, 2, 'unclear', 'notApplicable', undefined)).toMatchObject({
      scored: 2,
      unclear: 1,
      applicable: 4,
      answered: 3,
    });
  });

  test('takes a cleared field as unanswered', () => {
    const answers = answersOf({ 'agreement-1': 4, 'agreement-2': undefined });
    expect(scoreRatings(someRatings(2), answers)).toMatchObject({ percent: 100, answered: 1 });
  });

  test('ignores the answers to other questions', () => {
    const answers = answersOf({
      'agreement-1': 4,
      'authority-1': 0,
      'agreement-1/note': 'private',
    });
    expect(scoreRatings(someRatings(1), answers).percent).toBe(100);
  });

  test('refuses a value off the scale', () => {
    const answers = answersOf({ 'agreement-1': 5 });
    expect(() => scoreRatings(someRatings(1), answers)).toThrow(RangeError);
  });
});

describe('a score is absent, not zero,', () => {
  test('below half of the applicable ratings answered', () => {
    expect(scoreOf(4, 4, undefined, undefined, undefined)).toMatchObject({
      percent: undefined,
      absent: 'tooFew',
    });
    expect(scoreOf(4, 4, undefined, undefined)).toMatchObject({ percent: 100 });
  });

  test('but unclear counts as answered', () => {
    expect(scoreOf(4, 'unclear', undefined, undefined)).toMatchObject({ percent: 100 });
  });

  test('and what does not apply is not missing', () => {
    expect(scoreOf(4, undefined, 'notApplicable', 'notApplicable')).toMatchObject({ percent: 100 });
  });

  test('when more than half of the answered are unclear', () => {
    expect(scoreOf(4, 'unclear')).toMatchObject({ percent: 100 });
    expect(scoreOf(4, 'unclear', 'unclear')).toMatchObject({
      percent: undefined,
      absent: 'mostlyUnclear',
    });
  });

  test('when nothing applies', () => {
    expect(scoreOf('notApplicable', 'notApplicable')).toMatchObject({
      percent: undefined,
      absent: 'notApplicable',
      applicable: 0,
    });
  });

  test('when nothing is answered, as too few', () => {
    expect(scoreOf(undefined, undefined)).toMatchObject({ absent: 'tooFew', answered: 0 });
  });

  test('and one unclear answer of four is too few before it is mostly unclear', () => {
    expect(scoreOf('unclear', undefined, undefined, undefined)).toMatchObject({ absent: 'tooFew' });
  });
});

describe('a point is hollow', () => {
  test('from one third of the answered unclear on', () => {
    expect(scoreOf(1, 2, 'unclear').hollow).toBe(true);
    expect(scoreOf(1, 2, 3, 'unclear').hollow).toBe(false);
    expect(scoreOf(1, 2, 3, 4, 'unclear', 'unclear').hollow).toBe(true);
  });

  test('whatever was left unanswered', () => {
    expect(scoreOf(1, 2, 'unclear', undefined, undefined).hollow).toBe(true);
  });

  test('but not when there is no answer at all', () => {
    expect(scoreOf(undefined).hollow).toBe(false);
    expect(scoreOf('notApplicable').hollow).toBe(false);
  });
});

describe('what is not asked', () => {
  test('has no score', () => {
    expect(scoreIfAsked([], answersOf({}))).toBeUndefined();
    expect(scoreIfAsked(someRatings(1), answersOf({}))).toMatchObject({ absent: 'tooFew' });
  });

  test('ratings are told apart by what they measure', () => {
    const demand = aRating({ id: 'concept-demand', measures: 'demand' });
    const questions = [demand, aRating({ id: 'concept-time', measures: 'support' }), aText()];
    expect(ratingsOf(questions, 'demand')).toEqual([demand]);
  });
});

const step = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>;
const answer = fc.oneof(
  { weight: 4, arbitrary: step },
  fc.constantFrom<Answer>('unclear', 'notApplicable', undefined),
);
const answers = fc.array(answer, { minLength: 1, maxLength: 9 });

describe('whatever is answered, a score', () => {
  test('lies in 0…100 or is absent with a reason', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const { percent, absent } = scoreOf(...values);
        expect(percent === undefined).toBe(absent !== undefined);
        if (percent === undefined) return;
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('counts add up', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const { scored, unclear, answered, applicable } = scoreOf(...values);
        expect(scored + unclear).toBe(answered);
        expect(answered).toBeLessThanOrEqual(applicable);
        expect(applicable).toBeLessThanOrEqual(values.length);
      }),
    );
  });

  test('does not depend on the order of questions or of answers', () => {
    const shuffled = answers.chain((values) => {
      const ratings = someRatings(values.length);
      const rows = [...answersTo(ratings, values)];
      const all = { minLength: ratings.length, maxLength: ratings.length };
      return fc.tuple(
        fc.constant(scoreRatings(ratings, new Map(rows))),
        fc.shuffledSubarray(ratings, all),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([score, ratings, rows]) => {
        expect(scoreRatings(ratings, new Map(rows))).toEqual(score);
      }),
    );
  });

  test('is the same with further ratings that do not apply', () => {
    fc.assert(
      fc.property(answers, (values) => {
        expect(scoreOf(...values, 'notApplicable')).toEqual(scoreOf(...values));
      }),
    );
  });

  test('never falls when an answer on the scale rises', () => {
    fc.assert(
      fc.property(answers, step, step, (others, a, b) => {
        const lower = scoreOf(...others, Math.min(a, b) as typeof a).percent;
        const higher = scoreOf(...others, Math.max(a, b) as typeof a).percent;
        expect(higher === undefined).toBe(lower === undefined);
        expect(higher ?? 0).toBeGreaterThanOrEqual(lower ?? 0);
      }),
    );
  });
});

// "Unclear never raises a score" does not hold literally: unclear leaves the mean, so it raises the
// score where it replaces an answer below the mean. What holds without exception:
describe('unclear', () => {
  test('raises the score where it replaces an answer below the mean', () => {
    expect(scoreOf(4, 4, 1).percent).toBe(75); // (4 + 4 + 1) / 3 × 25
    expect(scoreOf(4, 4, 'unclear').percent).toBe(100);
  });

  test('in place of an answer moves the score away from that answer, or takes it away', () => {
    fc.assert(
      fc.property(answers, step, (others, replaced) => {
        const before = scoreOf(...others, replaced).percent;
        const after = scoreOf(...others, 'unclear').percent;
        if (after === undefined) return;
        // Never brings a score into being: as many are answered as before.
        expect(before).toBeDefined();
        const mean = before ?? NaN;
        expect(Math.sign(round(after - mean))).toBe(Math.sign(round(mean - replaced * 25)));
      }),
    );
  });

  test('in place of the highest answer never raises the score', () => {
    fc.assert(
      fc.property(answers, (others) => {
        const highest = Math.max(0, ...others.filter((value) => typeof value === 'number'));
        const before = scoreOf(...others, highest as 0 | 1 | 2 | 3 | 4).percent;
        const after = scoreOf(...others, 'unclear').percent;
        if (after !== undefined) expect(after).toBeLessThanOrEqual(before ?? -1);
      }),
    );
  });

  test('on an open rating changes no figure; it takes it away or lets it appear', () => {
    fc.assert(
      fc.property(answers, (others) => {
        const before = scoreOf(...others, undefined);
        const after = scoreOf(...others, 'unclear');
        if (before.percent !== undefined && after.percent === undefined)
          expect(after.absent).toBe('mostlyUnclear');
        else if (before.percent === undefined && after.percent !== undefined)
          expect(before.absent).toBe('tooFew');
        else expect(after.percent).toBe(before.percent);
      }),
    );
  });

  test('lets a figure appear where it completes half of the answers', () => {
    expect(scoreOf(3, undefined, undefined, undefined)).toMatchObject({ absent: 'tooFew' });
    expect(scoreOf(3, 'unclear', undefined, undefined)).toMatchObject({
      percent: 75,
      hollow: true,
    });
  });
});

/** Takes the noise of binary fractions out of a difference; `+ 0` makes −0 the same as 0. */
function round(difference: number): number {
  return Math.round(difference * 1e6) / 1e6 + 0;
}
