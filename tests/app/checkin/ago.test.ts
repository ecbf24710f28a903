import { describe, expect, test } from 'vitest';
import { ago } from '../../../src/app/checkin/ago.ts';

describe('how long ago', () => {
  test.each([
    ['de', { unit: 'month', count: 13 }, 'vor 13 Monaten'],
    ['de', { unit: 'week', count: 2 }, 'vor 2 Wochen'],
    ['de', { unit: 'day', count: 0 }, 'heute'],
    ['de', { unit: 'day', count: 1 }, 'gestern'],
    ['de', { unit: 'year', count: 2 }, 'vor 2 Jahren'],
    ['en-GB', { unit: 'month', count: 13 }, '13 months ago'],
    ['en-GB', { unit: 'day', count: 0 }, 'today'],
  ] as const)('in %s: %o is "%s"', (locale, elapsed, words) => {
    expect(ago(elapsed, locale)).toBe(words);
  });
});
