/** What could not be removed. */
export type Left = 'database' | 'files' | 'worker' | 'settings';

/** What becomes of deleting everything, in the window that does it. */
class Wiping {
  /** Whether this window deletes; others only follow. */
  here = $state.raw(false);
  /** What could not be removed; known when it is done. */
  left = $state.raw<readonly Left[]>();
  #shown: (() => void)[] = [];

  /** The page that says so is on screen; from then on the app needs none of its files. */
  onScreen(): void {
    for (const tell of this.#shown.splice(0)) tell();
  }

  /** Resolves when that page is on screen. */
  whenOnScreen(): Promise<void> {
    return new Promise((resolve) => {
      this.#shown.push(resolve);
    });
  }
}

export const wiping = new Wiping();
