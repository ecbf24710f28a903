import type { AnswerBody, AnswerValue, Answers, Slot } from '../../domain/answers.ts';
import { AnswerMap } from './answer-map.svelte.ts';
import { Saving } from './saving.svelte.ts';
import type { WriteAnswer } from './saving.svelte.ts';

/** Text is written at the latest this long after a key; well below the 300 ms that are promised. */
export const TEXT_DELAY_MS = 200;

const CLEARED: AnswerBody = {};

/** Fields on screen, each saved at once; a failed save keeps its value on screen. */
export class Fields {
  readonly saving: Saving;
  #answers: AnswerMap;
  /** Fields that were written less than `TEXT_DELAY_MS` ago while somebody types. */
  #timers = new Map<Slot, ReturnType<typeof setTimeout>>();
  /** Fields with keys that are not written yet. */
  #waiting = new Set<Slot>();

  constructor(answers: Answers, write: WriteAnswer) {
    this.saving = new Saving(write);
    this.#answers = new AnswerMap(answers);
  }

  /** Reactive per slot: a question is told of its own fields only. */
  get answers(): Answers {
    return this.#answers;
  }

  /** Sets or, with `undefined`, clears one field; written at once. */
  answer(slot: Slot, value: AnswerValue | undefined): void {
    this.#cancel(slot);
    const body = bodyOf(value);
    // First to the disk, then to the screen: what is drawn would otherwise come before it.
    this.saving.save(slot, body);
    this.#answers.set(slot, body);
  }

  /** Sets one field to what is still being typed: the first key is written at once, those that follow together shortly after. */
  type(slot: Slot, value: AnswerValue | undefined): void {
    const body = bodyOf(value === '' ? undefined : value);
    this.#answers.set(slot, body);
    if (this.#timers.has(slot)) {
      this.#waiting.add(slot);
      this.saving.expect(slot);
      return;
    }
    this.saving.save(slot, body);
    this.#rest(slot);
  }

  /** Writes at once whatever waits. @returns when all of it is durable or has failed */
  async flush(): Promise<void> {
    for (const slot of [...this.#waiting]) this.#write(slot);
    await this.saving.settled();
  }

  /** Takes over what another window wrote, except where this one has something newer under way. */
  receive(rows: readonly { readonly slot: Slot; readonly body: AnswerBody }[]): void {
    for (const { slot, body } of rows) {
      if (this.#waiting.has(slot) || this.saving.isOpen(slot)) continue;
      if (!sameBody(this.#answers.get(slot), body)) this.#answers.set(slot, body);
    }
  }

  #write(slot: Slot): void {
    this.#waiting.delete(slot);
    this.saving.save(slot, this.#answers.get(slot) ?? CLEARED);
  }

  #rest(slot: Slot): void {
    this.#timers.set(
      slot,
      setTimeout(() => {
        this.#timers.delete(slot);
        if (!this.#waiting.has(slot)) return;
        this.#write(slot);
        this.#rest(slot);
      }, TEXT_DELAY_MS),
    );
  }

  #cancel(slot: Slot): void {
    clearTimeout(this.#timers.get(slot));
    this.#timers.delete(slot);
    this.#waiting.delete(slot);
  }
}

function bodyOf(value: AnswerValue | undefined): AnswerBody {
  return value === undefined ? CLEARED : { value };
}

function sameBody(a: AnswerBody | undefined, b: AnswerBody): boolean {
  return JSON.stringify(a?.value) === JSON.stringify(b.value);
}
