import type { AppState } from '../../../app/app-state.svelte.ts';
import type { MeasureBook } from '../../../app/measures/measure-book.svelte.ts';
import { measureBooks } from '../../../app/measures/measure-books.svelte.ts';
import { MeasureWords } from '../measures/measure-words.ts';

/** The measures that belong beside an assessment, once they are read, and what they are called. */
export class OwnBook {
  book = $state.raw<MeasureBook>();
  failed = $state.raw(false);
  readonly words: MeasureWords;
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
    this.words = new MeasureWords(app);
  }

  /** To be called in an effect: the words of the places come in the language spoken then. */
  follow(): void {
    const { language } = this.#app;
    const places = this.book?.all.map(({ from }) => from) ?? [];
    this.words.fetch(language.current, places).catch((fault: unknown) => {
      // Without them the chapter is named.
      console.warn('The words of the questions are not there.', (fault as Error).name);
    });
  }

  async open(example: boolean): Promise<void> {
    try {
      this.book = await measureBooks(this.#app).open(example);
      this.failed = false;
    } catch (fault) {
      console.warn('The measures could not be read.', (fault as Error).name);
      this.failed = true;
    }
  }
}
