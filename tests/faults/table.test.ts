import { describe, expect, test } from 'vitest';
import type { Result, Row } from './row.mjs';
import { bound, chooseRows, countRows, heading, linesOf } from './table.mjs';

const result = (more: Partial<Result> = {}): Result => ({
  row: '5',
  fault: 'quota used up',
  runs: 50,
  failures: [],
  note: '',
  seconds: 12.3,
  ...more,
});
const row = (name: string): Row => ({
  row: name,
  fault: '',
  full: 1,
  short: 1,
  run: () => Promise.resolve(),
});

describe('the table of faults', () => {
  test('has one line for a row without failures, with its bound', () => {
    expect(linesOf(result())).toEqual([
      expect.stringMatching(/^5 +quota used up +50 +0 +< 6 % {2}12 s$/),
    ]);
  });

  test('puts its columns under the heading', () => {
    const [line = ''] = linesOf(result());
    const end = (text: string, word: string) => text.indexOf(word) + word.length;
    expect(end(heading(), 'runs')).toBe(end(line, '50'));
    expect(end(heading(), 'bound')).toBe(end(line, '6 %'));
  });

  test('shows what was seen in a failed run and how to repeat it', () => {
    const text = linesOf(result({ failures: [{ seed: 7, words: 'an answer is gone' }] })).join(
      '\n',
    );
    expect(text).toContain('seed 7: an answer is gone');
    expect(text).toContain('npm run faults -- --rows 5 --seed 7 --runs 1');
  });

  test('shows the first failures only, and says how many more there are', () => {
    const failures = Array.from({ length: 9 }, (_, seed) => ({ seed, words: 'gone' }));
    const lines = linesOf(result({ failures }));
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toContain('4 more');
  });

  test('says why a row was not tested', () => {
    const [line] = linesOf(result({ runs: 0, notTested: 'no tmpfs' }));
    expect(line).toMatch(/not tested: no tmpfs$/);
  });

  test('claims a bound only without failures and with enough runs', () => {
    expect(bound(1000, 0)).toBe('< 0.3 %');
    expect(bound(10_000, 0)).toBe('< 0.03 %');
    expect(bound(3, 0)).toBe('–');
    expect(bound(1000, 1)).toBe('–');
  });

  test('counts each tested row once', () => {
    const results = [
      result(),
      result({
        failures: [
          { seed: 1, words: '' },
          { seed: 2, words: '' },
        ],
      }),
      result({ runs: 0, notTested: 'no Firefox' }),
      result({ notTested: 'a part' }),
    ];
    expect(countRows(results)).toEqual({ passed: 2, failed: 1, notTested: 1 });
  });
});

describe('choosing rows', () => {
  const rows = ['1', '2', '26', '26b', '6'].map(row);
  const chosen = (wanted?: string) => chooseRows(rows, wanted).map((one) => one.row);

  test('takes all where none is asked for', () => {
    expect(chosen()).toEqual(['1', '2', '26', '26b', '6']);
  });
  test('takes a number with all its parts, or one part', () => {
    expect(chosen('26, 6')).toEqual(['26', '26b', '6']);
    expect(chosen('26b')).toEqual(['26b']);
  });
  test('refuses a row that is none', () => {
    expect(() => chosen('1,99')).toThrow('no row 99');
  });
});
