import type { ChapterId, Language } from '../domain/questionnaire/questionnaire.ts';
import type { ChapterTexts } from '../domain/questionnaire/texts.ts';
import { loadTexts } from '../content/load.ts';

/** The texts of chapters, loaded when a chapter is opened and kept. */
export class TextShelf {
  #shelf = $state.raw<ReadonlyMap<string, ChapterTexts>>(new Map());

  /** The texts, or `undefined` while they are on their way. */
  of(language: Language, chapter: ChapterId): ChapterTexts | undefined {
    return this.#shelf.get(key(language, chapter));
  }

  async fetch(language: Language, chapters: readonly ChapterId[]): Promise<void> {
    const missing = chapters.filter((chapter) => !this.#shelf.has(key(language, chapter)));
    if (missing.length === 0) return;
    const loaded = await Promise.all(
      missing.map(async (id) => [key(language, id), await loadTexts(language, id)] as const),
    );
    this.#shelf = new Map([...this.#shelf, ...loaded]);
  }
}

const key = (language: Language, chapter: ChapterId): string => `${language}/${chapter}`;
