/**
 * The words of the interface. German's core is in the entry; everything else comes in bundles, when it is wanted.
 * Question texts live in `questions/`, not here.
 */
import { createInstance } from 'i18next';
import type { i18n as I18next } from 'i18next';
import type { Language } from '../domain/questionnaire/questionnaire.ts';
import core from './de/core.json' with { type: 'json' };
import type data from './de/data.json';
import type checkin from './de/checkin.json';
import type comparison from './de/comparison.json';
import type measures from './de/measures.json';
import type seminar from './de/seminar.json';
import type seminarRoom from './de/seminarRoom.json';
import type notices from './de/notices.json';
import type pages from './de/pages.json';
import type rare from './de/rare.json';
import type reading from './de/reading.json';
import type recovery from './de/recovery.json';
import type report from './de/report.json';
import type reportPages from './de/report-pages.json';
import type result from './de/result.json';
import type single from './de/single.json';
import type start from './de/start.json';
import type { GERMAN } from './german.ts';

/** What the start page says; where the other words are is asked for with the first of them, as with every word of English. */
const FIRST = {
  core: () => Promise.resolve({ default: core }),
  start: () => import('./de/start.json'),
} satisfies Bundles;

export type Bundle = keyof typeof FIRST | keyof typeof GERMAN;
export type Bundles = Record<string, () => Promise<{ default: Record<string, string> }>>;

type Singular<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;
/** Every key of every bundle; plural forms by their common stem. */
export type Key = Singular<
  | keyof typeof core
  | keyof typeof start
  | keyof typeof notices
  | keyof typeof pages
  | keyof typeof data
  | keyof typeof checkin
  | keyof typeof comparison
  | keyof typeof measures
  | keyof typeof seminar
  | keyof typeof seminarRoom
  | keyof typeof single
  | keyof typeof rare
  | keyof typeof reading
  | keyof typeof recovery
  | keyof typeof report
  | keyof typeof reportPages
  | keyof typeof result
>;
export type Values = Readonly<Record<string, string | number>>;

/** The interface's words in one language at a time. */
export class Words {
  #i18next: I18next = createInstance();
  #wanted = new Set<Bundle>(['core']);
  #loaded = new Set<unknown>();

  constructor() {
    void this.#i18next.init({
      lng: 'de',
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      fallbackLng: false,
      resources: { de: { translation: core } },
      // Texts reach the page as text nodes only; `{@html}` is banned, so escaping would show itself.
      interpolation: { escapeValue: false },
    });
  }

  say(key: Key, values?: Values): string {
    return this.#i18next.t(key, values as Record<string, unknown>);
  }

  /** Loads a bundle in that language, and remembers that it is wanted in the other one too. @returns whether it was new */
  want(bundle: Bundle, language: Language): Promise<boolean> {
    this.#wanted.add(bundle);
    return this.#load(bundle, language);
  }

  /** Loads all that is wanted in that language, then speaks it. */
  async change(language: Language): Promise<void> {
    await Promise.all([...this.#wanted].map((bundle) => this.#load(bundle, language)));
    await this.#i18next.changeLanguage(language);
  }

  async #load(bundle: Bundle, language: Language): Promise<boolean> {
    const bundles: Bundles =
      language === 'en'
        ? (await import('./english.ts')).ENGLISH
        : bundle in FIRST
          ? FIRST
          : (await import('./german.ts')).GERMAN;
    const words = (await (bundles[bundle] as Bundles[string])()).default;
    if (this.#loaded.has(words)) return false;
    this.#loaded.add(words);
    this.#i18next.addResourceBundle(language, 'translation', words, true);
    return true;
  }
}
