import { loadWords } from '../content/load.ts';
import type { Language, Localized } from '../domain/questionnaire/questionnaire.ts';
import { Words } from '../i18n/i18n.ts';
import type { Bundle, Key, Values } from '../i18n/i18n.ts';
import { recall, remember } from './stores/browser-memory.ts';

export type Translate = (key: Key, values?: Values) => string;

/** The language of the interface, switched live. */
export class LanguageChoice {
  current = $state.raw<Language>('de');
  #words = new Words();
  // A new bundle brings words without a change of language; whoever said a key before asks again.
  #revision = $state.raw(0);

  /** The language remembered from an earlier visit. */
  remembered(): Language {
    return recall('language') === 'en' ? 'en' : 'de';
  }

  /** The words of a key; plural by `count`, other values by their name. */
  t: Translate = (key, values) => {
    // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator -- read, so that new words are asked for again
    void this.#revision;
    return this.#words.say(key, values);
  };

  /** A text that is there in every language. */
  of = (text: Localized): string => text[this.current];

  /** Makes a bundle of words ready, for a page that is about to be shown. */
  async want(bundle: Bundle): Promise<void> {
    if (await this.#words.want(bundle, this.current)) this.#revision += 1;
  }

  /** Speaks that language once its words are there; until then the page stays as it is. */
  async change(language: Language): Promise<void> {
    await Promise.all([this.#words.change(language), loadWords(language)]);
    remember('language', language);
    this.current = language;
    this.#revision += 1;
    document.documentElement.lang = language;
  }

  /** For dates and numbers: the English is British. */
  get locale(): string {
    return this.current === 'en' ? 'en-GB' : this.current;
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.locale, options).format(value);
  }

  /** A day given as YYYY-MM-DD, in the words of the language. */
  day(date: string): string {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long' }).format(
      new Date(year, month - 1, day),
    );
  }
}
