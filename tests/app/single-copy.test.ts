import { describe, expect, test } from 'vitest';
import { hostedPlace, isOpenedFromFile } from '../../src/app/single-copy.ts';

describe('the address of the app on the web', () => {
  test.each([
    ['https://beispiel.de/gleichgewicht/', 'https://beispiel.de/gleichgewicht/'],
    ['  beispiel.de/gleichgewicht ', 'https://beispiel.de/gleichgewicht'],
    ['https://beispiel.de/app/#/uebung/neu', 'https://beispiel.de/app/'],
    ['http://intranet.stadt.de', 'http://intranet.stadt.de/'],
  ])('%s is taken as %s', (typed, place) => {
    expect(hostedPlace(typed)).toBe(place);
  });

  test.each([
    '',
    'die App',
    'file:///media/stick/im-gleichgewicht.html',
    // eslint-disable-next-line no-script-url -- what must be refused
    'javascript://beispiel.de/%0aalert(1)',
    'mailto:jemand@beispiel.de',
    'https://jemand:geheim@beispiel.de/',
  ])('"%s" is none', (typed) => {
    expect(hostedPlace(typed)).toBeUndefined();
  });
});

test('only a page that was opened from a file leads no other device anywhere', () => {
  expect(isOpenedFromFile('file:///media/stick/im-gleichgewicht.html#/')).toBe(true);
  expect(isOpenedFromFile('https://beispiel.de/')).toBe(false);
  expect(isOpenedFromFile('http://localhost:4173/')).toBe(false);
});
