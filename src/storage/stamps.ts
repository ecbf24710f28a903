/**
 * Gives the stamps of one store: each newer than every one it has given or seen, also when the clock was set back. They are
 * compared within one assessment, and its answers are read before one is changed; of measures all are read.
 */
export class Stamps {
  #last = 0;

  /** Milliseconds since 1970, or later where the last one was. */
  next(): number {
    this.#last = Math.max(Date.now(), this.#last + 1);
    return this.#last;
  }

  /** Rows were read, or came by a restore: what is written from now on is newer than they are. */
  saw(rows: Iterable<{ readonly stamp: number }>): void {
    for (const { stamp } of rows) this.#last = Math.max(this.#last, stamp);
  }
}
