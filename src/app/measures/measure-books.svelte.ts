import { fieldsOf } from '../../domain/measures/measures.ts';
import type { Store } from '../../storage/store.ts';
import type { AppState } from '../app-state.svelte.ts';
import { homeStore } from '../data/home.ts';
import { MeasureBook } from './measure-book.svelte.ts';

/**
 * The measures of this window: the person's, kept by the browser or, on a shared device, by this window only; and those
 * tried out on the example, which nobody keeps.
 */
export class MeasureBooks {
  readonly #app: AppState;
  #opening = new Map<Store, Promise<MeasureBook>>();
  #opened = $state.raw<readonly MeasureBook[]>([]);
  #example: Promise<Store> | undefined;

  constructor(app: AppState) {
    this.#app = app;
    app.stores.onforget = (memory) => {
      this.#forget(memory);
    };
    const flush = (): void => {
      for (const book of this.#opened) void book.flush();
    };
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flush);
    addEventListener('beforeunload', (event) => {
      flush();
      if (!this.#isWiped && this.#opened.some(wouldLose)) event.preventDefault();
    });
  }

  /** The book to write in: on the example its own, else the person's. @throws where the store cannot be read */
  async open(example: boolean): Promise<MeasureBook> {
    const store = await (example ? this.#exampleStore() : homeStore(this.#app));
    const opening = this.#opening.get(store) ?? this.#read(store, example);
    this.#opening.set(store, opening);
    // A failed attempt is made again the next time.
    opening.catch(() => this.#opening.delete(store));
    return opening;
  }

  get opened(): readonly MeasureBook[] {
    return this.#opened;
  }

  /** A book with something that could not be saved. */
  get troubled(): MeasureBook | undefined {
    return this.#isWiped ? undefined : this.#opened.find(isTroubled);
  }

  /** The person has deleted everything: what could not be saved is meant to go too. */
  get #isWiped(): boolean {
    return this.#app.stores.finding === 'wiped';
  }

  async #read(store: Store, example: boolean): Promise<MeasureBook> {
    const fields = fieldsOf(await store.measures());
    const book = new MeasureBook(store, this.#app.questionnaire, fields, example);
    this.#opened = [...this.#opened, book];
    return book;
  }

  /** A shared device is left: of the person's measures, and of what was tried out, nothing may reach the next one. */
  #forget(memory: Store): void {
    const gone = this.#opened.filter(({ store, example }) => example || store === memory);
    for (const book of gone) {
      book.end();
      this.#opening.delete(book.store);
    }
    this.#opened = this.#opened.filter((book) => !gone.includes(book));
    this.#example = undefined;
  }

  #exampleStore(): Promise<Store> {
    this.#example ??= import('../../storage/memory-store.ts').then(
      ({ MemoryStore }) => new MemoryStore(),
    );
    return this.#example;
  }
}

const all = new WeakMap<AppState, MeasureBooks>();

/** The measures of an app; made when they are first wanted, so that a first visit does not carry them. */
export function measureBooks(app: AppState): MeasureBooks {
  const known = all.get(app) ?? new MeasureBooks(app);
  all.set(app, known);
  return known;
}

function isTroubled({ saving }: MeasureBook): boolean {
  return saving.state === 'failed' || saving.state === 'slow';
}

/** Whether leaving this window would lose measures; what was tried out on the example may be lost. */
function wouldLose(book: MeasureBook): boolean {
  return !book.example && (isTroubled(book) || (!book.lasting && book.all.length > 0));
}
