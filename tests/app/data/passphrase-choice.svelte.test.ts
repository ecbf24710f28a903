import { beforeEach, describe, expect, test } from 'vitest';
import { PassphraseChoice } from '../../../src/app/data/passphrase-choice.svelte.ts';
import {
  isStrong,
  newPassphrase,
  samePassphrase,
  sameWords,
} from '../../../src/exchange/passphrase.ts';

let choice: PassphraseChoice;
beforeEach(() => {
  choice = new PassphraseChoice({
    newPassphrase: () => newPassphrase('de'),
    isStrong,
    samePassphrase,
    sameWords,
  });
});

describe('offered words', () => {
  test('count once they were typed from the note', () => {
    choice.show(false);
    expect(choice.confirmed()).toBeUndefined();
    choice.first = `${choice.words.slice(0, -1)}#`;
    expect(choice.confirmed()).toBeUndefined();
    expect(choice.problem).toBe('different');
    choice.first = ` ${choice.words} `;
    expect(choice.confirmed()).toBe(choice.words);
  });

  test('count however they were set apart, and with capitals', () => {
    choice.show(false);
    const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
    choice.first = choice.words.split('-').map(capital).join(' ');
    expect(choice.confirmed()).toBe(choice.words);
  });

  test('what was typed is forgotten when the words are shown again', () => {
    choice.show(false);
    choice.first = choice.words;
    choice.show(true);
    expect(choice.first).toBe('');
  });

  test('are other ones each time', () => {
    const before = choice.words;
    choice.otherWords();
    expect(choice.words).not.toBe(before);
  });
});

describe("a passphrase of one's own", () => {
  beforeEach(() => {
    choice.choose('own');
  });

  test('has to be long enough, and the same twice', () => {
    choice.first = 'Sommer2026';
    choice.second = 'Sommer2026';
    expect(choice.confirmed()).toBeUndefined();
    expect(choice.problem).toBe('weak');
    choice.first = 'vier Hunde schlafen unter dem Tisch';
    expect(choice.confirmed()).toBeUndefined();
    expect(choice.problem).toBe('different');
    choice.second = 'Vier-Hunde-schlafen-unter-dem-Tisch';
    expect(choice.confirmed()).toBeUndefined();
    choice.second = choice.first;
    expect(choice.confirmed()).toBe('vier Hunde schlafen unter dem Tisch');
  });
});

test('nothing of it is left when it is cleared', () => {
  choice.first = choice.words;
  choice.clear();
  expect([choice.words, choice.first, choice.second]).toEqual(['', '', '']);
});
