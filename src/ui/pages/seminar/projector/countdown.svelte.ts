/** Counts down for all to see. It makes no sound and stops nobody. */
const TICK = 200;
const MINUTE = 60;
const MOST = 240 * MINUTE;

export class Countdown {
  /** Whole seconds. */
  left = $state.raw(0);
  running = $state.raw(false);
  readonly #minutes: number;
  #end = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(minutes: number) {
    this.#minutes = minutes;
    this.reset();
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
    if (this.running || this.isOver) return;
    this.#end = Date.now() + this.left * 1000;
    this.running = true;
    this.#timer = setInterval(() => {
      this.#tick();
    }, TICK);
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

  // By the clock, not by counting: a browser in the background ticks rarely.
  #tick(): void {
    this.left = Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
    if (this.isOver) this.pause();
  }
}
