import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculationsOf } from '../../../src/domain/scoring/calculation.ts';
import {
  answersOf,
  answersTo,
  aCondition,
  aQuestionnaire,
  aSelection,
  someRatings,
} from '../../builders.ts';

describe('the calculation of a condition', () => {
  const answers = answersOf({ 'agreement-1': 4, 'agreement-2': 3, 'agreement-3': 'unclear' });
  const [agreement] = calculationsOf(aQuestionnaire(), aSelection(), answers);

  test('lists every rating with its answer, in order', () => {
    expect(agreement?.scores[0]?.lines).toEqual([
      { question: 'agreement-1', value: 4 },
      { question: 'agreement-2', value: 3 },
      { question: 'agreement-3', value: 'unclear' },
      { question: 'agreement-4', value: undefined },
    ]);
  });

  test('shows sum, count and mean of those on the scale, and the figure made of them', () => {
    expect(agreement).toMatchObject({
      chapter: 'agreement',
      scores: [{ measures: 'condition', sum: 7, count: 2, mean: 3.5, score: { percent: 87.5 } }],
      distance: undefined,
    });
  });

  test('makes no mean where there is no figure', () => {
    const few = answersOf({ 'agreement-1': 4 });
    const [first] = calculationsOf(aQuestionnaire(), aSelection(), few);
    expect(first?.scores[0]).toMatchObject({
      sum: 4,
      count: 1,
      mean: undefined,
      score: { absent: 'tooFew' },
    });
  });
});

describe('the calculation of a task', () => {
  const answered = {
    'concept-demand-leadership': 4,
    'concept-demand-others': 2,
    'concept-demand-myself': 'notApplicable',
    'concept-support-time': 1,
    'concept-support-mandate': 2,
  };
  const calculate = (values: Parameters<typeof answersOf>[0]) =>
    calculationsOf(aQuestionnaire(), aSelection(), answersOf(values)).find(
      ({ chapter }) => chapter === 'concept',
    );

  test('has its scores and how the distance came about', () => {
    expect(calculate(answered)).toMatchObject({
      scores: [
        { measures: 'demand', sum: 6, count: 2, mean: 3 },
        { measures: 'support', sum: 3, count: 2, mean: 1.5 },
        { measures: 'practice', sum: 0, count: 0, mean: undefined },
      ],
      distance: { support: 37.5, demand: 75, balance: -37.5, band: 'apart' },
    });
  });

  test('has no distance without a balance', () => {
    const values = { ...answered, 'concept-support-time': 'unclear' };
    expect(calculate(values)?.distance).toBeUndefined();
  });

  test('is left out when the task is agreed as not mine', () => {
    expect(calculate({ ...answered, 'concept-relevance': 'notMineAgreed' })).toBeUndefined();
  });
});

describe('the calculations', () => {
  test('follow the questionnaire, 3.8 among them and marked private, never with a distance', () => {
    const found = calculationsOf(aQuestionnaire(), aSelection(), answersOf({}));
    expect(found.map(({ chapter }) => chapter)).toEqual([
      'agreement',
      'authority',
      'concept',
      'networks',
      'selfcare',
    ]);
    expect(found.at(-1)).toMatchObject({
      scores: [
        { measures: 'strain', private: true },
        { measures: 'care', private: true },
      ],
      distance: undefined,
    });
  });

  test('come to the same figure as the score, whatever is answered', () => {
    const ratings = someRatings(6);
    const chapters = [aCondition('agreement', { questions: ratings })];
    const value = fc.constantFrom(0, 1, 2, 3, 4, 'unclear', 'notApplicable', undefined);
    const values = fc.array(value, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(values, (given) => {
        const answers = answersTo(ratings, given as Parameters<typeof answersTo>[1]);
        const [found] = calculationsOf(aQuestionnaire({ chapters }), aSelection(), answers);
        const { count, mean, score } = found?.scores[0] ?? {};
        expect(count).toBe(score?.scored);
        if (mean === undefined) expect(score?.percent).toBeUndefined();
        else expect(mean * 25).toBeCloseTo(score?.percent ?? NaN, 9);
      }),
    );
  });
});
