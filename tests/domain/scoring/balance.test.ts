import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RatingValue } from '../../../src/domain/answers.ts';
import { balanceOf, bandOf, weighTask, wordFor } from '../../../src/domain/scoring/balance.ts';
import type { BandLimits } from '../../../src/domain/questionnaire/questionnaire.ts';
import { scoreRatings, type Score } from '../../../src/domain/scoring/score.ts';
import { answersOf, answersTo, aTask, someRatings } from '../../builders.ts';

const limits: BandLimits = { room: 25, apart: -25, farApart: -50, little: 40 };

function scoreOf(...values: (RatingValue | undefined)[]): Score {
  const ratings = someRatings(values.length);
  return scoreRatings(ratings, answersTo(ratings, values));
}
/** A score that rests on two ratings, as if they came out at this figure. */
function scoreAt(percent: number): Score {
  return { percent, scored: 2, unclear: 0, applicable: 2, answered: 2, hollow: false };
}
function bandAt(demand: number, support: number) {
  const [d, s] = [scoreAt(demand), scoreAt(support)];
  return bandOf(balanceOf(d, s), d, s, limits);
}

describe('a balance', () => {
  test('is support minus demand', () => {
    expect(balanceOf(scoreOf(4, 4, 3), scoreOf(1, 1))).toBeCloseTo(-66.667, 3); // 25 − 91.667
    expect(balanceOf(scoreOf(2, 2), scoreOf(3, 3))).toBe(25); // 75 − 50
  });

  test('needs two scored ratings on each side', () => {
    expect(balanceOf(scoreOf(4, 4), scoreOf(1))).toBeUndefined();
    expect(balanceOf(scoreOf(4), scoreOf(1, 1))).toBeUndefined();
    expect(balanceOf(scoreOf(4, 4), scoreOf(1, 'notApplicable'))).toBeUndefined();
    expect(balanceOf(scoreOf(4, 4), scoreOf(1, 'unclear'))).toBeUndefined();
  });

  test('needs a score on each side', () => {
    const tooFew = scoreOf(4, 4, undefined, undefined, undefined);
    expect(balanceOf(tooFew, scoreOf(1, 1))).toBeUndefined();
    expect(balanceOf(scoreOf(1, 1), tooFew)).toBeUndefined();
  });

  test('lies on a limit exactly where the answers do, without the noise of binary fractions', () => {
    const demand = scoreOf(1, 1, 0); // 2 / 3 × 25 = 16.666…
    const support = scoreOf(2, 2, 1); // 5 / 3 × 25 = 41.666…
    expect(balanceOf(demand, support)).toBe(25);
    expect(bandOf(balanceOf(demand, support), demand, support, limits)).toBe('room');
  });
});

describe('the word for a balance', () => {
  test.each([
    [50, 50, 'near'],
    [50, 74, 'near'],
    [50, 75, 'room'],
    [75, 51, 'near'],
    [75, 50, 'apart'],
    [75, 26, 'apart'],
    [75, 25, 'farApart'],
    [100, 0, 'farApart'],
    [0, 100, 'room'],
  ])('for demand %d and support %d is %s', (demand, support, band) => {
    expect(bandAt(demand, support)).toBe(band);
  });

  test('is "little" where both sides are low, whatever their distance', () => {
    expect(bandAt(39, 39)).toBe('little');
    expect(bandAt(39, 5)).toBe('little'); // −34 would be "apart"
    expect(bandAt(5, 39)).toBe('little'); // 34 would be "room"
    expect(bandAt(40, 39)).toBe('near');
    expect(bandAt(39, 40)).toBe('near');
  });

  test('is missing without a balance', () => {
    expect(bandOf(undefined, scoreOf(4, 4), scoreOf(1), limits)).toBeUndefined();
  });

  test('is missing where either side is hollow, though there is a balance', () => {
    const hollow = scoreOf(4, 4, 'unclear');
    const firm = scoreOf(1, 1);
    expect(balanceOf(hollow, firm)).toBe(-75);
    expect(bandOf(-75, hollow, firm, limits)).toBeUndefined();
    expect(bandOf(75, firm, hollow, limits)).toBeUndefined();
  });
});

