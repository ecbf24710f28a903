import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MergePlan } from '../../src/domain/backup/backup.ts';
import type { Measure } from '../../src/domain/measures/measure.ts';
import { MemoryStore } from '../../src/storage/memory-store.ts';
import { openDexieStore } from '../../src/storage/opening.ts';
import type { Store } from '../../src/storage/store.ts';

let opened = 0;
const openers: Record<string, () => Promise<Store>> = {
  'the lasting store': () => {
    opened += 1;
    return openDexieStore({ newId: () => 'id', name: `measures-${String(opened)}` });
  },
  'the store in memory': () => Promise.resolve(new MemoryStore()),
};

const row = (id: string, value?: string | boolean) => ({
  id,
  body: value === undefined ? {} : { value },
});
const ids = (rows: readonly Measure[]): string[] => rows.map(({ id }) => id).sort();
const planOf = (measures: readonly Measure[]): MergePlan => ({
  added: [],
  changed: [],
  kept: [],
  rows: [],
  measures,
  replaced: [],
  stayed: [],
  same: 0,
});

describe.each(Object.entries(openers))('measures in %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => {
    store.close();
  });

  test('are given back field by field, the last value of each', async () => {
    await store.putMeasure(row('a/what', 'erst'));
    await store.putMeasure(row('a/what', 'dann'));
    await store.putMeasure(row('a/with.me', true));
    await store.putMeasure(row('a/with.me'));
    const rows = await store.measures();
    expect(new Map(rows.map(({ id, body }) => [id, body]))).toEqual(
      new Map<string, object>([
        ['a/what', { value: 'dann' }],
        ['a/with.me', {}],
      ]),
    );
  });

  test('are stamped later with each write, also after a later one was read', async () => {
    const future = Date.now() + 1_000_000;
    await store.restore(planOf([{ id: 'a/what', stamp: future, body: { value: 'x' } }]), 1);
    await store.measures();
    await store.putMeasure(row('a/what', 'y'));
    const [written] = await store.measures();
    expect(written?.stamp).toBeGreaterThan(future);
  });

  test('are stamped later than what a restore brought, unread', async () => {
    const future = Date.now() + 1_000_000;
    await store.restore(planOf([{ id: 'a/what', stamp: future, body: { value: 'x' } }]), 1);
    await store.putMeasure(row('a/what', 'y'));
    expect((await store.measures())[0]?.stamp).toBe(future + 1);
  });

  test('are in the contents, and not in those of single assessments', async () => {
    await store.putMeasure(row('a/what', 'x'));
    expect(ids((await store.contents()).measures)).toEqual(['a/what']);
    expect((await store.contents(['some'])).measures).toEqual([]);
  });

  test('are told of to whoever watches: all rows, now and after each change', async () => {
    const seen: string[][] = [];
    const stop = store.watchMeasures((rows) => seen.push(ids(rows)));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
    await store.putMeasure(row('a/what', 'x'));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a/what']));
    await store.restore(planOf([{ id: 'b/what', stamp: 5, body: { value: 'y' } }]), 1);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a/what', 'b/what']));
    await store.removeMeasure('a');
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['b/what']));
    stop();
    const told = seen.length;
    await store.putMeasure(row('c/what', 'x'));
    expect(seen).toHaveLength(told);
  });

  test('are removed with every row of theirs and no other', async () => {
    for (const id of ['a/what', 'a/from', 'ab/what', 'b/what'])
      await store.putMeasure(row(id, 'x'));
    const rows = await store.removeMeasure('a');
    expect(ids(rows)).toEqual(['a/from', 'a/what']);
    expect(ids(await store.measures())).toEqual(['ab/what', 'b/what']);
  });

  test('are put back as they were, stamps too, but over nothing that was written since', async () => {
    await store.putMeasure(row('a/what', 'alt'));
    await store.putMeasure(row('a/why', 'weil'));
    const before = await store.measures();
    const rows = await store.removeMeasure('a');
    await store.putMeasure(row('a/what', 'neu'));
    await store.putBackMeasure(rows);
    const now = await store.measures();
    expect(now.find(({ id }) => id === 'a/what')?.body).toEqual({ value: 'neu' });
    expect(now.find(({ id }) => id === 'a/why')).toEqual(before.find(({ id }) => id === 'a/why'));
  });

  test('come back by a restore after they were deleted', async () => {
    await store.putMeasure(row('a/what', 'x'));
    const { measures } = await store.contents();
    await store.removeMeasure('a');
    await store.restore(planOf(measures), 1);
    expect(ids(await store.measures())).toEqual(['a/what']);
  });

  test('leave nothing behind where taking a restore back could bring it from', async () => {
    await store.putMeasure(row('a/what', 'alt'));
    const [old] = await store.measures();
    await store.restore(
      planOf([{ id: 'a/what', stamp: (old?.stamp ?? 0) + 1, body: { value: 'aus der Datei' } }]),
      1,
    );
    await store.removeMeasure('a');
    await store.undoRestore();
    expect(await store.measures()).toEqual([]);
  });
});

describe('measures in two windows', () => {
  test('keep the fields that both wrote at once', async () => {
    const options = { newId: () => 'id', name: 'measures-two-windows' };
    const [one, two] = [await openDexieStore(options), await openDexieStore(options)];
    const seen: string[][] = [];
    const stop = two.watchMeasures((rows) => seen.push(ids(rows)));
    await Promise.all([
      one.putMeasure(row('a/what', 'hier')),
      two.putMeasure(row('a/firstStep', 'dort')),
      one.putMeasure(row('a/with.me', true)),
      two.putMeasure(row('a/with.team', true)),
    ]);
    expect(await one.measures()).toHaveLength(4);
    await vi.waitFor(() => expect(seen.at(-1)).toHaveLength(4));
    stop();
    one.close();
    two.close();
  });
});
