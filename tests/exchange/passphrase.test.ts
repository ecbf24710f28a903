import { describe, expect, test } from 'vitest';
import { fileName } from '../../src/exchange/file-name.ts';
import {
  isStrong,
  newPassphrase,
  samePassphrase,
  sameWords,
} from '../../src/exchange/passphrase.ts';
import { WORDS_DE } from '../../src/exchange/words-de.ts';
import { WORDS_EN } from '../../src/exchange/words-en.ts';

describe.each([
  ['German', WORDS_DE],
  ['English', WORDS_EN],
])('the %s words', (_, words) => {
  test('are 1,024 different ones: 10 bits each', () => {
    expect(new Set(words).size).toBe(1_024);
    expect(words).toHaveLength(1_024);
  });

  test('are typed on every keyboard', () => {
    expect(words.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  test('are told apart before their end', () => {
    const starts = words.filter((word) =>
      words.some((other) => other !== word && other.startsWith(word)),
    );
    expect(starts).toEqual([]);
  });
});

describe('a new passphrase', () => {
  test('has seven words of the language', () => {
    const words = newPassphrase('de').split('-');
    expect(words).toHaveLength(7);
    expect(words.every((word) => WORDS_DE.includes(word))).toBe(true);
    expect(
      newPassphrase('en')
        .split('-')
        .every((word) => WORDS_EN.includes(word)),
    ).toBe(true);
  });

  test('chooses every word about equally often', () => {
    const counts = new Map<string, number>();
    for (let run = 0; run < 4_000; run += 1)
      for (const word of newPassphrase('en').split('-'))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    // 28,000 words: each 27 times on average; 70 would be eight standard deviations.
    expect(counts.size).toBe(1_024);
    expect(Math.max(...counts.values())).toBeLessThan(70);
  });

  test('is strong', () => {
    expect(isStrong(newPassphrase('de'))).toBe(true);
  });
});

describe('a passphrase of one’s own', () => {
  test.each([
    'wir sitzen alle im selben Boot',
    'apfel-birke-wolke-stern-insel',
    'Kx7!pw-2Lq9zTT',
    'ungewöhnlicher Satz',
  ])('is strong with five words or fourteen characters: %s', (text) => {
    expect(isStrong(text)).toBe(true);
  });

  test.each([
    '',
    'passwort',
    'Sommer2026!',
    'a b c d e f',
    'ja ja ja ja ja',
    'aaaaaaaaaaaaaaaaaaaa',
    '              ',
  ])('is not: %s', (text) => {
    expect(isStrong(text)).toBe(false);
  });

  test('is the same however its letters are composed, but not in other letters', () => {
    expect(samePassphrase(' Äpfel ', 'A\u0308pfel')).toBe(true);
    expect(samePassphrase('Äpfel', 'äpfel')).toBe(false);
  });
});

describe('proposed words that were noted', () => {
  const WORDS = 'artist-fenster-pendel-wolke-stern-insel-nebel';

  test.each([
    'Artist Fenster Pendel Wolke Stern Insel Nebel',
    ' ARTIST-FENSTER-PENDEL-WOLKE-STERN-INSEL-NEBEL ',
    'artist – fenster – pendel – wolke – stern – insel – nebel',
    'artist\u2011fenster\u2011pendel\u2011wolke\u2011stern\u2011insel\u2011nebel',
  ])('are the same with capitals, blanks or another dash: %s', (typed) => {
    expect(sameWords(WORDS, typed)).toBe(true);
  });

  test.each([
    'artist-fenster-pendel-wolke-stern-insel',
    'fenster-artist-pendel-wolke-stern-insel-nebel',
    'artist-fenster-pendel-wolke-stern-insel-nebels',
    'artistfensterpendelwolkesterninselnebel',
  ])('are not where one is missing, changed or in another place: %s', (typed) => {
    expect(sameWords(WORDS, typed)).toBe(false);
  });
});

describe('the name of a file', () => {
  test('says what it is, when it was made, and whether everyone can read it', () => {
    expect(fileName('backup', '2026-11-21', false)).toBe(
      'im-gleichgewicht-sicherung-2026-11-21-unverschluesselt.json',
    );
    expect(fileName('assessment', '2026-11-21', true)).toBe(
      'im-gleichgewicht-durchgang-2026-11-21.age',
    );
  });

  test('takes nothing but a date', () => {
    expect(() => fileName('backup', '../2026-11-21', false)).toThrow(RangeError);
  });
});
