import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/domain/years/comparison.ts';
import type { FigureComparison } from '../../../src/domain/years/figures.ts';
import { compare, ratings, type Values } from './sides.ts';

function figure(
  comparison: Comparison,
  chapter: string,
  name: string,
): FigureComparison | undefined {
  return comparison.chapters
    .find((each) => each.chapter === chapter)
    ?.figures.find((each) => each.figure === name);
}

describe('a figure of both years', () => {
  test('rests on the ratings that both put on the scale', () => {
    const comparison = compare({
      then: ratings('agreement', 1, 2, 4, 'unclear'),
      now: { ...ratings('agreement', 2, 4), 'agreement-4': 0 },
    });
    expect(figure(comparison, 'agreement', 'condition')).toEqual({
      chapter: 'agreement',
      figure: 'condition',
      shared: ['agreement-1', 'agreement-2'],
      changed: 2,
      then: 37.5, // (1 + 2) / 2 × 25
      now: 75, // (2 + 4) / 2 × 25
      points: 37.5,
      change: 'lighter',
      private: false,
    });
    expect(comparison.comparable).toBe(2);
  });

  test('is named from 12.5 points on', () => {
    const then = ratings('agreement', 2, 2, 2, 2);
    // (3 + 3 + 2 + 2) / 4 × 25 = 62.5 against 50
    const risen = compare({ then, now: ratings('agreement', 3, 3, 2, 2) });
    expect(figure(risen, 'agreement', 'condition')).toMatchObject({
      points: 12.5,
      change: 'lighter',
    });
    const fallen = compare({ then, now: ratings('agreement', 1, 1, 2, 2) });
    expect(figure(fallen, 'agreement', 'condition')).toMatchObject({
      points: -12.5,
      change: 'heavier',
    });
    // (3 + 3 + 3 + 2) / 4 × 25 = 68.75 against (3 + 2 + 2 + 4) / 4 × 25 = 68.75
    const moved = compare({
      then: ratings('agreement', 3, 2, 2, 4),
      now: ratings('agreement', 3, 3, 3, 2),
    });
    expect(figure(moved, 'agreement', 'condition')).toMatchObject({
      points: 0,
      changed: 3,
      change: 'barely',
    });
  });

  test('is not named where a single question was answered differently, however far', () => {
    const comparison = compare({
      then: ratings('agreement', 0, 2, 2, 2),
      now: ratings('agreement', 4, 2, 2, 2),
    });
    expect(figure(comparison, 'agreement', 'condition')).toMatchObject({
      points: 25, // 4 steps × 25 / 4 questions
      changed: 1,
      change: 'barely',
    });
  });

  test('is no figure on a single shared question: only its two words are shown', () => {
    const comparison = compare({ then: ratings('agreement', 0, 1), now: ratings('agreement', 4) });
    expect(figure(comparison, 'agreement', 'condition')).toMatchObject({
      then: undefined,
      now: undefined,
      points: undefined,
      change: 'wordsOnly',
      pair: { question: 'agreement-1', then: 0, now: 4 },
    });
  });

  test('is none where nothing is shared', () => {
    const comparison = compare({ then: ratings('agreement', 0), now: {} });
    const none = figure(comparison, 'agreement', 'condition');
    expect(none).toMatchObject({ shared: [], change: 'none' });
    expect(none).not.toHaveProperty('pair');
  });

  test('of expectations weighs more when it rises, of support when it falls', () => {
    const demands = (step: number): Values => ({
      'concept-demand-leadership': step,
      'concept-demand-others': step,
    });
    const supports = (step: number): Values => ({
      'concept-support-time': step,
      'concept-support-mandate': step,
    });
    const comparison = compare({
      then: { ...demands(1), ...supports(3) },
      now: { ...demands(2), ...supports(2) },
    });
    expect(figure(comparison, 'concept', 'demand')).toMatchObject({
      points: 25,
      change: 'heavier',
    });
    expect(figure(comparison, 'concept', 'support')).toMatchObject({
      points: -25,
      change: 'heavier',
    });
    // support − demand: 75 − 25 = 50 then, 50 − 50 = 0 now
    expect(figure(comparison, 'concept', 'balance')).toMatchObject({
      then: 50,
      now: 0,
      points: -50,
      changed: 4,
      change: 'heavier',
    });
  });

  test('of strain weighs more when it rises, of care less', () => {
    const comparison = compare({
      then: { ...ratings('selfcare-strain', 1, 1), ...ratings('selfcare-care', 1, 1) },
      now: { ...ratings('selfcare-strain', 3, 3), ...ratings('selfcare-care', 3, 3) },
    });
    expect(figure(comparison, 'selfcare', 'strain')).toMatchObject({
      change: 'heavier',
      private: true,
    });
    expect(figure(comparison, 'selfcare', 'care')).toMatchObject({
      change: 'lighter',
      private: true,
    });
  });

  test('of balance needs two shared ratings on each side', () => {
    const demand = { 'concept-demand-leadership': 4, 'concept-demand-others': 4 };
    const comparison = compare({
      then: { ...demand, 'concept-support-time': 0 },
      now: { ...demand, 'concept-support-time': 4 },
    });
    expect(figure(comparison, 'concept', 'balance')).toMatchObject({
      then: undefined,
      change: 'none',
    });
  });

  test('is not made of a task that was agreed not to be mine on either day', () => {
    const task = { 'concept-support-time': 1, 'concept-support-mandate': 1 };
    const comparison = compare({
      then: { ...task, 'concept-relevance': 'expected' },
      now: { ...task, 'concept-relevance': 'notMineAgreed' },
    });
    expect(comparison.chapters.map(({ chapter }) => chapter)).not.toContain('concept');
    expect(comparison.letGo).toEqual([
      expect.objectContaining({ chapter: 'concept', then: 'expected', now: 'notMineAgreed' }),
    ]);
  });
});

describe('the changes', () => {
  test('stand in one list, the largest first, and balances not among them', () => {
    const { largest, lighter, heavier } = compare({
      then: {
        ...ratings('agreement', 2, 2),
        ...ratings('authority', 1, 1),
        ...ratings('selfcare-strain', 0, 0),
      },
      now: {
        ...ratings('agreement', 1, 1),
        ...ratings('authority', 4, 4),
        ...ratings('selfcare-strain', 2, 2),
      },
    });
    const told = (list: readonly FigureComparison[]): unknown[] =>
      list.map(({ chapter, points }) => [chapter, points]);
    expect(told(largest)).toEqual([
      ['authority', 75],
      ['selfcare', 50],
      ['agreement', -25],
    ]);
    expect(told(lighter)).toEqual([['authority', 75]]);
    expect(told(heavier)).toEqual([
      ['selfcare', 50],
      ['agreement', -25],
    ]);
  });
});
