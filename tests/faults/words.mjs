/** The app's own words, from its own files: what it says is recognised however it is worded next year. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../src/i18n');

/** @type {Record<'de' | 'en', Record<string, string>>} */
const WORDS = { de: read('de'), en: read('en') };

/**
 * What the app says at that place.
 *
 * @param {string} key
 * @param {'de' | 'en'} [language]
 * @returns {string}
 */
export function say(key, language = 'de') {
  const words = WORDS[language][key];
  if (words === undefined) throw new RangeError(`The app has no words for ${key}`);
  return words;
}

/**
 * Matches what the app says at that place, whatever stands in the gaps of the sentence.
 *
 * @param {string} key
 * @param {'de' | 'en'} [language]
 */
export function saying(key, language = 'de') {
  const parts = say(key, language).split(/\{\{.*?\}\}/);
  return new RegExp(parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}

/**
 * Everything the app says under keys of that form.
 *
 * @param {RegExp} keys
 */
export function everythingUnder(keys) {
  return Object.entries(WORDS.de)
    .filter(([key]) => keys.test(key))
    .map(([, words]) => words);
}

/** Every key there is: none of them may ever be seen. */
export function allKeys() {
  return Object.keys(WORDS.de);
}

/**
 * @param {string} language
 * @returns {Record<string, string>}
 */
function read(language) {
  const folder = join(FOLDER, language);
  return Object.assign(
    {},
    ...readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  );
}
