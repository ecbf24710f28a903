import { beforeEach, describe, expect, test } from 'vitest';
import { noteBackup } from '../../../src/app/data/backups.ts';
import type { Unsaved } from '../../../src/app/data/backups.ts';
import {
  hasManyMeasures,
  isReminding,
  Reminder,
  setReminding,
} from '../../../src/app/data/reminder.svelte.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const HOUR = 60 * 60 * 1000;
const YEAR = 365 * 24 * HOUR;

let store: MemoryStore;
async function answers(count: number): Promise<void> {
  for (let place = 0; place < count; place += 1)
    await store.putAnswer({ assessmentId: 'a', slot: `q-${String(place)}`, wording: 1, body: {} });
}
async function measures(count: number): Promise<void> {
  for (let place = 0; place < count; place += 1)
    for (const field of ['what', 'why'])
      await store.putMeasure({ id: `m${String(place)}/${field}`, body: { value: 'Ja' } });
}
/** What it says at a chapter's end. */
async function saysAt(now: number): Promise<Unsaved | undefined> {
  const reminder = new Reminder();
  await reminder.consider(store, now);
  return reminder.unsaved;
}
const TWENTY: Unsaved = { answers: 20, measures: 0 };

beforeEach(async () => {
  store = new MemoryStore();
  await store.addAssessment({
    id: 'a',
    kind: 'full',
    perspective: 'coordination',
    title: '',
    date: '2026-11-21',
    questionnaireVersion: 1,
  });
});

describe('the reminder of a backup', () => {
  test('is silent while little would be lost', async () => {
    await answers(19);
    await measures(2);
    expect(await saysAt(NOON)).toBeUndefined();
  });

  test('comes once a day at most', async () => {
    await answers(20);
    expect(await saysAt(NOON)).toEqual(TWENTY);
    expect(await saysAt(NOON + 23 * HOUR)).toBeUndefined();
    expect(await saysAt(NOON + 24 * HOUR)).toEqual(TWENTY);
  });

  test('comes for three measures alone, each counted once', async () => {
    await measures(3);
    expect(await saysAt(NOON)).toEqual({ answers: 0, measures: 3 });
  });

  test('at the end of the list of measures comes for measures only', async () => {
    const reminder = new Reminder();
    await answers(30);
    await measures(2);
    await reminder.consider(store, NOON, hasManyMeasures);
    expect(reminder.unsaved).toBeUndefined();
    await measures(3);
    await reminder.consider(store, NOON, hasManyMeasures);
    expect(reminder.unsaved).toEqual({ answers: 30, measures: 3 });
  });

  test('names both kinds where one of them is worth it', async () => {
    await answers(20);
    await measures(1);
    expect(await saysAt(NOON)).toEqual({ answers: 20, measures: 1 });
  });

  test('is not silenced by a clock that was a year ahead', async () => {
    await answers(20);
    await saysAt(NOON + YEAR);
    expect(await saysAt(NOON)).toEqual(TWENTY);
  });

  test('counts from the last backup', async () => {
    await answers(20);
    await measures(3);
    await noteBackup(store, await store.contents(), { at: NOON, sealed: false });
    expect(await saysAt(NOON)).toBeUndefined();
  });

  test('does not come again where the person says so, until it is switched on', async () => {
    await answers(20);
    await setReminding(store, false);
    expect(await saysAt(NOON)).toBeUndefined();
    expect(await isReminding(store)).toBe(false);
    await setReminding(store, true);
    expect(await saysAt(NOON)).toEqual(TWENTY);
  });
});
