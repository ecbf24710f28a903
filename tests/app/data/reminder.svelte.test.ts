import { beforeEach, describe, expect, test } from 'vitest';
import { noteBackup } from '../../../src/app/data/backups.ts';
import {
  isReminding,
  Reminder,
  setReminding,
  WORTH_SAVING,
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
/** What it says at a chapter's end. */
async function saysAt(now: number): Promise<number | undefined> {
  const reminder = new Reminder();
  await reminder.consider(store, now);
  return reminder.count;
}

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
    await answers(WORTH_SAVING - 1);
    expect(await saysAt(NOON)).toBeUndefined();
  });

  test('comes once a day at most', async () => {
    await answers(WORTH_SAVING);
    expect(await saysAt(NOON)).toBe(WORTH_SAVING);
    expect(await saysAt(NOON + 23 * HOUR)).toBeUndefined();
    expect(await saysAt(NOON + 24 * HOUR)).toBe(WORTH_SAVING);
  });

  test('is not silenced by a clock that was a year ahead', async () => {
    await answers(WORTH_SAVING);
    await saysAt(NOON + YEAR);
    expect(await saysAt(NOON)).toBe(WORTH_SAVING);
  });

  test('counts from the last backup', async () => {
    await answers(WORTH_SAVING);
    await noteBackup(store, await store.contents(), { at: NOON, sealed: false });
    expect(await saysAt(NOON)).toBeUndefined();
  });

  test('does not come again where the person says so, until it is switched on', async () => {
    await answers(WORTH_SAVING);
    await setReminding(store, false);
    expect(await saysAt(NOON)).toBeUndefined();
    expect(await isReminding(store)).toBe(false);
    await setReminding(store, true);
    expect(await saysAt(NOON)).toBe(WORTH_SAVING);
  });
});
