import type { Language } from '../domain/questionnaire/questionnaire.ts';
import { asProposed, normalPassphrase, WORDS } from './normal-passphrase.ts';
import { WORDS_DE } from './words-de.ts';
import { WORDS_EN } from './words-en.ts';

const LISTS: Readonly<Record<Language, readonly string[]>> = { de: WORDS_DE, en: WORDS_EN };

/**
 * A passphrase of seven words, to be written down: 1,024 words are 10 bits each, 70 bits together. With age's work factor,
 * guessing it is out of reach of anyone who would not rather break in. Seven short words are also typed without fault sooner
 * than sixteen random characters.
 */
export function newPassphrase(language: Language): string {
  const list = LISTS[language];
  // 1,024 divides 65,536: the lower ten bits of a random number choose every word equally often.
  const numbers = crypto.getRandomValues(new Uint16Array(WORDS));
  return [...numbers].map((number) => list[number % list.length] ?? '').join('-');
}

/**
 * Whether a passphrase of the person's own is long enough: five words, or fourteen characters.
 * Repetition does not count: five different words of three letters, or six different characters, at least.
 */
export function isStrong(text: string): boolean {
  const passphrase = normalPassphrase(text);
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => word.length > 2),
  );
  const characters = Array.from(passphrase);
  return words.size >= 5 || (characters.length >= 14 && new Set(characters).size >= 6);
}

/** Whether the person typed again what was shown or typed before. */
export function samePassphrase(a: string, b: string): boolean {
  return normalPassphrase(a) === normalPassphrase(b);
}

/** Whether these are the proposed words, however they were set apart and whether with capitals or not. */
export function sameWords(proposed: string, typed: string): boolean {
  return samePassphrase(proposed, asProposed(typed) ?? typed);
}
