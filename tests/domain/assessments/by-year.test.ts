import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import { byYear } from '../../../src/domain/assessments/by-year.ts';

function of(id: string, date: string, touchedAt?: number): Assessment {
  return {
    id,
    kind: 'full',
    perspective: 'coordination',
    title: '',
    date,
    questionnaireVersion: 1,
    ...(touchedAt !== undefined && { touchedAt }),
  };
}

describe('assessments by year', () => {
  test('come with the newest year and the newest day first', () => {
    const all = [of('a', '2024-03-01'), of('b', '2026-01-31'), of('c', '2024-12-31')];
    expect(
      byYear(all).map(({ year, assessments }) => [year, assessments.map(({ id }) => id)]),
    ).toEqual([
      ['2026', ['b']],
      ['2024', ['c', 'a']],
    ]);
  });

  test('of one day stand in the order of the work on them', () => {
    const all = [
      of('early', '2026-01-31', 1),
      of('late', '2026-01-31', 2),
      of('never', '2026-01-31'),
    ];
    expect(byYear(all)[0]?.assessments.map(({ id }) => id)).toEqual(['late', 'early', 'never']);
  });

  test('are no years where there are none', () => {
    expect(byYear([])).toEqual([]);
  });
});
