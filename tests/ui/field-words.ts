import { Words } from '../../src/i18n/i18n.ts';
import { fieldWords } from '../../src/ui/pages/field-words.ts';

const words = new Words();

/** The words around a question, as the app has them in German. */
export const GERMAN_WORDS = fieldWords(
  (key, values) => words.say(key, values),
  (text) => text.de,
);
