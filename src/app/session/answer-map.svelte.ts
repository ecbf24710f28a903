import type { AnswerBody, Slot } from '../../domain/answers.ts';

class Cell {
  body = $state.raw() as AnswerBody;
  constructor(body: AnswerBody) {
    this.body = body;
  }
}

/**
 * The answers on screen. Whoever reads a slot is told when that slot changes, whoever goes through all of them of every change.
 *
 * Svelte's own `SvelteMap` does the same for every method of a map; what of it is needed here is a quarter of its size, and the
 * entry's budget is tight.
 */
export class AnswerMap extends Map<Slot, AnswerBody> {
  #cells = new Map<Slot, Cell>();
  /** Slots that were set for the first time; whoever asked for one that was not there asks again. */
  #added = $state.raw(0);
  #changes = $state.raw(0);

  constructor(answers: Iterable<readonly [Slot, AnswerBody]>) {
    super();
    for (const [slot, body] of answers) this.set(slot, body);
  }

  override get(slot: Slot): AnswerBody | undefined {
    const cell = this.#cells.get(slot);
    if (!cell) follow(this.#added);
    return cell?.body;
  }

  override set(slot: Slot, body: AnswerBody): this {
    super.set(slot, body);
    const cell = this.#cells.get(slot);
    if (cell) cell.body = body;
    else {
      this.#cells.set(slot, new Cell(body));
      this.#added += 1;
    }
    this.#changes += 1;
    return this;
  }

  override [Symbol.iterator](): MapIterator<[Slot, AnswerBody]> {
    follow(this.#changes);
    return super[Symbol.iterator]();
  }
}

/** Reading the count is all: it makes the reader ask again when it changes. */
function follow(count: number): number {
  return count;
}