describe('more support', () => {
  const step = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>;
  const side = fc.array(step, { minLength: 2, maxLength: 4 });

  test('never lowers a balance', () => {
    fc.assert(
      fc.property(side, side, fc.nat(), step, (demand, support, place, raised) => {
        const at = place % support.length;
        const more = support.map((value, i) => (i === at ? Math.max(value, raised) : value));
        const before = balanceOf(scoreOf(...demand), scoreOf(...support));
        const after = balanceOf(scoreOf(...demand), scoreOf(...(more as typeof support)));
        expect(after).toBeGreaterThanOrEqual(before ?? NaN);
      }),
    );
  });

  test('never turns into a word for a greater lack', () => {
    const order = ['farApart', 'apart', 'near', 'room'];
    fc.assert(
      fc.property(side, side, (demand, support) => {
        const [d, s] = [scoreOf(...demand), scoreOf(...support)];
        const more = scoreOf(...(support.map((value) => Math.min(4, value + 1)) as typeof support));
        const before = bandOf(balanceOf(d, s), d, s, limits) ?? '';
        const after = bandOf(balanceOf(d, more), d, more, limits) ?? '';
        // From "little" a task can come anywhere: only then its distance begins to be said.
        if (before !== 'little')
          expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      }),
    );
  });

  test('leaves a balance within −100…100', () => {
    fc.assert(
      fc.property(side, side, (demand, support) => {
        expect(
          Math.abs(balanceOf(scoreOf(...demand), scoreOf(...support)) ?? NaN),
        ).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a task', () => {
  const { questions } = aTask('concept');
  const answered = {
    'concept-relevance': 'expected',
    'concept-demand-leadership': 4,
    'concept-demand-others': 3,
    'concept-demand-myself': 2,
    'concept-support-time': 1,
    'concept-support-mandate': 2,
    'concept-practice-1': 3,
    'concept-practice-2': 'unclear',
    'concept-time': 15,
  };
  const weigh = (values: Parameters<typeof answersOf>[0]) =>
    weighTask('concept', questions, limits, answersOf(values));

  test('has its figures side by side', () => {
    expect(weigh(answered)).toMatchObject({
      task: 'concept',
      relevance: 'expected',
      demand: { percent: 75, scored: 3 }, // (4 + 3 + 2) / 3 × 25
      support: { percent: 37.5, scored: 2 }, // (1 + 2) / 2 × 25
      practice: { percent: 75, scored: 1, unclear: 1, hollow: true },
      balance: -37.5,
      band: 'apart',
      impression: undefined,
      timeShare: 15,
    });
  });

  test('says who expects what, also where that is unclear or open', () => {
    const values = { ...answered, 'concept-demand-others': 'unclear' };
    expect(weigh({ ...values, 'concept-demand-myself': undefined }).demands).toEqual([
      { expectedBy: 'leadership', question: 'concept-demand-leadership', value: 4 },
      { expectedBy: 'others', question: 'concept-demand-others', value: 'unclear' },
      { expectedBy: 'myself', question: 'concept-demand-myself', value: undefined },
    ]);
  });

  test('keeps the own impression beside the computed word, and goes by it', () => {
    const task = weigh({ ...answered, 'concept/impression': 'near' });
    expect([task.band, task.impression, wordFor(task)]).toEqual(['apart', 'near', 'near']);
    expect(wordFor(weigh(answered))).toBe('apart');
  });

  test('has no practice where practice is not asked', () => {
    const core = questions.filter((question) => question.core);
    const task = weighTask('concept', core, limits, answersOf(answered));
    expect(task.practice).toBeUndefined();
    expect(task.timeShare).toBeUndefined();
    expect(task.demands).toHaveLength(2);
    expect(task.demand).toMatchObject({ percent: 87.5 }); // (4 + 3) / 2 × 25
  });

  test('refuses an unknown impression', () => {
    expect(() => weigh({ 'concept/impression': 'bad' })).toThrow(RangeError);
  });

  test('takes a time share that was left as text for none', () => {
    expect(weigh({ 'concept-time': 'viel' }).timeShare).toBeUndefined();
  });
});
