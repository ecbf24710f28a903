import { beforeEach, describe, expect, test } from 'vitest';
import { countUnsaved, lastBackup, newestOf, noteBackup } from '../../../src/app/data/backups.ts';
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
    expect(await countUnsaved(store)).toEqual({ answers: 2, measures: 0 });
    await noteBackup(store, await store.contents(), MADE);
    expect(await countUnsaved(store)).toEqual({ answers: 0, measures: 0 });
    await answer('first', 'authority-one');
    await answer('first', 'authority-clear');
    expect(await countUnsaved(store)).toEqual({ answers: 2, measures: 0 });
  });

  test('of one assessment leaves the others as they were', async () => {
    await noteBackup(store, await store.contents(['first']), MADE);
    expect(await countUnsaved(store)).toEqual({ answers: 1, measures: 0 });
    await noteBackup(store, await store.contents(['second']), { at: 2_000, sealed: false });
    expect(await countUnsaved(store)).toEqual({ answers: 0, measures: 0 });
    expect(await lastBackup(store)).toMatchObject({ at: 2_000, sealed: false });
  });

  test('is nothing where the row is not one of ours', async () => {
    await store.setSetting('backups', 'yesterday');
    expect(await lastBackup(store)).toBeUndefined();
    expect(await countUnsaved(store)).toEqual({ answers: 2, measures: 0 });
  });

  test('names the newest stamp of each group', () => {
    const rows = [
      { id: 'a', stamp: 5 },
      { id: 'a', stamp: 9 },
      { id: 'b', stamp: 2 },
      { id: 'a', stamp: 7 },
    ];
    expect(newestOf(rows, ({ id }) => id)).toEqual({ a: 9, b: 2 });
  });
});

describe('measures that are in no backup', () => {
  const unsaved = async (): Promise<number> => (await countUnsaved(store)).measures;
  const write = (id: string, value?: string): Promise<void> =>
    store.putMeasure({ id, body: value === undefined ? {} : { value } });
  beforeEach(async () => {
    await write('m1/what', 'Fragen');
    await write('m1/why', 'Weil');
    await write('m2/what', 'Sagen');
  });

  test('are counted as measures, not as fields', async () => {
    expect(await unsaved()).toBe(2);
  });

  test('are none after a backup of everything, and one when one of its fields is changed', async () => {
    await noteBackup(store, await store.contents(), MADE);
    expect(await unsaved()).toBe(0);
    await write('m1/why');
    expect(await unsaved()).toBe(1);
  });

  test('stay so after a backup of one assessment, which holds none', async () => {
    await noteBackup(store, await store.contents(['first']), MADE);
    expect(await unsaved()).toBe(2);
    await noteBackup(store, await store.contents(), MADE);
    await noteBackup(store, await store.contents(['first']), MADE);
    expect(await unsaved()).toBe(0);
  });

  test('leave out what was begun and says nothing', async () => {
    await write('m3/from', 'chapter x');
    await write('m3/what', '');
    expect(await unsaved()).toBe(2);
  });

  test('are not those that were removed, but those that came back after the backup', async () => {
    const rows = await store.removeMeasure('m1');
    expect(await unsaved()).toBe(1);
    await noteBackup(store, await store.contents(), MADE);
    await store.putBackMeasure(rows);
    expect(await unsaved()).toBe(1);
  });

  test('are all where the record is of a version that did not note them', async () => {
    await store.setSetting('backups', { ...MADE, stamps: {} });
    expect(await unsaved()).toBe(2);
  });
});
