/** What a window finds when it opens its storage, with the real database code on a database in memory. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readMark } from '../../../src/app/stores/canary.ts';
import { Stores } from '../../../src/app/stores/stores.svelte.ts';
import { wiping } from '../../../src/app/window/wiping.svelte.ts';
import { announceWipe } from '../../../src/app/window/wipe-channel.ts';
import { DATABASE_NAME } from '../../../src/storage/schema.ts';
import type { Store } from '../../../src/storage/store.ts';
import { changeRows, deleteRaw, openRaw, readRows } from '../../storage/raw-database.ts';
import { NOTHING, assessment, row } from '../../storage/stores.ts';
import { fakeBrowser } from '../browser.ts';
import type { FakeBrowser } from '../browser.ts';

let browser: FakeBrowser;
const opened: Store[] = [];

beforeEach(() => {
  browser = fakeBrowser();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  vi.unstubAllGlobals();
  await deleteRaw(DATABASE_NAME);
});

/** A window of the app, opened. */
async function start(): Promise<{ stores: Stores; store: Store }> {
  const stores = new Stores();
  const store = await stores.lasting();
  opened.push(store);
  return { stores, store };
}
/** A window in which something is written, three rows of it, and then closed; the canary has seen them. */
async function visitAnd(write: (store: Store) => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { store } = await start();
  await write(store);
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(readMark()?.rows).toBe(3));
  store.close();
}
const visit = (): Promise<void> =>
  visitAnd(async (store) => {
    await store.addAssessment(assessment('a'));
    for (const slot of ['x-one', 'x-two', 'x-three']) await store.putAnswer(row('a', slot, 1));
  });
/** One measure of three fields, and nothing else. */
const visitMeasures = (): Promise<void> =>
  visitAnd(async (store) => {
    for (const field of ['from', 'what', 'why'])
      await store.putMeasure({ id: `m/${field}`, body: { value: 'Geheim' } });
  });

describe('a first visit', () => {
  test('finds nothing wrong, and marks the database', async () => {
    const { stores, store } = await start();
    expect(stores.state).toBe('lasting');
    expect(stores.finding).toBeUndefined();
    expect(readMark()?.dbId).toBe((store as { id?: string }).id);
  });

  test('that entered nothing misses nothing afterwards', async () => {
    (await start()).store.close();
    await deleteRaw(DATABASE_NAME);
    expect((await start()).stores.finding).toBeUndefined();
  });
});

