/** Both stores, each new and empty, and rows for them. */
import type { Assessment } from '../../src/domain/assessments/assessment.ts';
import type { MergePlan } from '../../src/domain/backup/backup.ts';
import { openDexieStore } from '../../src/storage/opening.ts';
import { MemoryStore } from '../../src/storage/memory-store.ts';
import type { Store } from '../../src/storage/store.ts';

let opened = 0;

/** A name no other test has. */
export const newName = (): string => `test-${String((opened += 1))}`;

export const openers: Record<string, () => Promise<Store>> = {
  'the lasting store': () => {
    const name = newName();
    return openDexieStore({ newId: () => `id of ${name}`, name });
  },
  'the store in memory': () => Promise.resolve(new MemoryStore()),
};

export const assessment = (id: string, date = '2026-03-01'): Assessment => ({
  id,
  kind: 'full',
  perspective: 'coordination',
  title: '',
  date,
  questionnaireVersion: 1,
});

export const row = (assessmentId: string, slot: string, value?: string | number) => ({
  assessmentId,
  slot,
  wording: 1,
  body: value === undefined ? {} : { value },
});

/** A plan that changes nothing, to be filled. */
export const NOTHING: MergePlan = {
  added: [],
  changed: [],
  kept: [],
  rows: [],
  measures: [],
  replaced: [],
  stayed: [],
  same: 0,
};
