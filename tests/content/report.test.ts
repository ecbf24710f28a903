import { describe, expect, test } from 'vitest';
import { isTranslated } from '../../src/content/parse/report/counts.ts';
import { tableOf, totalMinutes } from '../../src/content/parse/report/table.ts';
import { CONCEPT, parsedWith } from './sample.ts';

/** The cells of a chapter's line, by the words of the heading. */
function line(table: string, chapter: string): Record<string, string> {
  const cells = (text: string): string[] => text.trim().split(/ {2,}/);
  const lines = table.split('\n');
  const heading = cells(lines[0]!);
  const found = cells(lines.find((text) => text.startsWith(chapter))!);
  return Object.fromEntries(heading.map((name, column) => [name, found[column]!]));
}

describe('the table', () => {
  test('counts what a chapter holds', () => {
    expect(line(tableOf(parsedWith()), 'concept')).toMatchObject({
      demand: '1',
      support: '·',
      steps: '1',
      facts: '1',
      open: '1',
      core: '1',
      'de+en': 'yes',
    });
    expect(line(tableOf(parsedWith()), 'authority')).toMatchObject({ condition: '1', rows: '2' });
  });

  test('adds everything up below', () => {
    expect(line(tableOf(parsedWith()), 'total')).toMatchObject({
      demand: '1',
      facts: '2',
      core: '2',
    });
  });

  test('is there while there are problems, and shows where a language is incomplete', () => {
    const parsed = parsedWith([CONCEPT, ', en: Strategy', '']);
    expect(line(tableOf(parsed), 'concept')['de+en']).toBe('NO');
    expect(line(tableOf(parsed), 'authority')['de+en']).toBe('yes');
  });

  test('takes an empty text for a missing one', () => {
    expect(isTranslated({ text: { de: 'Ja', en: ' ' } })).toBe(false);
    expect(isTranslated({ items: [{ id: 'a', de: 'Ja', en: 'Yes' }] })).toBe(true);
  });
});

/** The sample reckons with 60 words a minute: a word is a second. */
describe('the estimated minutes', () => {
  test('are reading time plus the time of each click', () => {
    // concept, first layer: intro 2 + statements 5 + 4 words, relevance 6 s + rating 6 s = 23 s
    expect(minutesOf('concept')['first layer']).toBe('0.4');
    // + steps (text 3, item 3, row 3 s), time (3, 6 s), open (3, 60 s) = 23 + 9 + 9 + 63 = 104 s
    expect(minutesOf('concept').everything).toBe('1.7');
    // intro 2 + 5 words, 6 s = 13 s
    expect(minutesOf('concept').short).toBe('0.2');
    expect(minutesOf('concept')['check-in']).toBe('·');
  });

  test('are added up for each kind', () => {
    // authority: intro 3 + statement 6 words, 6 s = 15 s; about: intro 1 + 2 + options 1 + 3 words, 6 s = 13 s; concept 23 s
    expect(totalMinutes(parsedWith())['first layer']).toBeCloseTo((15 + 13 + 23) / 60);
    expect(totalMinutes(parsedWith())['check-in']).toBeCloseTo(15 / 60);
  });

  const minutesOf = (chapter: string): Record<string, string> =>
    line(tableOf(parsedWith()), chapter);
});
