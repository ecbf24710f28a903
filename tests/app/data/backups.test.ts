import { beforeEach, describe, expect, test } from 'vitest';
import {
  countUnsaved,
  lastBackup,
  newestStamps,
  noteBackup,
} from '../../../src/app/data/backups.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';

const MADE = { at: 1_000, sealed: true };
let store: MemoryStore;

async function answer(assessmentId: string, slot: string): Promise<void> {
  await store.putAnswer({ assessmentId, slot, wording: 1, body: { value: 3 } });
}

beforeEach(async () => {
  store = new MemoryStore();
  for (const id of ['first', 'second'])
    await store.addAssessment({
      id,
      kind: 'full',
      perspective: 'coordination',
      title: '',
      date: '2026-11-21',
      questionnaireVersion: 1,
    });
  await answer('first', 'authority-clear');
  await answer('second', 'authority-clear');
});

describe('what is remembered of the last backup', () => {
  test('counts what was answered since', async () => {
    expect(await countUnsaved(store)).toBe(2);
    await noteBackup(store, await store.contents(), MADE);
    expect(await countUnsaved(store)).toBe(0);
    await answer('first', 'authority-one');
    await answer('first', 'authority-clear');
    expect(await countUnsaved(store)).toBe(2);
  });

  test('of one assessment leaves the others as they were', async () => {
    await noteBackup(store, await store.contents(['first']), MADE);
    expect(await countUnsaved(store)).toBe(1);
    await noteBackup(store, await store.contents(['second']), { at: 2_000, sealed: false });
    expect(await countUnsaved(store)).toBe(0);
    expect(await lastBackup(store)).toMatchObject({ at: 2_000, sealed: false });
  });

  test('is nothing where the row is not one of ours', async () => {
    await store.setSetting('backups', 'yesterday');
    expect(await lastBackup(store)).toBeUndefined();
    expect(await countUnsaved(store)).toBe(2);
  });

  test('names the newest stamp of each assessment', () => {
    const row = (assessmentId: string, slot: string, stamp: number) => ({
      ...{ assessmentId, slot, stamp },
      wording: 1,
      body: {},
    });
    const answers = [row('a', 'x', 5), row('a', 'y', 9), row('b', 'x', 2), row('a', 'z', 7)];
    expect(newestStamps({ answers })).toEqual({ a: 9, b: 2 });
  });
});
