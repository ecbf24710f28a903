import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/app/address.ts';
import { leftChapter, leftMeasures } from '../../../src/app/data/chapter-end.ts';

const left = (before: string, now: string): string | undefined =>
  leftChapter(parseAddress(before), parseAddress(now)!)?.chapter;

describe('a chapter is left', () => {
  test('for the next one, for its other layer, and for the overview', () => {
    expect(left('#/d/a/k/concept', '#/d/a/k/networks')).toBe('concept');
    expect(left('#/d/a/k/concept', '#/d/a/p/concept')).toBe('concept');
    expect(left('#/d/a/k/concept', '#/d/a')).toBe('concept');
  });

  test('for what comes after the last one', () => {
    for (const after of ['#/d/a/ergebnis', '#/d/a/abschluss'])
      expect(left('#/d/a/k/outlook', after), after).toBe('outlook');
    expect(left('#/d/a/k/outlook', '#/d/b/ergebnis')).toBeUndefined();
  });

  test('not by a link to another of its questions', () => {
    expect(left('#/d/a/k/concept', '#/d/a/k/concept?f=concept-time')).toBeUndefined();
  });

  test('not where the person turns to something else: it would come at a wrong moment', () => {
    for (const elsewhere of [
      '#/',
      '#/hilfe',
      '#/daten',
      '#/d/a/bericht',
      '#/d/b',
      '#/d/b/k/concept',
    ])
      expect(left('#/d/a/k/concept', elsewhere), elsewhere).toBeUndefined();
    expect(left('#/d/a', '#/d/a/k/concept')).toBeUndefined();
  });
});

test('the list of measures is left for a page where a line about backups disturbs nobody', () => {
  const leaves = (now: string): boolean =>
    leftMeasures(parseAddress('#/vorhaben'), parseAddress(now)!);
  expect(['#/', '#/durchgaenge', '#/d/a'].map(leaves)).toEqual([true, true, true]);
  expect(['#/daten', '#/d/a/k/concept', '#/vorhaben'].map(leaves)).toEqual([false, false, false]);
  expect(leftMeasures(parseAddress('#/hilfe'), parseAddress('#/')!)).toBe(false);
});
