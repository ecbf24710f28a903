import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/app/address.ts';
import { leftChapter } from '../../../src/app/data/chapter-end.ts';

const left = (before: string, now: string): string | undefined =>
  leftChapter(parseAddress(before), parseAddress(now)!)?.chapter;

describe('a chapter is left', () => {
  test('for the next one, for its other layer, and for the overview', () => {
    expect(left('#/d/a/k/concept', '#/d/a/k/networks')).toBe('concept');
    expect(left('#/d/a/k/concept', '#/d/a/p/concept')).toBe('concept');
    expect(left('#/d/a/k/concept', '#/d/a')).toBe('concept');
  });

  test('not by a link to another of its questions', () => {
    expect(left('#/d/a/k/concept', '#/d/a/k/concept?f=concept-time')).toBeUndefined();
  });

  test('not where the person turns to something else: it would come at a wrong moment', () => {
    for (const elsewhere of [
      '#/',
      '#/hilfe',
      '#/daten',
      '#/d/a/ergebnis',
      '#/d/b',
      '#/d/b/k/concept',
    ])
      expect(left('#/d/a/k/concept', elsewhere), elsewhere).toBeUndefined();
    expect(left('#/d/a', '#/d/a/k/concept')).toBeUndefined();
  });
});
