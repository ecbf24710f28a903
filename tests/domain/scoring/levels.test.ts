import { describe, expect, test } from 'vitest';
import { amountLevel, carryingLevel } from '../../../src/domain/scoring/levels.ts';
import { scoreRatings } from '../../../src/domain/scoring/score.ts';
import type { RatingValue } from '../../../src/domain/answers.ts';
import { answersTo, someRatings } from '../../builders.ts';

const scored = (...values: (RatingValue | undefined)[]) => {
  const ratings = someRatings(values.length);
  return scoreRatings(ratings, answersTo(ratings, values));
};

describe('the word for how far a condition carries', () => {
  test('is "much" from where it is named as carrying, 62.5', () => {
    expect(carryingLevel(scored(3, 2))).toBe('much'); // 5 / 2 × 25 = 62.5
    expect(carryingLevel(scored(3, 2, 2))).toBe('some'); // 7 / 3 × 25 = 58.3
  });
  test('is "little" below where it is named as low, 50', () => {
    expect(carryingLevel(scored(2, 2))).toBe('some');
    expect(carryingLevel(scored(2, 1))).toBe('little');
  });
  test('is missing from one third unclear on, and without a figure', () => {
    expect(carryingLevel(scored(4, 4, 'unclear'))).toBeUndefined();
    expect(carryingLevel(scored(4, undefined, undefined))).toBeUndefined();
  });
});

describe('the word for an amount of strain or care', () => {
  test('is "little" only nearer to the second step than to the middle', () => {
    expect(amountLevel(scored(2, 1))).toBe('some'); // 37.5
    expect(amountLevel(scored(1, 1))).toBe('little');
    expect(amountLevel(scored(4, 3))).toBe('much');
  });
  test('is missing where the assessment does not ask', () => {
    expect(amountLevel(undefined)).toBeUndefined();
  });
});
