import { describe, expect, test } from 'vitest';
import { readSides } from '../../../src/app/comparison/read-sides.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import type { Store } from '../../../src/storage/store.ts';

const anAssessment = (id: string): Assessment => ({
  id,
  kind: 'full',
  perspective: 'coordination',
  title: '',
  date: '2025-03-12',
  questionnaireVersion: 1,
});

describe('what is read for a comparison', () => {
  test('comes from the store that holds each, with the wording that was on screen', async () => {
    const [lasting, window] = [new MemoryStore(), new MemoryStore()];
    const [a, b] = [anAssessment('a'), anAssessment('b')];
    for (const [store, { id }, value, wording] of [
      [lasting, a, 1, 1],
      [window, b, 3, 2],
    ] as const) {
      await store.addAssessment(anAssessment(id));
      const slot = 'authority-clear';
      await store.putAnswer({ assessmentId: id, slot, wording, body: { value } });
      await store.putAnswer({ assessmentId: id, slot: `${slot}/note`, wording, body: {} });
    }
    const of = (id: string): Promise<Store> => Promise.resolve(id === 'a' ? lasting : window);
    const sides = await readSides({ stores: { of } }, [a, b]);
    expect([...(sides.get('a')?.answers ?? [])]).toEqual([['authority-clear', { value: 1 }]]);
    expect([...(sides.get('b')?.answers ?? [])]).toEqual([['authority-clear', { value: 3 }]]);
    expect(sides.get('b')?.wordings.get('authority-clear')).toBe(2);
  });
  test('is an empty side where nothing was answered', async () => {
    const store = new MemoryStore();
    await store.addAssessment(anAssessment('a'));
    const sides = await readSides({ stores: { of: () => Promise.resolve(store) } }, [
      anAssessment('a'),
    ]);
    expect(sides.get('a')?.answers.size).toBe(0);
  });
});
