import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MeasureBook } from '../../../src/app/measures/measure-book.svelte.ts';
import { TEXT_DELAY_MS } from '../../../src/app/session/fields.svelte.ts';
import type { Measure } from '../../../src/domain/measures/measure.ts';
import { fieldsOf } from '../../../src/domain/measures/measures.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import { aQuestionnaire } from '../../builders.ts';

async function aBook(store = new MemoryStore()) {
  const put = vi.spyOn(store, 'putMeasure');
  const fields = fieldsOf(await store.measures());
  const book = new MeasureBook(store, aQuestionnaire(), fields, false);
  const written = () =>
    put.mock.calls.map(([{ id, body }]): [string, unknown] => [id.split('/')[1] ?? '', body.value]);
  return { book, store, put, written };
}
const chapter = { assessment: 'x', chapter: 'concept' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a measure that is begun', () => {
  test('is stored with the first thing that is entered, where it came from before it', async () => {
    const { book, written } = await aBook();
    const id = book.begin(chapter);
    expect(written()).toEqual([]);
    expect(book.all).toEqual([]);
    book.write(id, 'what', 'D');
    expect(written().map(([field]) => field)).toEqual(['from', 'what']);
    expect(book.all).toMatchObject([{ id, what: 'D', from: chapter, private: false }]);
  });

  test('is called private in the store where it came from something private', async () => {
    const { book, written } = await aBook();
    const id = book.begin({ assessment: 'x', chapter: 'selfcare' });
    expect(book.whole(id).private).toBe(true);
    book.setPartner(id, 'me', true);
    expect(written().slice(1)).toEqual([
      ['private', true],
      ['with.me', true],
    ]);
    book.setPrivate(id, false);
    expect(book.whole(id).private).toBe(false);
  });

  test('can be read while it is empty, as what it will be', async () => {
    const { book } = await aBook();
    const id = book.begin(chapter);
    expect(book.whole(id)).toMatchObject({ what: '', status: 'open', from: chapter });
  });
});

describe('what is typed into a measure', () => {
  test('is written with the first key, and the rest within 200 ms', async () => {
    const { book, written } = await aBook();
    const id = book.begin({});
    book.write(id, 'what', 'D');
    book.write(id, 'what', 'De');
    expect(book.saving.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(TEXT_DELAY_MS);
    expect(written().slice(1)).toEqual([
      ['what', 'D'],
      ['what', 'De'],
    ]);
    expect(book.saving.state).toBe('saved');
  });

  test('stays on screen where it cannot be saved, and is tried again', async () => {
    const { book, store, put } = await aBook();
    put.mockRejectedValueOnce(new Error('disk full'));
    const id = book.begin({});
    book.setUntil(id, '2027-01-31');
    await vi.advanceTimersByTimeAsync(0);
    expect(book.saving.state).toBe('failed');
    expect(book.whole(id).until).toBe('2027-01-31');
    book.saving.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(book.saving.state).toBe('saved');
    expect((await store.measures()).map(({ id: row }) => row)).toContain(`${id}/from`);
  });
});

describe('what another window does', () => {
  const rowOf = (id: string, value: string): Measure => ({ id, stamp: 1, body: { value } });

  test('comes in field by field, but not over what is being typed', async () => {
    const { book, store } = await aBook();
    const id = book.begin({});
    book.write(id, 'what', 'h');
    book.write(id, 'what', 'hier');
    await store.putBackMeasure([rowOf(`${id}/why`, 'dort')]);
    await store.putMeasure({ id: `${id}/what`, body: { value: 'älter' } });
    expect(book.whole(id)).toMatchObject({ what: 'hier', why: 'dort' });
    await vi.advanceTimersByTimeAsync(TEXT_DELAY_MS);
    expect(book.whole(id).what).toBe('hier');
  });

  test('takes a measure away here too', async () => {
    const store = new MemoryStore();
    await store.putMeasure({ id: 'a/what', body: { value: 'x' } });
    const { book } = await aBook(store);
    expect(book.all).toHaveLength(1);
    await store.removeMeasure('a');
    expect(book.all).toEqual([]);
  });
});

describe('deleting a measure', () => {
  test('takes it away at once, with what was just typed, and brings all of it back', async () => {
    const { book, store } = await aBook();
    const id = book.begin(chapter);
    book.write(id, 'what', 'E');
    book.write(id, 'what', 'Ein Satz');
    book.setStatus(id, 'done');
    await vi.advanceTimersByTimeAsync(0);
    const before = book.all;
    const undo = await book.remove(id);
    expect(book.all).toEqual([]);
    expect(await store.measures()).toEqual([]);
    await undo();
    expect(book.all).toEqual(before);
    expect(before).toMatchObject([{ what: 'Ein Satz', status: 'done', from: chapter }]);
  });

  test('changes nothing where the store refuses', async () => {
    const { book, store } = await aBook();
    const id = book.begin({});
    book.setStatus(id, 'dropped');
    await vi.advanceTimersByTimeAsync(0);
    vi.spyOn(store, 'removeMeasure').mockRejectedValue(new Error('gone'));
    await expect(book.remove(id)).rejects.toThrow('gone');
    expect(book.all).toHaveLength(1);
  });
});

test('a window that forgets everything forgets its measures', async () => {
  const { book, store } = await aBook();
  book.setStatus(book.begin({}), 'done');
  await vi.advanceTimersByTimeAsync(0);
  store.close();
  expect(book.all).toEqual([]);
});
