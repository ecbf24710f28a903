import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Canary, compare, noteBackup, readMark } from '../../../src/app/stores/canary.ts';
import type { Mark } from '../../../src/app/stores/canary.ts';
import { fakeBrowser } from '../browser.ts';
import type { FakeBrowser } from '../browser.ts';

const last = { assessmentId: 'a', slot: 'x-y', stamp: 7 };
let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const keep = (mark: unknown): void => {
  browser.memory.set('mark', typeof mark === 'string' ? mark : JSON.stringify(mark));
};

describe('the mark', () => {
  test('is absent on a first visit', () => {
    expect(readMark()).toBeUndefined();
  });

  test('of an earlier version, the bare id, is understood', () => {
    keep('hJ7kL8mN9pQ0rS1t');
    expect(readMark()).toEqual({ dbId: 'hJ7kL8mN9pQ0rS1t' });
  });

  test.each(['{"dbId":', '{}', '{"dbId":5}', ''])('that is broken counts as none: %s', (word) => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    keep(word);
    expect(readMark()).toBeUndefined();
  });

  test('leaves out what it cannot use', () => {
    keep({ dbId: 'd', rows: 'viele', last: { assessmentId: 5 }, backupAt: null });
    expect(readMark()).toEqual({ dbId: 'd' });
  });

  test('names a field of a measure too, and of any row only its place and age', () => {
    keep({ dbId: 'd', last: { id: 'm/what', stamp: 7, body: { value: 'Geheim' } } });
    expect(readMark()).toEqual({ dbId: 'd', last: { id: 'm/what', stamp: 7 } });
    keep({ dbId: 'd', last: { ...last, wording: 1, body: { value: 'Geheim' } } });
    expect(readMark()).toEqual({ dbId: 'd', last });
  });

  test('remembers a backup beside the rest', () => {
    keep({ dbId: 'd', rows: 3, last });
    noteBackup(99);
    expect(readMark()).toEqual({ dbId: 'd', rows: 3, last, backupAt: 99 });
  });
});

describe('comparing a database with what was remembered of it', () => {
  const mark: Mark = { dbId: 'd', schema: 1, rows: 100, last };
  const whole = { rows: 100, hasLast: true };

  test.each<[string, Mark | undefined, string | undefined, typeof whole, string | undefined]>([
    ['nothing on a first visit', undefined, 'd', whole, undefined],
    ['nothing when all is there', mark, 'd', whole, undefined],
    ['nothing when there is more', mark, 'd', { rows: 101, hasLast: true }, undefined],
    ['that everything is missing when it is another one', mark, 'e', whole, 'missing'],
    ['that everything is missing when there is none', mark, undefined, whole, 'missing'],
    ['that some is missing when there are fewer rows', mark, 'd', { ...whole, rows: 99 }, 'older'],
    ['that some is missing without the last row', mark, 'd', { ...whole, hasLast: false }, 'older'],
    ['nothing when nothing was ever entered', { dbId: 'd', rows: 0 }, 'e', whole, undefined],
    ['a loss after an answer that was never counted', { ...mark, rows: 0 }, 'e', whole, 'missing'],
    ['a loss after a mark of an earlier version', { dbId: 'd' }, 'e', whole, 'missing'],
    ['no loss after a mark of an earlier version', { dbId: 'd' }, 'd', whole, undefined],
  ])('finds %s', (_what, before, dbId, found, finding) => {
    expect(compare(before, dbId, found)).toBe(finding);
  });
});

describe('the canary', () => {
  const store = { id: 'd', isOver: false, tally: () => Promise.resolve({ rows, hasLast: true }) };
  let rows = 0;
  let canary: Canary;
  beforeEach(() => {
    vi.useFakeTimers();
    store.isOver = false;
    rows = 5;
    canary = new Canary(store, 1);
    canary.start({ rows, hasLast: true }, false);
  });

  test('marks the database at once', () => {
    expect(readMark()).toEqual({ dbId: 'd', schema: 1, rows: 5 });
  });

  test('counts once a second, however much is written', async () => {
    const count = vi.spyOn(store, 'tally');
    for (let stamp = 1; stamp <= 20; stamp += 1) {
      rows += 1;
      canary.note({ ...last, stamp });
    }
    expect(readMark()?.rows).toBe(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(readMark()).toMatchObject({ rows: 25, last: { stamp: 20 } });
    expect(count).toHaveBeenCalledTimes(1);
  });

  test('writes what it knows when the window is left, and counts nothing that may not be there', () => {
    rows += 1;
    canary.note(last);
    browser.leave();
    expect(readMark()).toMatchObject({ rows: 5, last });
  });

  test('never says less than another window did', async () => {
    keep({ dbId: 'd', schema: 1, rows: 50, last: { ...last, stamp: 50 } });
    canary.note();
    await vi.advanceTimersByTimeAsync(1000);
    expect(readMark()).toMatchObject({ rows: 50, last: { stamp: 50 } });
  });

  test('keeps when the last backup was', async () => {
    noteBackup(99);
    canary.note(last);
    await vi.advanceTimersByTimeAsync(1000);
    expect(readMark()?.backupAt).toBe(99);
  });

  test('leaves no mark of a database that was deleted', async () => {
    canary.note(last);
    store.isOver = true;
    browser.memory.delete('mark');
    await vi.advanceTimersByTimeAsync(1000);
    browser.leave();
    expect(readMark()).toBeUndefined();
  });

  test('that begins anew forgets what was remembered, but not the backup', () => {
    keep({ dbId: 'd', schema: 1, rows: 50, last, backupAt: 99 });
    new Canary(store, 1).start({ rows: 5, hasLast: true }, true);
    expect(readMark()).toEqual({ dbId: 'd', schema: 1, rows: 5, backupAt: 99 });
  });
});
