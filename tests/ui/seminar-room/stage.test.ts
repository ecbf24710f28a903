import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Countdown } from '../../../src/ui/pages/seminar/projector/countdown.svelte.ts';
import { linesSlide } from '../../../src/ui/pages/seminar/projector/slide.ts';
import { SlideShow } from '../../../src/ui/pages/seminar/projector/slide-show.svelte.ts';
import { moveOf } from '../../../src/ui/pages/seminar/projector/stage-keys.ts';

const slideOf = (id: string, lines: number, given = 0) =>
  linesSlide(
    { id, title: id },
    Array.from({ length: lines }, () => ({ text: 'Satz' })),
    { given },
  );

describe('a show of two slides, the first with one line to come, the second with two', () => {
  const slides = [slideOf('eins', 2, 1), slideOf('zwei', 2)];
  const at = ({ slide, step }: SlideShow): string => `${slide?.id ?? ''} ${String(step)}`;

  test('shows a little more with each press and stops at the end', () => {
    const show = new SlideShow(() => slides);
    const seen = Array.from({ length: 6 }, () => {
      show.next();
      return at(show);
    });
    expect(seen).toEqual(['eins 1', 'zwei 0', 'zwei 1', 'zwei 2', 'zwei 2', 'zwei 2']);
    expect(show.isLast).toBe(true);
  });

  test('goes back press by press; the slide before stands there whole', () => {
    const show = new SlideShow(() => slides);
    show.last();
    expect(at(show)).toBe('zwei 0');
    show.back();
    expect(at(show)).toBe('eins 1');
    show.back();
    show.back();
    expect([at(show), show.isFirst]).toEqual(['eins 0', true]);
  });

  test('comes back to a kept slide, and begins where that is gone', () => {
    const kept = (slide: string, step: number): string =>
      at(new SlideShow(() => slides, { slide, step }));
    expect([kept('zwei', 1), kept('zwei', 9), kept('drei', 1)]).toEqual([
      'zwei 1',
      'zwei 2',
      'eins 0',
    ]);
  });

  test('stays on a slide when another order has fewer', () => {
    let now = slides;
    const show = new SlideShow(() => now);
    show.last();
    now = slides.slice(0, 1);
    expect(show.slide?.id).toBe('eins');
  });
});

describe('a key in the projector mode', () => {
  const pressed = (key: string, more: object = {}) =>
    moveOf({ key, ctrlKey: false, altKey: false, metaKey: false, target: null, ...more });

  test.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['.', 'dark'],
    ['F5', 'full'],
  ])('%s: %s', (key, move) => {
    expect(pressed(key)).toBe(move);
  });

  test('is left to the browser with Ctrl, Alt or Meta, and where it is no key of a presenter', () => {
    expect([pressed('ArrowLeft', { altKey: true }), pressed('b', { ctrlKey: true })]).toEqual([
      undefined,
      undefined,
    ]);
    expect([pressed('Tab'), pressed('Escape'), pressed('toString')]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test('Space belongs to a focused button, page keys do not', () => {
    const button = document.createElement('button');
    expect([pressed(' ', { target: button }), pressed('PageDown', { target: button })]).toEqual([
      undefined,
      'next',
    ]);
  });
});

describe('the clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('counts down by the time that passed, also where the browser ticked rarely', () => {
    const clock = new Countdown(10);
    clock.start();
    vi.advanceTimersByTime(61_000);
    expect(clock.text).toBe('8:59');
    vi.setSystemTime(Date.now() + 120_000);
    vi.advanceTimersByTime(1_000);
    expect(clock.text).toBe('6:58');
  });

  test('keeps what is left while it is stopped', () => {
    const clock = new Countdown(1);
    clock.start();
    vi.advanceTimersByTime(20_000);
    clock.pause();
    vi.advanceTimersByTime(60_000);
    clock.start();
    vi.advanceTimersByTime(10_000);
    expect(clock.text).toBe('0:30');
  });

  test('goes on from what was kept: running on meanwhile, or standing', () => {
    const before = new Countdown(10);
    before.start();
    vi.advanceTimersByTime(10_000);
    const running = before.kept;
    before.pause();
    const standing = before.kept;
    vi.setSystemTime(Date.now() + 50_000);
    const [ran, stood] = [new Countdown(10, running), new Countdown(10, standing)];
    expect([ran.text, ran.running, stood.text, stood.running]).toEqual([
      '9:00',
      true,
      '9:50',
      false,
    ]);
    vi.setSystemTime(Date.now() + 3_600_000);
    const over = new Countdown(10, running);
    expect([over.text, over.running]).toEqual(['0:00', false]);
  });

  test('takes a minute more or less while it runs, and stops at nothing', () => {
    const clock = new Countdown(2);
    clock.start();
    clock.add(1);
    vi.advanceTimersByTime(30_000);
    expect(clock.text).toBe('2:30');
    clock.add(-1);
    clock.add(-1);
    clock.add(-1);
    expect([clock.text, clock.running, clock.isOver]).toEqual(['0:00', false, true]);
  });
});