describe('a later visit finds nothing wrong', () => {
  const unharmed = async (): Promise<void> => {
    expect((await start()).stores.finding).toBeUndefined();
  };

  test('when all is there', async () => {
    await visit();
    await unharmed();
  });

  test('when the browser was killed before the mark was written', async () => {
    await visit();
    const mark = browser.memory.get('mark') ?? '';
    const { store } = await start();
    await store.putAnswer(row('a', 'x-four', 1));
    store.close();
    browser.memory.set('mark', mark);
    await unharmed();
  });

  test('after assessments were deleted and purged, also with a mark from before that', async () => {
    await visit();
    const mark = browser.memory.get('mark') ?? '';
    const { store } = await start();
    await store.changeAssessment('a', { deletedAt: 5 });
    store.close();
    const next = (await start()).store;
    await vi.waitFor(async () => expect(await readRows(DATABASE_NAME, 'answers')).toEqual([]));
    next.close();
    browser.memory.set('mark', mark);
    await unharmed();
  });

  test('after a restore was taken back, also with a mark from before that', async () => {
    await visit();
    const { store } = await start();
    const stamp = Date.now() + 60_000;
    const rows = ['x-one', 'x-new'].map((slot) => ({ ...row('a', slot, 4), stamp }));
    await store.restore({ ...NOTHING, rows }, 1);
    const last = { assessmentId: 'a', slot: 'x-one', stamp };
    browser.memory.set('mark', JSON.stringify({ ...readMark(), rows: 4, last }));
    await store.undoRestore();
    store.close();
    await unharmed();
  });

  test('after a measure was removed, also with a mark from before that', async () => {
    await visitMeasures();
    const mark = browser.memory.get('mark') ?? '';
    const { store } = await start();
    await store.removeMeasure('m');
    store.close();
    await unharmed();
    browser.memory.set('mark', mark);
    await unharmed();
  });

  test('after a measure was removed, put back, and removed again', async () => {
    await visitMeasures();
    const { store } = await start();
    const rows = await store.removeMeasure('m');
    await store.putBackMeasure(rows);
    browser.leave();
    await store.removeMeasure('m');
    browser.leave();
    store.close();
    await unharmed();
  });

  test('after one window wrote a field and another removed its measure', async () => {
    const [one, two] = [await start(), await start()];
    await one.store.putMeasure({ id: 'm/what', body: { value: 'x' } });
    await two.store.removeMeasure('m');
    browser.leave();
    one.store.close();
    two.store.close();
    await unharmed();
  });

  test('after restored measures were taken back, also with a mark from before that', async () => {
    await visitMeasures();
    const { store } = await start();
    const stamp = Date.now() + 60_000;
    const measures = ['m/what', 'n/what'].map((id) => ({ id, stamp, body: { value: 'y' } }));
    await store.restore({ ...NOTHING, measures }, 1);
    const last = { id: 'm/what', stamp };
    browser.memory.set('mark', JSON.stringify({ ...readMark(), rows: 4, last }));
    expect(await store.undoRestore()).toBe(0);
    store.close();
    await unharmed();
  });

  test('with the mark of a version that counted answers only', async () => {
    await visit();
    const mark = browser.memory.get('mark') ?? '';
    const { store } = await start();
    await store.putMeasure({ id: 'm/what', body: { value: 'x' } });
    store.close();
    browser.memory.set('mark', mark);
    await unharmed();
  });

  test('after the clock was set back', async () => {
    await visit();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const { store } = await start();
    await store.answers('a');
    await store.putAnswer(row('a', 'x-one', 4));
    browser.leave();
    store.close();
    clock.mockRestore();
    await unharmed();
  });

  test('with two windows that write in turn', async () => {
    const [one, two] = [await start(), await start()];
    await one.store.addAssessment(assessment('a'));
    for (let turn = 0; turn < 10; turn += 1) {
      await one.store.putAnswer(row('a', `x-${String(turn)}`, 1));
      await two.store.putAnswer(row('a', `y-${String(turn)}`, 1));
      if (turn % 3 === 0) browser.leave();
    }
    browser.leave();
    one.store.close();
    two.store.close();
    await unharmed();
  });
});

describe('a later visit finds', () => {
  test('that everything is missing, until the person goes on without', async () => {
    await visit();
    await deleteRaw(DATABASE_NAME);
    const first = await start();
    expect(first.stores.finding).toBe('missing');
    first.store.close();
    const { stores } = await start(); // no second window and no reload makes it good
    expect(stores.finding).toBe('missing');
    await stores.accept?.();
    expect(stores.finding).toBeUndefined();
    expect((await start()).stores.finding).toBeUndefined();
  });

  test('that measures are missing, where there was nothing else', async () => {
    await visitMeasures();
    await deleteRaw(DATABASE_NAME);
    expect((await start()).stores.finding).toBe('missing');
  });

  test('that a field of a measure is missing', async () => {
    await visitMeasures();
    await changeRows(DATABASE_NAME, 'measures', (table) => table.delete('m/from'));
    expect((await start()).stores.finding).toBe('older');
  });

  test('that the field written last is an older one', async () => {
    await visitMeasures();
    await changeRows(DATABASE_NAME, 'measures', (table) =>
      table.put({ id: 'm/why', stamp: 5, body: {} }),
    );
    expect((await start()).stores.finding).toBe('older');
  });

  test('that a measure is missing, although another one was removed rightly', async () => {
    await visitMeasures();
    const { store } = await start();
    await store.putMeasure({ id: 'n/what', body: { value: 'x' } });
    await store.removeMeasure('n');
    store.close();
    (await start()).store.close(); // counts
    await changeRows(DATABASE_NAME, 'measures', (table) => table.delete('m/from'));
    expect((await start()).stores.finding).toBe('older');
  });

  test('that rows are missing', async () => {
    await visit();
    await changeRows(DATABASE_NAME, 'answers', (table) => table.delete(['a', 'x-two']));
    const { stores, store } = await start();
    expect(stores.finding).toBe('older');
    expect((await store.answers('a')).size).toBe(2);
    await stores.accept?.();
    expect((await start()).stores.finding).toBeUndefined();
  });

  test('that the last answer is an older one', async () => {
    await visit();
    await changeRows(DATABASE_NAME, 'answers', (table) =>
      table.put({ ...row('a', 'x-three', 0), stamp: 5 }),
    );
    expect((await start()).stores.finding).toBe('older');
  });

  test('that all is well again after a backup was put back', async () => {
    await visit();
    await deleteRaw(DATABASE_NAME);
    const { stores, store } = await start();
    await store.restore(
      { ...NOTHING, added: [assessment('a')], rows: [{ ...row('a', 'x-one', 1), stamp: 5 }] },
      1,
    );
    await vi.waitFor(() => expect(stores.finding).toBeUndefined());
    expect((await start()).stores.finding).toBeUndefined();
  });

  test('a newer version, by its own record or by the layout: it can be read, and nothing is written', async () => {
    await visit();
    await changeRows(DATABASE_NAME, 'meta', (meta) => meta.put({ key: 'schemaVersion', value: 2 }));
    const { stores, store } = await start();
    expect(stores.finding).toBe('newer');
    expect(stores.accept).toBeUndefined();
    expect((await store.contents()).answers).toHaveLength(3);
    await expect(store.putAnswer(row('a', 'x-four', 1))).rejects.toMatchObject({
      code: 'superseded',
    });
    store.close();
    (await openRaw(DATABASE_NAME, 30)).close();
    expect((await start()).stores.finding).toBe('newer');
    expect(await readRows(DATABASE_NAME, 'answers')).toHaveLength(3);
  });

  test('that the database is damaged, and works in memory', async () => {
    await visit();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const { stores, store } = await start();
    expect(stores.finding).toBe('damaged');
    expect(stores.state).toBe('blocked');
    expect(store.lasting).toBe(false);
    await stores.accept?.();
    expect(browser.reloads()).toBe(1);
    expect(readMark()).toBeUndefined();
  });
});

