import { loadGuide } from '../content/load-around.ts';
import type { Guide } from '../domain/questionnaire/guide.ts';
import type { Language } from '../domain/questionnaire/questionnaire.ts';

/** The words around the questionnaire, loaded when a page wants them and kept. */
export class GuideShelf {
  #shelf = $state.raw<ReadonlyMap<Language, Guide>>(new Map());

  /** The guide, or `undefined` while it is on its way. */
  of(language: Language): Guide | undefined {
    return this.#shelf.get(language);
  }

  async fetch(language: Language): Promise<void> {
    if (this.#shelf.has(language)) return;
    const guide = await loadGuide(language);
    this.#shelf = new Map([...this.#shelf, [language, guide]]);
  }
}
