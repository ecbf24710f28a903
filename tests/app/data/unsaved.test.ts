import { describe, expect, test } from 'vitest';
import { Saving } from '../../../src/app/session/saving.svelte.ts';
import { withUnsaved, withUnsavedMeasures } from '../../../src/app/data/unsaved.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import type { Contents } from '../../../src/domain/backup/backup.ts';
import { aQuestionnaire } from '../../builders.ts';

const assessment: Assessment = {
  id: 'one',
  kind: 'full',
  perspective: 'coordination',
  title: '',
  date: '2026-11-21',
  questionnaireVersion: 1,
};
const stored: Contents = {
  assessments: [assessment],
  answers: [
    { assessmentId: 'one', slot: 'agreement-1', stamp: 5_000, wording: 1, body: { value: 1 } },
    { assessmentId: 'one', slot: 'agreement-2', stamp: 6_000, wording: 1, body: { value: 2 } },
  ],
  measures: [],
};
const NOW = 5_500;

/** A session whose last answers the disk did not take. */
function troubled(bodies: Readonly<Record<string, { value?: number }>>) {
  const saving = new Saving(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
  for (const [slot, body] of Object.entries(bodies)) saving.save(slot, body);
  return { id: 'one', assessment, saving };
}

describe('a backup while the disk takes nothing more', () => {
  test('has the answers on screen, newer than what is stored, cleared ones too', () => {
    const session = troubled({ 'agreement-1': { value: 4 }, 'agreement-2': {} });
    const { answers } = withUnsaved(stored, [session], aQuestionnaire(), NOW);
    expect(answers).toMatchObject([
      { slot: 'agreement-1', stamp: 5_500, body: { value: 4 } },
      { slot: 'agreement-2', stamp: 6_001, body: {} },
    ]);
  });

  test('has an assessment of which nothing could be stored', () => {
    const nothing = { assessments: [], answers: [], measures: [] };
    const session = troubled({ 'agreement-1': { value: 4 } });
    expect(withUnsaved(nothing, [session], aQuestionnaire(), NOW)).toMatchObject({
      assessments: [assessment],
      answers: [{ assessmentId: 'one', slot: 'agreement-1', body: { value: 4 } }],
    });
  });

  test('has the measures on screen, newer than what is stored', () => {
    const measures = [
      { id: 'm1/what', stamp: 6_000, body: { value: 'Fragen' } },
      { id: 'm2/what', stamp: 4_000, body: { value: 'Absprechen' } },
    ];
    const unsaved = new Map([
      ['m1/what', { value: 'Nachfragen' }],
      ['m3/what', { value: 'Ruhen lassen' }],
    ]);
    expect(withUnsavedMeasures({ ...stored, measures }, unsaved, NOW).measures).toEqual([
      { id: 'm1/what', stamp: 6_001, body: { value: 'Nachfragen' } },
      { id: 'm2/what', stamp: 4_000, body: { value: 'Absprechen' } },
      { id: 'm3/what', stamp: 5_500, body: { value: 'Ruhen lassen' } },
    ]);
  });

  test('is what is stored, where everything is saved', () => {
    expect(withUnsaved(stored, [troubled({})], aQuestionnaire(), NOW)).toEqual(stored);
  });
});
