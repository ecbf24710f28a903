import type { Unsubscribe } from './store.ts';

/** Who is told of changes in this window's memory. */
export class Watchers<Told> {
  #all = new Set<(told: Told) => void>();

  add(changed: (told: Told) => void): Unsubscribe {
    this.#all.add(changed);
    return () => this.#all.delete(changed);
  }

  tell(told: Told): void {
    for (const changed of this.#all) changed(told);
  }

  clear(): void {
    this.#all.clear();
  }
}