test('a browser without a database of its own is no finding on a first visit', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { stores } = await start();
  vi.unstubAllGlobals();
  expect(stores.finding).toBeUndefined();
  expect(stores.state).toBe('blocked');
});

test('another window that holds the database is told of, and this one goes on when it lets go', async () => {
  const held = await openRaw(DATABASE_NAME, 5, (old) => old.createObjectStore('old'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stores = new Stores();
  const opening = stores.lasting();
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(stores.state).toBe('waiting');
  });
  vi.useRealTimers();
  held.close();
  opened.push(await opening);
  expect(stores.state).toBe('lasting');
});

test('the mark says nothing of what was entered', async () => {
  const { store } = await start();
  await store.putAnswer(row('a', 'x-one/note', 'Geheim'));
  browser.leave();
  expect(readMark()?.last).toMatchObject({ slot: 'x-one/note' });
  await store.putMeasure({ id: 'm/what', body: { value: 'Geheim' } });
  expect(browser.memory.get('mark')).not.toContain('Geheim');
  browser.leave();
  expect(readMark()?.last).toMatchObject({ id: 'm/what' });
  expect(browser.memory.get('mark')).not.toContain('Geheim');
});

test('what is deleted while a window is new can be taken back in it', async () => {
  await visit();
  const { store } = await start();
  await store.changeAssessment('a', { deletedAt: Date.now() + 1 });
  await new Promise((resolve) => setTimeout(resolve, 400)); // by then the old ones are purged
  expect(await store.assessments()).toHaveLength(1);
});

describe('a wipe', () => {
  test('told by any window ends the others: nothing more is written, and no mark', async () => {
    await visit();
    const { stores, store } = await start();
    announceWipe();
    await vi.waitFor(() => expect(stores.finding).toBe('wiped'));
    await expect(store.putAnswer(row('a', 'x-four', 1))).rejects.toMatchObject({ code: 'closed' });
    expect(stores.assessments).toEqual([]);
    expect(stores.holdsUnkept).toBe(false);
    browser.memory.clear();
    browser.leave();
    expect(readMark()).toBeUndefined();
    expect(wiping.here).toBe(false);
  });

  test('is noticed by a page that the browser kept alive meanwhile', async () => {
    const { stores } = await start();
    browser.bringBack();
    expect(stores.finding).toBeUndefined();
    browser.memory.delete('mark');
    browser.bringBack();
    expect(stores.finding).toBe('wiped');
  });
});
