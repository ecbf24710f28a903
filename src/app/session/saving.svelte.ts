import type { AnswerBody, Slot } from '../../domain/answers.ts';

/** A save that takes longer is said aloud: the disk may be full or the database may hang. */
export const SLOW_AFTER_MS = 3000;

export type SaveState = 'none' | 'saving' | 'saved' | 'slow' | 'failed';
export type WriteAnswer = (slot: Slot, body: AnswerBody) => Promise<void>;

interface Attempt {
  readonly body: AnswerBody;
  readonly begun: number;
}

/**
 * Hands every change to the store at once and knows what is not yet durable.
 * A write that fails or hangs keeps its value here, to be tried again or copied.
 */
export class Saving {
  state = $state.raw<SaveState>('none');
  /** Why the last write failed, as far as the store knows: `full`, `gone`, … */
  reason: string | undefined;
  /** When the last change became durable. */
  savedAt = $state.raw<Date>();
  #write: WriteAnswer;
  /** Texts that are still being typed and will be handed over in a moment. */
  #expected = new Set<Slot>();
  #open = new Map<Slot, Attempt>();
  #failed = new Map<Slot, AnswerBody>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settled: (() => void)[] = [];

  constructor(write: WriteAnswer) {
    this.#write = write;
  }

  /** A field is being typed in and will be written in a moment: until then it does not count as saved. */
  expect(slot: Slot): void {
    this.#expected.add(slot);
    this.#tell();
  }

  /** Writes one field. Later calls for the same field win. */
  save(slot: Slot, body: AnswerBody): void {
    const attempt: Attempt = { body, begun: Date.now() };
    this.#expected.delete(slot);
    this.#open.set(slot, attempt);
    this.#failed.delete(slot);
    const written = this.#write(slot, body);
    this.#tell();
    written.then(
      () => {
        this.#close(slot, attempt, true);
      },
      (fault: unknown) => {
        this.reason = (fault as { code?: string }).code;
        this.#close(slot, attempt, false);
      },
    );
  }

  /** Tries again what failed or hangs. */
  retry(): void {
    for (const [slot, body] of this.unsaved()) this.save(slot, body);
  }

  /** Fields whose newest value is not durable yet. */
  unsaved(): ReadonlyMap<Slot, AnswerBody> {
    const bodies = new Map(this.#failed);
    for (const [slot, { body }] of this.#open) bodies.set(slot, body);
    return bodies;
  }

  isOpen(slot: Slot): boolean {
    return this.#open.has(slot) || this.#failed.has(slot);
  }

  /** Resolves when nothing is under way; failed writes do not hold it up. */
  settled(): Promise<void> {
    if (this.#open.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#settled.push(resolve);
    });
  }

  #close(slot: Slot, attempt: Attempt, saved: boolean): void {
    if (this.#open.get(slot) !== attempt) return; // A newer value of this field is under way.
    this.#open.delete(slot);
    if (saved) this.savedAt = new Date();
    else this.#failed.set(slot, attempt.body);
    this.#tell();
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.state = this.#now();
    if (this.#open.size === 0) for (const resolve of this.#settled.splice(0)) resolve();
    else if (this.state === 'saving')
      this.#timer = setTimeout(
        () => {
          this.#tell();
        },
        this.#oldest() + SLOW_AFTER_MS - Date.now(),
      );
  }

  #now(): SaveState {
    if (this.#failed.size > 0) return 'failed';
    if (this.#open.size === 0) {
      if (this.#expected.size > 0) return 'saving';
      return this.savedAt ? 'saved' : 'none';
    }
    return Date.now() - this.#oldest() >= SLOW_AFTER_MS ? 'slow' : 'saving';
  }

  #oldest(): number {
    return Math.min(...[...this.#open.values()].map(({ begun }) => begun));
  }
}
