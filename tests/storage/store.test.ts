import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDexieStore } from '../../src/storage/opening.ts';
import type { AnswerRow } from '../../src/domain/answers.ts';
import type { Store } from '../../src/storage/store.ts';
import { assessment, newName, openers, row } from './stores.ts';

describe.each(Object.entries(openers))('%s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => {
    store.close();
  });

  test('gives back what was written, by slot', async () => {
    await store.putAnswer(row('a', 'authority-clear', 3));
    await store.putAnswer(row('a', 'authority-clear/note', 'Mit Ä und 🙂'));
    expect(await store.answers('a')).toEqual(
      new Map([
        ['authority-clear', { value: 3 }],
        ['authority-clear/note', { value: 'Mit Ä und 🙂' }],
      ]),
    );
  });

  test('keeps the answers of one assessment out of another', async () => {
    await store.putAnswer(row('a', 'authority-clear', 3));
    await store.putAnswer(row('b', 'authority-clear', 1));
    expect((await store.answers('a')).get('authority-clear')).toEqual({ value: 3 });
  });

  test('keeps the last of several values', async () => {
    await Promise.all([1, 2, 3].map((value) => store.putAnswer(row('a', 'x-y', value))));
    expect((await store.answers('a')).get('x-y')).toEqual({ value: 3 });
  });

  test('keeps a cleared field as an empty body, so that a merge knows it was cleared', async () => {
    await store.putAnswer(row('a', 'x-y', 2));
    await store.putAnswer(row('a', 'x-y'));
    expect((await store.answers('a')).get('x-y')).toEqual({});
  });

  test('stamps each write later than the one before, even when the clock goes back', async () => {
    const seen: AnswerRow[] = [];
    const clock = vi.spyOn(Date, 'now').mockReturnValue(2_000_000);
    const stop = store.watchAnswers('a', (rows) => seen.push(...rows));
    await store.putAnswer(row('a', 'x-one', 1));
    clock.mockReturnValue(1_000_000);
    await store.putAnswer(row('a', 'x-two', 1));
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen[1]?.stamp).toBeGreaterThan(seen[0]?.stamp ?? Infinity);
    stop();
    clock.mockRestore();
  });

  test('tells whoever watches an assessment of each write to it, and of no other', async () => {
    const seen: string[] = [];
    const stop = store.watchAnswers('a', (rows) => seen.push(...rows.map(({ slot }) => slot)));
    await store.putAnswer(row('b', 'x-other', 1));
    await store.putAnswer(row('a', 'x-mine', 1));
    await vi.waitFor(() => expect(seen).toEqual(['x-mine']));
    stop();
    await store.putAnswer(row('a', 'x-later', 1));
    expect(seen).toEqual(['x-mine']);
  });

  test('lists assessments, the newest first', async () => {
    await store.addAssessment(assessment('a', '2025-03-01'));
    await store.addAssessment(assessment('b', '2026-03-01'));
    expect((await store.assessments()).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('changes single fields and leaves the others', async () => {
    await store.addAssessment(assessment('a'));
    await store.changeAssessment('a', { title: 'vor dem Jahresgespräch' });
    await store.changeAssessment('a', { kind: 'short' });
    expect(await store.assessments()).toEqual([
      { ...assessment('a'), title: 'vor dem Jahresgespräch', kind: 'short' },
    ]);
  });

  test('takes a deletion back', async () => {
    await store.addAssessment(assessment('a'));
    await store.changeAssessment('a', { deletedAt: 5 });
    await store.changeAssessment('a', { deletedAt: undefined });
    await store.purge(10);
    expect(await store.assessments()).toEqual([assessment('a')]);
  });

  test('purges what was deleted until then, answers and its settings included', async () => {
    for (const id of ['a', 'b']) {
      await store.addAssessment(assessment(id));
      await store.putAnswer(row(id, 'x-y', 1));
      await store.setSetting(`assessment/${id}/part`, id);
    }
    await store.setSetting('a', 'stays');
    await store.changeAssessment('a', { deletedAt: 5 });
    await store.purge(5);
    expect((await store.assessments()).map(({ id }) => id)).toEqual(['b']);
    expect((await store.answers('a')).size).toBe(0);
    expect((await store.answers('b')).size).toBe(1);
    const keys = ['assessment/a/part', 'assessment/b/part', 'a'];
    expect(await Promise.all(keys.map((key) => store.setting(key)))).toEqual([
      undefined,
      'b',
      'stays',
    ]);
  });

  test('tells whoever watches the list of each change', async () => {
    const lists: string[][] = [];
    const stop = store.watchAssessments((all) => lists.push(all.map(({ title }) => title)));
    await vi.waitFor(() => expect(lists.at(-1)).toEqual([]));
    await store.addAssessment({ ...assessment('a'), title: 'eins' });
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['eins']));
    await store.changeAssessment('a', { title: 'zwei' });
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['zwei']));
    stop();
  });
});

describe('the lasting store opened twice', () => {
  const twice = async (): Promise<
    [Awaited<ReturnType<typeof openDexieStore>>, Awaited<ReturnType<typeof openDexieStore>>]
  > => {
    const options = { newId: () => crypto.randomUUID(), name: newName() };
    return [await openDexieStore(options), await openDexieStore(options)];
  };

  test('knows its database by the same id', async () => {
    const [one, two] = await twice();
    expect(two.id).toBe(one.id);
    one.close();
    two.close();
  });

  test('shows one window what the other one wrote', async () => {
    const [one, two] = await twice();
    const seen: string[] = [];
    const stop = two.watchAnswers('a', (rows) => seen.push(...rows.map(({ slot }) => slot)));
    await one.putAnswer(row('a', 'x-y', 1));
    await vi.waitFor(() => expect(seen).toEqual(['x-y']));
    stop();
    one.close();
    two.close();
  });

  test('keeps fields of one question that two windows wrote at once', async () => {
    const [one, two] = await twice();
    await Promise.all([
      one.putAnswer(row('a', 'x-y', 4)),
      two.putAnswer(row('a', 'x-y/note', 'gemerkt')),
      one.putAnswer(row('a', 'x-steps.one', 'mine')),
      two.putAnswer(row('a', 'x-steps.two', 'others')),
    ]);
    expect((await one.answers('a')).size).toBe(4);
    one.close();
    two.close();
  });
});
