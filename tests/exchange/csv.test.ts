import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/exchange/csv.ts';
import { EMOJI, HOSTILE, LONG, RIGHT_TO_LEFT } from './hostile-texts.ts';

// ignoreBOM: a decoder else takes the mark away.
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const parsed = (bytes: Uint8Array, delimiter = ','): string[][] =>
  Papa.parse<string[]>(textOf(bytes).slice(1), { delimiter, skipEmptyLines: true }).data;

describe('a CSV file', () => {
  test('is UTF-8 with a byte order mark, every cell quoted, lines ended by CR LF', () => {
    const bytes = writeCsv([
      ['Frage', 'Wert'],
      ['Größe, "so"', 62.5],
    ]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(bytes)).toBe('\ufeff"Frage","Wert"\r\n"Größe, ""so""","62.5"\r\n');
  });

  test('gives back what was written, whatever separates the cells', () => {
    const row = [EMOJI, RIGHT_TO_LEFT, 'a;b,c"d', 'zwei\nZeilen', ''];
    expect(parsed(writeCsv([row]))).toEqual([row]);
    expect(parsed(writeCsv([row], ';'), ';')).toEqual([row]);
  });

  test('holds numbers as numbers, also negative ones, and nothing for what is not there', () => {
    expect(parsed(writeCsv([[-45.83, undefined, 0]]))).toEqual([['-45.83', '', '0']]);
  });

  test('holds a text of 10,000 characters', () => {
    expect(LONG).toHaveLength(10_000);
    expect(parsed(writeCsv([[LONG]]))).toEqual([[LONG]]);
  });
});

describe('a text that a spreadsheet could take for a formula', () => {
  test.each(HOSTILE)('%j is none', (text) => {
    const cell = parsed(writeCsv([[text]]))[0]?.[0] ?? '';
    for (const line of cell.split('\n'))
      expect(line).not.toMatch(/^[\s\u00a0\u200b\ufeff]*[=+\-@\t＝＋－＠]/u);
    // Nothing is lost but the kind of line break.
    expect(cell.replace(/^'|(?<=\n)'/g, '')).toBe(text.replace(/\r\n?/g, '\n').replace(/^'/, ''));
  });

  test('stays as it is where it is none', () => {
    const row = ['a = b', 'E-Mail', 'um 9 - 10 Uhr', "'schon"];
    expect(parsed(writeCsv([row]))).toEqual([row]);
  });
});
