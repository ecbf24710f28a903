import { describe, expect, test } from 'vitest';
import { wrapLabel } from '../../../src/ui/parts/charts/wrap-label.ts';

describe('a wrapped label', () => {
  test('stays in one line where there is room', () => {
    expect(wrapLabel('Befugnisse', 14)).toEqual(['Befugnisse']);
    expect(wrapLabel('Meine Stelle', 14)).toEqual(['Meine Stelle']);
  });
  test('breaks into lines of about the same length', () => {
    expect(wrapLabel('Vernetzung der Ämter', 14)).toEqual(['Vernetzung', 'der Ämter']);
    expect(wrapLabel('Netzwerke vor Ort', 14)).toEqual(['Netzwerke', 'vor Ort']);
  });
  test('evens out what filling line by line would leave ragged', () => {
    // Line by line, within 20: "Vernetzung in der", "Kommune und im Haus".
    expect(wrapLabel('Lob und Rat in der Verwaltung', 20)).toEqual([
      'Lob und Rat in',
      'der Verwaltung',
    ]);
  });
  test('keeps a word whole that is longer than a line', () => {
    expect(wrapLabel('Öffentlichkeitsarbeit', 14)).toEqual(['Öffentlichkeitsarbeit']);
  });
  test('is never longer than the greedy one, and loses no word', () => {
    for (const label of [
      'Abstimmung mit Leitung, Einbindung der Netzwerkpartner*innen',
      'a b c d e',
    ])
      for (let most = 3; most < 40; most += 1) expect(wrapLabel(label, most).join(' ')).toBe(label);
  });
  test('of nothing is nothing', () => {
    expect(wrapLabel('', 14)).toEqual([]);
  });
});
