import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnswerRow } from '../../src/domain/answers.ts';
import type { MergePlan } from '../../src/domain/backup/backup.ts';
import type { Store } from '../../src/storage/store.ts';
import { NOTHING, assessment, openers, row } from './stores.ts';

const plan = (parts: Partial<MergePlan>): MergePlan => ({ ...NOTHING, ...parts });
const at = (stamp: number, id: string, slot: string, value?: string | number): AnswerRow => ({
  ...row(id, slot, value),
  stamp,
});
/** Later than every stamp these tests write by hand. */
const LATE = 9_000_000_000_000;

describe.each(Object.entries(openers))('%s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.addAssessment({ ...assessment('a'), title: 'hier' });
    await store.putAnswer(row('a', 'x-y', 1));
  });
  afterEach(() => {
    store.close();
  });
  const value = async (id: string, slot: string): Promise<unknown> =>
    (await store.answers(id)).get(slot)?.value;
  const ids = async (): Promise<string[]> => (await store.assessments()).map(({ id }) => id).sort();

  describe('its contents', () => {
    beforeEach(async () => {
      await store.addAssessment(assessment('b', '2025-01-01'));
      await store.putAnswer(row('b', 'x-y', 'Ä'));
      await store.addAssessment({ ...assessment('gone'), deletedAt: 5 });
      await store.putAnswer(row('gone', 'x-y', 3));
      await store.restore(
        plan({ measures: [{ id: 'm/what', stamp: 1, body: { value: 'eins' } }] }),
        1,
      );
    });

    test('are everything, without what was deleted', async () => {
      const { assessments, answers, measures } = await store.contents();
      expect(assessments.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(answers.map(({ assessmentId, body }) => [assessmentId, body])).toEqual([
        ['a', { value: 1 }],
        ['b', { value: 'Ä' }],
      ]);
      expect(measures).toEqual([{ id: 'm/what', stamp: 1, body: { value: 'eins' } }]);
    });

    test('can be asked for by assessment; measures belong to none', async () => {
      const { assessments, answers, measures } = await store.contents(['b', 'gone']);
      expect(assessments.map(({ id }) => id)).toEqual(['b']);
      expect(answers).toHaveLength(1);
      expect(measures).toEqual([]);
    });
  });

  describe('a restore', () => {
    test('adds assessments, rows and measures', async () => {
      const measure = { id: 'm/what', stamp: 7, body: { value: 'klären' } };
      await store.restore(
        plan({ added: [assessment('b')], rows: [at(7, 'b', 'x-y', 4)], measures: [measure] }),
        100,
      );
      expect(await ids()).toEqual(['a', 'b']);
      expect(await value('b', 'x-y')).toBe(4);
      expect((await store.contents()).measures).toEqual([measure]);
      expect(await store.restoredAt()).toBe(100);
    });

    test('replaces what is older, and leaves what became newer since it was planned', async () => {
      await store.restore(plan({ rows: [at(5, 'a', 'x-y', 4), at(5, 'a', 'x-new', 2)] }), 100);
      expect(await value('a', 'x-y')).toBe(1);
      expect(await value('a', 'x-new')).toBe(2);
      await store.restore(plan({ rows: [at(LATE, 'a', 'x-y', 4)] }), 200);
      expect(await value('a', 'x-y')).toBe(4);
    });

    test('is followed by later answers, even where its stamps lie ahead of the clock', async () => {
      await store.restore(plan({ rows: [at(LATE, 'a', 'x-y', 4)] }), 100);
      await store.putAnswer(row('a', 'x-y', 2));
      const { answers } = await store.contents();
      expect(answers[0]?.stamp).toBeGreaterThan(LATE);
    });

    test('brings a deleted assessment back', async () => {
      await store.changeAssessment('a', { deletedAt: 5 });
      await store.restore(plan({ added: [assessment('a')] }), 100);
      await store.purge(10);
      expect(await ids()).toEqual(['a']);
    });

    test('is told to whoever watches, also of rows that are older than any other', async () => {
      const told: AnswerRow[] = [];
      await store.answers('a');
      const stop = store.watchAnswers('a', (rows) => told.push(...rows));
      await new Promise((resolve) => setTimeout(resolve, 20)); // it has begun to watch
      told.length = 0;
      await store.restore(plan({ rows: [at(5, 'a', 'x-old', 4)] }), 100);
      await vi.waitFor(() => expect(told.find(({ slot }) => slot === 'x-old')?.body.value).toBe(4));
      await store.undoRestore();
      await vi.waitFor(() =>
        expect(told.filter(({ slot }) => slot === 'x-old').at(-1)?.body).toEqual({}),
      );
      stop();
    });
  });

  describe('taking a restore back', () => {
    test('leaves everything as it was', async () => {
      const before = await store.contents();
      await store.restore(
        plan({
          added: [assessment('b')],
          changed: [{ ...assessment('a'), title: 'aus der Datei' }],
          rows: [at(LATE, 'a', 'x-y', 4), at(6, 'a', 'x-new', 4), at(7, 'b', 'x-y', 4)],
          measures: [{ id: 'm/what', stamp: 7, body: { value: 'klären' } }],
        }),
        100,
      );
      expect((await store.contents()).answers).toHaveLength(3);
      expect(await store.undoRestore()).toBe(0);
      expect(await store.contents()).toEqual(before);
      expect(await store.restoredAt()).toBeUndefined();
    });

    test('leaves what was changed since, and says how much that is', async () => {
      await store.restore(
        plan({ added: [assessment('b')], rows: [at(6, 'b', 'x-one', 1), at(7, 'b', 'x-two', 1)] }),
        100,
      );
      await store.answers('b');
      await store.putAnswer(row('b', 'x-two', 3));
      expect(await store.undoRestore()).toBe(1);
      expect(await ids()).toEqual(['a', 'b']);
      expect([...(await store.answers('b'))]).toEqual([['x-two', { value: 3 }]]);
    });

    test('takes each particular of an assessment back on its own', async () => {
      const file = { ...assessment('a', '2024-01-01'), title: 'aus der Datei' };
      await store.restore(plan({ changed: [file] }), 100);
      await store.changeAssessment('a', { title: 'seither' });
      await store.undoRestore();
      expect(await store.assessments()).toEqual([{ ...assessment('a'), title: 'seither' }]);
    });

    test('deletes again what was deleted before', async () => {
      await store.changeAssessment('a', { deletedAt: 5 });
      await store.restore(plan({ added: [assessment('a')], rows: [at(LATE, 'a', 'x-y', 4)] }), 100);
      await store.undoRestore();
      expect((await store.assessments())[0]?.deletedAt).toBe(5);
    });

    test('brings nothing of what was deleted for good since', async () => {
      await store.restore(
        plan({ added: [assessment('b')], rows: [at(LATE, 'a', 'x-y', 4), at(7, 'b', 'x-y', 4)] }),
        100,
      );
      for (const id of ['a', 'b']) await store.changeAssessment(id, { deletedAt: 5 });
      await store.purge(10);
      expect(await store.undoRestore()).toBe(0);
      expect(await ids()).toEqual([]);
      expect((await store.answers('a')).size).toBe(0);
    });

    test('without a restore changes nothing', async () => {
      const before = await store.contents();
      expect(await store.undoRestore()).toBe(0);
      expect(await store.contents()).toEqual(before);
    });
  });

  test('keeps settings, and forgets them', async () => {
    await store.setSetting('backups', { at: 5, stamps: { a: 1 } });
    expect(await store.setting('backups')).toEqual({ at: 5, stamps: { a: 1 } });
    await store.setSetting('backups', undefined);
    expect(await store.setting('backups')).toBeUndefined();
  });

  test('counts rows that are newer than the stamps given, without deleted assessments', async () => {
    await store.addAssessment(assessment('b'));
    await store.addAssessment({ ...assessment('gone'), deletedAt: 5 });
    await store.restore(
      plan({
        rows: [at(10, 'b', 'x-one', 1), at(20, 'b', 'x-two', 1), at(30, 'gone', 'x-one', 1)],
      }),
      1,
    );
    expect(await store.countSince({})).toBe(3); // x-y of a, and both of b
    expect(await store.countSince({ b: 10 })).toBe(2);
    expect(await store.countSince({ a: LATE, b: 20 })).toBe(0);
  });
});
