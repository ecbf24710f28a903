import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import { earlierThan } from '../../../src/domain/assessments/earlier.ts';

const anAssessment = (over: Partial<Assessment>): Assessment => ({
  id: 'today',
  kind: 'full',
  perspective: 'coordination',
  title: '',
  date: '2026-03-12',
  questionnaireVersion: 1,
  ...over,
});
const today = anAssessment({});
const idsOf = (...all: Partial<Assessment>[]): string[] =>
  earlierThan(today, [today, ...all.map(anAssessment)]).map(({ id }) => id);

describe('earlier assessments', () => {
  test('are those of the same day or before, the latest first, without the one on screen', () => {
    expect(
      idsOf(
        { id: 'old', date: '2024-05-01' },
        { id: 'morning' },
        { id: 'last', date: '2025-05-01' },
        { id: 'next', date: '2027-01-01' },
      ),
    ).toEqual(['morning', 'last', 'old']);
  });
  test('are of the same perspective, and not deleted', () => {
    expect(
      idsOf({ id: 'theirs', perspective: 'leadership' }, { id: 'gone', deletedAt: 1 }),
    ).toEqual([]);
  });
});
