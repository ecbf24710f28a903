/** Counts down for all to see. It makes no sound and stops nobody. */
const TICK = 200;
const MINUTE = 60;
const MOST = 240 * MINUTE;

/** Of a running clock its end, in milliseconds since 1970; of one that stands, the whole seconds that are left. */
export type KeptClock = { readonly end: number } | { readonly left: number };

export class Countdown {
  /** Whole seconds. */
  left = $state.raw(0);
  running = $state.raw(false);
  readonly #minutes: number;
  #end = $state.raw(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param kept goes on from there; a running clock has run on meanwhile */
  constructor(minutes: number, kept?: KeptClock) {
    this.#minutes = minutes;
    this.reset();
    if (!kept) return;
    this.left = 'end' in kept ? secondsTo(kept.end) : kept.left;
    if ('end' in kept) this.#run(kept.end);
  }

  get kept(): KeptClock {
    return this.running ? { end: this.#end } : { left: this.left };
  }

  /** "4:05". */
  get text(): string {
    const seconds = String(this.left % MINUTE).padStart(2, '0');
    return `${String(Math.floor(this.left / MINUTE))}:${seconds}`;
  }

  get isOver(): boolean {
    return this.left === 0;
  }

  start(): void {
    if (this.running) return;
    this.#run(Date.now() + this.left * 1000);
  }

  pause(): void {
    clearInterval(this.#timer);
    this.running = false;
  }

  /** To the minutes of the exercise. */
  reset(): void {
    this.pause();
    this.left = this.#minutes * MINUTE;
  }

  /** Running or not. @param minutes may be negative */
  add(minutes: number): void {
    const before = this.left;
    this.left = Math.min(MOST, Math.max(0, before + minutes * MINUTE));
    this.#end += (this.left - before) * 1000;
    if (this.isOver) this.pause();
  }

  #run(end: number): void {
    if (this.isOver) return;
    this.#end = end;
    this.running = true;
    this.#timer = setInterval(() => {
      this.#tick();
    }, TICK);
  }

  // By the clock, not by counting: a browser in the background ticks rarely.
  #tick(): void {
    this.left = secondsTo(this.#end);
    if (this.isOver) this.pause();
  }
}

function secondsTo(end: number): number {
  return Math.max(0, Math.ceil((end - Date.now()) / 1000));
}
