import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { measureBooks } from '../../../src/app/measures/measure-books.svelte.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import type { Store } from '../../../src/storage/store.ts';

/** An app whose lasting store is in memory. */
function anApp(): AppState {
  const app = new AppState();
  const store: Store = new MemoryStore();
  app.stores.lasting = () => Promise.resolve(store);
  return app;
}
const beginShared = (app: AppState) =>
  app.stores.add(
    {
      id: 'shared',
      kind: 'full',
      perspective: 'coordination',
      title: '',
      date: '2026-03-12',
      questionnaireVersion: 1,
    },
    true,
  );

let app: AppState;
beforeEach(() => {
  app = anApp();
});

describe('the book to write in', () => {
  test('is one for the whole window', async () => {
    const [one, two] = [await measureBooks(app).open(false), await measureBooks(app).open(false)];
    expect(two).toBe(one);
  });

  test('is another one on a shared device, and gone when that is left', async () => {
    const own = await measureBooks(app).open(false);
    own.setStatus(own.begin({}), 'done');
    await own.flush();
    await beginShared(app);
    const shared = await measureBooks(app).open(false);
    expect(shared).not.toBe(own);
    expect(shared.all).toEqual([]);
    shared.write(shared.begin({}), 'what', 'geliehen');
    await shared.flush();
    await app.stores.wipeMemory();
    expect(shared.all).toEqual([]);
    expect(await measureBooks(app).open(false)).toBe(own);
  });

  test('is one of its own for the example, of which nothing reaches the store', async () => {
    const example = await measureBooks(app).open(true);
    example.write(example.begin({ assessment: 'beispiel' }), 'what', 'ausprobiert');
    await example.flush();
    expect(example.all).toHaveLength(1);
    expect((await measureBooks(app).open(false)).all).toEqual([]);
    expect(await (await app.stores.lasting()).measures()).toEqual([]);
  });

  test('is opened again where reading it failed', async () => {
    const store = await app.stores.lasting();
    vi.spyOn(store, 'measures').mockRejectedValueOnce(new Error('hangs'));
    await expect(measureBooks(app).open(false)).rejects.toThrow('hangs');
    expect((await measureBooks(app).open(false)).all).toEqual([]);
  });
});

describe('"Fertig" on a shared device', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('in the middle of a word writes nothing more, and keeps nothing that could be copied', async () => {
    await beginShared(app);
    const memory = await app.stores.memory();
    const put = vi.spyOn(memory, 'putMeasure');
    const book = await measureBooks(app).open(false);
    vi.useFakeTimers();
    const id = book.begin({});
    book.write(id, 'what', 'D');
    book.write(id, 'what', 'Das soll niemand lesen');
    const before = put.mock.calls.length;
    await app.stores.wipeMemory();
    await vi.advanceTimersByTimeAsync(5_000);
    await book.flush();
    expect(put.mock.calls.length).toBe(before);
    expect(await memory.measures()).toEqual([]);
    expect(measureBooks(app).troubled).toBeUndefined();
  });

  test('leaves the next person another book, and an example as it was', async () => {
    await beginShared(app);
    const [own, example] = [
      await measureBooks(app).open(false),
      await measureBooks(app).open(true),
    ];
    example.write(example.begin({ assessment: 'beispiel' }), 'what', 'ausprobiert');
    await app.stores.wipeMemory();
    expect((await measureBooks(app).open(true)).all).toEqual([]);
    await beginShared(app);
    expect(await measureBooks(app).open(false)).not.toBe(own);
  });
});
