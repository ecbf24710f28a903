import { SvelteMap } from 'svelte/reactivity';
import type { AnswerBody, AnswerValue, Answers, Slot } from '../domain/answers.ts';
import type { Assessment, Place } from '../domain/assessment.ts';
import type { AnswerRow } from '../storage/store.ts';
import { Saving } from './saving.svelte.ts';
import type { WriteAnswer } from './saving.svelte.ts';

/** Text is written at the latest this long after a key; well below the 300 ms that are promised. */
export const TEXT_DELAY_MS = 200;

const CLEARED: AnswerBody = {};

/** The assessment being filled in. Each answer is saved at once; a failed save keeps the answer on screen. */
export class Session {
  readonly id: string;
  /** Whether answers outlive this window. */
  readonly lasting: boolean;
  /** Whether this is the invented example, which can be looked at and not changed. */
  readonly example: boolean;
  assessment = $state.raw() as Assessment;
  readonly saving: Saving;
  /** Fields of the assessment being changed, or that could not be: what is read meanwhile does not count against them. */
  readonly unwritten = new Map<string, unknown>();
  #answers = new SvelteMap<Slot, AnswerBody>();
  #timers = new Map<Slot, ReturnType<typeof setTimeout>>();

  constructor(
    assessment: Assessment,
    answers: Answers,
    write: WriteAnswer,
    nature: { lasting: boolean; example: boolean },
  ) {
    this.id = assessment.id;
    this.assessment = assessment;
    this.lasting = nature.lasting;
    this.example = nature.example;
    this.saving = new Saving(write);
    for (const [slot, body] of answers) this.#answers.set(slot, body);
  }

  /** Reactive per slot: a question is told of its own fields only. */
  get answers(): Answers {
    return this.#answers;
  }

  /** Sets or, with `undefined`, clears one field; written at once. */
  answer(slot: Slot, value: AnswerValue | undefined): void {
    this.#cancel(slot);
    const body = bodyOf(value);
    this.#answers.set(slot, body);
    this.saving.save(slot, body);
  }

  /** Sets one field to a text that is still being typed; written shortly after. */
  type(slot: Slot, text: string): void {
    this.#answers.set(slot, bodyOf(text === '' ? undefined : text));
    if (this.#timers.has(slot)) return;
    this.saving.expect(slot);
    this.#timers.set(
      slot,
      setTimeout(() => {
        this.#write(slot);
      }, TEXT_DELAY_MS),
    );
  }

  /** Writes at once whatever waits. @returns when all of it is durable or has failed */
  async flush(): Promise<void> {
    for (const slot of [...this.#timers.keys()]) this.#write(slot);
    await this.saving.settled();
  }

  /** Takes over what another window wrote, except where this one has something newer under way. */
  receive(rows: readonly AnswerRow[]): void {
    for (const { slot, body } of rows) {
      if (this.#timers.has(slot) || this.saving.isOpen(slot)) continue;
      if (!sameBody(this.#answers.get(slot), body)) this.#answers.set(slot, body);
    }
  }

  /** The place changed; kept with the assessment, so that "weiter, wo ich war" finds it. */
  isAt(place: Place): boolean {
    const known = this.assessment.place;
    return (
      known?.chapter === place.chapter &&
      known.layer === place.layer &&
      known.question === place.question
    );
  }

  #write(slot: Slot): void {
    this.#cancel(slot);
    this.saving.save(slot, this.#answers.get(slot) ?? CLEARED);
  }

  #cancel(slot: Slot): void {
    clearTimeout(this.#timers.get(slot));
    this.#timers.delete(slot);
  }
}

function bodyOf(value: AnswerValue | undefined): AnswerBody {
  return value === undefined ? CLEARED : { value };
}

function sameBody(a: AnswerBody | undefined, b: AnswerBody): boolean {
  return JSON.stringify(a?.value) === JSON.stringify(b.value);
}
