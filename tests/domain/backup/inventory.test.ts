import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import type { Contents } from '../../../src/domain/backup/backup.ts';
import { inventoryOf } from '../../../src/domain/backup/inventory.ts';

function contentsWith(values: Readonly<Record<string, AnswerValue | undefined>>): Contents {
  const answers = Object.entries(values).map(([slot, value]) => ({
    assessmentId: 'a',
    slot,
    stamp: 1,
    wording: 1,
    body: value === undefined ? {} : { value },
  }));
  return { assessments: [], answers, measures: [] };
}

describe('an inventory', () => {
  test('counts answers and notes apart, and each chapter once', () => {
    const inventory = inventoryOf(
      contentsWith({
        'authority-known': 3,
        'authority-known/note': 'With whom?',
        'authority-known/discuss': true,
        'authority-powers.budget': 'unclear',
        'concept-missing': 'Time.',
        'concept/impression': 'apart', // the task's own field
      }),
    );
    expect(inventory).toEqual({ assessments: 0, chapters: 2, answers: 5, notes: 1, measures: 0 });
  });

  test('leaves out cleared fields, empty texts and lists, and flags taken back', () => {
    const values = { 'a-1': undefined, 'a-2': '', 'a-3': [], 'a-4/discuss': false, 'a-5/note': '' };
    expect(inventoryOf(contentsWith(values))).toMatchObject({ chapters: 0, answers: 0, notes: 0 });
  });

  test('counts a rating of zero', () => {
    expect(inventoryOf(contentsWith({ 'authority-known': 0 })).answers).toBe(1);
  });

  test('counts the pages around the chapters as no chapters', () => {
    const inventory = inventoryOf(contentsWith({ 'about-post': 50, 'checkin-year': 'full' }));
    expect(inventory).toMatchObject({ chapters: 0, answers: 2 });
  });

  test('counts a measure once, however many of its fields are filled', () => {
    const rowOf = (id: string, value: string) => ({ id, stamp: 1, body: { value } });
    const measures = [rowOf('m/what', 'Talk'), rowOf('m/why', 'Time'), rowOf('n/what', 'Rest')];
    expect(inventoryOf({ ...contentsWith({}), measures }).measures).toBe(2);
  });
});
