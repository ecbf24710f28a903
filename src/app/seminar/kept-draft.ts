import type { Exercise } from '../../domain/seminar/exercise.ts';
import type { AppState } from '../app-state.svelte.ts';
import { homeStore } from '../data/home.ts';
import { DRAFT } from './settings-keys.ts';

/** The exercise being composed, kept with every change until it is given out: a reload loses nothing. */
export class KeptDraft {
  readonly #app: AppState;
  #latest: Exercise | undefined;
  #writing: Promise<void> | undefined;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** As it was when it was last kept. */
  async read(): Promise<Exercise | undefined> {
    const store = await homeStore(this.#app);
    return (await store.setting(DRAFT)) as Exercise | undefined;
  }

  /**
   * Keeps it; what follows fast on one another is written once. `undefined` forgets it.
   * @throws when this device does not store it
   */
  keep(exercise: Exercise | undefined): Promise<void> {
    this.#latest = exercise;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  async #write(): Promise<void> {
    const store = await homeStore(this.#app);
    let written: Exercise | undefined;
    do {
      written = this.#latest;
      await store.setSetting(DRAFT, written);
    } while (written !== this.#latest);
  }
}
