import type { Slide } from './slide.ts';

/** Where the projector stands: a slide, and how much of it is shown. */
export class SlideShow {
  readonly #slides: () => readonly Slide[];
  #place = $state.raw(0);
  step = $state.raw(0);

  /** @param kept a slide that is not there (any more) is the first one */
  constructor(slides: () => readonly Slide[], kept: { slide?: string; step?: number } = {}) {
    this.#slides = slides;
    const place = slides().findIndex(({ id }) => id === kept.slide);
    if (place < 0) return;
    this.#place = place;
    this.step = Math.min(kept.step ?? 0, slides()[place]?.steps ?? 0);
  }

  get count(): number {
    return this.#slides().length;
  }

  /** From 0; another order or language may have fewer slides. */
  get place(): number {
    return Math.min(this.#place, this.count - 1);
  }

  get slide(): Slide | undefined {
    return this.#slides()[this.place];
  }

  get isFirst(): boolean {
    return this.place === 0 && this.step === 0;
  }

  get isLast(): boolean {
    return this.place === this.count - 1 && this.step >= (this.slide?.steps ?? 0);
  }

  /** Shows a little more, or the next slide. */
  next(): void {
    if (this.isLast) return;
    if (this.step < (this.slide?.steps ?? 0)) this.step += 1;
    else this.#go(this.place + 1, 'empty');
  }

  /** One press back; an earlier slide stands there whole, as it was left. */
  back(): void {
    if (this.isFirst) return;
    if (this.step > 0) this.step -= 1;
    else this.#go(this.place - 1, 'whole');
  }

  first(): void {
    this.#go(0, 'empty');
  }

  /** To the last slide, of which nothing is shown yet. */
  last(): void {
    this.#go(this.count - 1, 'empty');
  }

  #go(place: number, state: 'empty' | 'whole'): void {
    this.#place = place;
    this.step = state === 'whole' ? (this.#slides()[place]?.steps ?? 0) : 0;
  }
}
