import { describe, expect, test } from 'vitest';
import { NotTested, runRow } from './row.mjs';
import type { Bench, Context } from './row.mjs';

const bench: Bench = { dir: '', executable: '', short: false, seed: 10 };
const running = (run: (context: Context) => Promise<void>, more: Partial<Bench> = {}) =>
  runRow({ row: '5', fault: 'quota', full: 4, short: 2, run }, { ...bench, ...more });

describe('one row of the matrix', () => {
  test('is run as often as it says, in short or as asked', async () => {
    const nothing = (context: Context) => context.each(() => Promise.resolve());
    expect((await running(nothing)).runs).toBe(4);
    expect((await running(nothing, { short: true })).runs).toBe(2);
    expect((await running(nothing, { short: true, runs: 7 })).runs).toBe(7);
  });

  test('notes the seed with which a failed run can be repeated, and goes on', async () => {
    const drawn: number[] = [];
    const { runs, failures } = await running((context) =>
      context.each(({ number, chance }) => {
        drawn.push(chance.next());
        if (number === 1) return Promise.reject(new Error('gone'));
        return Promise.resolve(number === 2 ? ['one', 'two'] : []);
      }),
    );
    expect(runs).toBe(4);
    expect(failures).toEqual([
      { seed: 11, words: 'gone' },
      { seed: 12, words: 'one; two' },
    ]);
    await running(
      (context) =>
        context.each(({ chance }) => {
          expect(chance.next()).toBe(drawn[1]);
          return Promise.resolve();
        }),
      { seed: 11, runs: 1 },
    );
  });

  test('fails where it cannot begin, or puts nothing to the test', async () => {
    const broken = await running(() => Promise.reject(new Error('no browser')));
    expect(broken).toMatchObject({ runs: 1, failures: [{ words: 'no browser' }] });
    const empty = await running(() => Promise.resolve());
    expect(empty.failures).toHaveLength(1);
  });

  test('is not tested where the fault cannot be brought about', async () => {
    const result = await running(() => Promise.reject(new NotTested('no tmpfs')));
    expect(result).toMatchObject({ runs: 0, failures: [], notTested: 'no tmpfs' });
  });
});
