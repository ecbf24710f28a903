import { describe, expect, test } from 'vitest';
import { elapsed, monthsLater } from '../../src/domain/calendar-days.ts';

describe('the time since a day', () => {
  test.each([
    ['2026-11-22', '2026-11-22', 'day', 0],
    ['2026-11-21', '2026-11-22', 'day', 1],
    ['2026-11-09', '2026-11-22', 'day', 13],
    ['2026-11-08', '2026-11-22', 'week', 2],
    // 31 + 28 + 31 − 1: a day short of two months is eight weeks and two days.
    ['2026-09-23', '2026-11-22', 'week', 8],
    ['2026-09-22', '2026-11-22', 'month', 2],
    ['2025-11-23', '2026-11-22', 'month', 11],
    ['2025-11-22', '2026-11-22', 'month', 12],
    ['2025-10-22', '2026-11-22', 'month', 13],
    ['2024-11-23', '2026-11-22', 'month', 23],
    ['2024-11-22', '2026-11-22', 'year', 2],
    ['2021-11-23', '2026-11-22', 'year', 4],
  ])('from %s to %s is told in %ss: %i', (from, to, unit, count) => {
    expect(elapsed(from, to)).toEqual({ unit, count });
  });

  test('counts a leap day as a day', () => {
    expect(elapsed('2024-02-28', '2024-03-01')).toEqual({ unit: 'day', count: 2 });
    expect(elapsed('2025-02-28', '2025-03-01')).toEqual({ unit: 'day', count: 1 });
    expect(elapsed('1900-02-28', '1900-03-01')).toEqual({ unit: 'day', count: 1 });
    expect(elapsed('2000-02-28', '2000-03-01')).toEqual({ unit: 'day', count: 2 });
  });

  test('a year after a leap day is over on 28 February', () => {
    expect(elapsed('2024-02-29', '2025-02-27')).toEqual({ unit: 'month', count: 11 });
    expect(elapsed('2024-02-29', '2025-02-28')).toEqual({ unit: 'month', count: 12 });
    expect(elapsed('2024-02-29', '2028-02-29')).toEqual({ unit: 'year', count: 4 });
  });

  test('does not know the hours that the clocks take and give', () => {
    // Clocks change on 29 March and 25 October 2026.
    expect(elapsed('2026-03-28', '2026-03-30')).toEqual({ unit: 'day', count: 2 });
    expect(elapsed('2026-10-24', '2026-10-26')).toEqual({ unit: 'day', count: 2 });
  });

  test('is unknown where the day lies ahead', () => {
    expect(elapsed('2026-11-23', '2026-11-22')).toBeUndefined();
    expect(elapsed('2099-01-01', '2026-11-22')).toBeUndefined();
  });

  test('agrees day for day with the calendar of the machine', () => {
    for (let days = 0; days < 14; days += 1)
      for (let year = 0; year < 30; year += 1) {
        const from = new Date(Date.UTC(1999 + year, 1, 20)).toISOString().slice(0, 10);
        const to = new Date(Date.UTC(1999 + year, 1, 20 + days)).toISOString().slice(0, 10);
        expect(elapsed(from, to), `${from} to ${to}`).toEqual({ unit: 'day', count: days });
      }
  });

  test('refuses what is no day', () => {
    expect(() => elapsed('2026-13-01', '2026-11-22')).toThrow(RangeError);
    expect(() => elapsed('gestern', '2026-11-22')).toThrow(RangeError);
  });
});

describe('a day some months later', () => {
  test.each([
    ['2026-12-03', 12, '2027-12-03'],
    ['2026-12-03', 6, '2027-06-03'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-06-15', 6, '2026-12-15'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months: %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });
});
