import { describe, expect, test } from 'vitest';
import { addressOf, parseAddress } from '../../src/app/address.ts';
import type { Route } from '../../src/app/address.ts';

const ROUTES: [string, Route][] = [
  ['#/', { page: 'start' }],
  ['#/neu', { page: 'new', kind: 'full', shared: false }],
  ['#/neu/gemeinsam/kurz', { page: 'new', kind: 'short', shared: true }],
  ['#/d/abc', { page: 'overview', id: 'abc' }],
  ['#/d/abc/ergebnis', { page: 'result', id: 'abc' }],
  ['#/d/abc/rechnung', { page: 'calculation', id: 'abc' }],
  ['#/d/abc/gespraech', { page: 'talkSheet', id: 'abc' }],
  ['#/d/abc/profil', { page: 'taskProfile', id: 'abc' }],
  ['#/d/abc/argumente', { page: 'gradingPaper', id: 'abc' }],
  ['#/beispiel/bericht', { page: 'composer', id: 'beispiel' }],
  ['#/fragebogen', { page: 'blank' }],
  ['#/beispiel/ergebnis', { page: 'result', id: 'beispiel' }],
  [
    '#/d/abc/k/authority',
    { page: 'chapter', id: 'abc', chapter: 'authority', layer: 'reflection' },
  ],
  [
    '#/d/abc/p/authority?f=authority-powers',
    {
      page: 'chapter',
      id: 'abc',
      chapter: 'authority',
      layer: 'profile',
      question: 'authority-powers',
    },
  ],
  ['#/durchgaenge', { page: 'assessments' }],
  ['#/daten', { page: 'data' }],
  ['#/methode', { page: 'method' }],
  ['#/hilfe', { page: 'help' }],
  ['#/datenschutz', { page: 'privacy' }],
  ['#/datenblatt', { page: 'factSheet' }],
  ['#/vorhaben', { page: 'measures' }],
];

describe('an address', () => {
  test.each(ROUTES)('%s names its page, and the page its address', (hash, route) => {
    expect(parseAddress(hash)).toEqual(route);
    expect(addressOf(route)).toBe(hash);
  });

  test('without a hash is the start', () => {
    expect(parseAddress('')).toEqual({ page: 'start' });
  });

  test('leaves the page where it is when the hash is no address', () => {
    expect(parseAddress('#main')).toBeUndefined();
  });

  test.each([
    '#/nirgends',
    '#/d/abc/x/authority',
    '#/hilfe/mehr',
    '#/d/abc/k/',
    '#/constructor',
    '#/d/abc/toString',
  ])('%s leads to no page', (hash) => {
    expect(parseAddress(hash)?.page).toBe('unknown');
  });
});
