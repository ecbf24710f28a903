import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REST_MS, WARNING_MS, watchRest } from '../../src/app/window/rest-watch.ts';

const said: string[] = [];
let stop: () => void;
/** What the warning says is left, in milliseconds. */
let left: number;

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  stop = watchRest({
    onwarning: (until) => {
      said.push('warning');
      left = until - Date.now();
    },
    onback: () => said.push('back'),
    onrested: () => said.push('rested'),
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const press = (): void => {
  dispatchEvent(new KeyboardEvent('keydown'));
};
/** The time passes, and no timer runs: the laptop sleeps. */
const sleep = (ms: number): void => {
  vi.setSystemTime(Date.now() + ms);
};

describe('a shared device at rest', () => {
  test('is warned two minutes before, and told after half an hour', () => {
    vi.advanceTimersByTime(REST_MS - WARNING_MS - 5_000);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(5_000);
    expect(said).toEqual(['warning']);
    expect(left).toBe(WARNING_MS);
    vi.advanceTimersByTime(WARNING_MS);
    expect(said).toEqual(['warning', 'rested']);
    vi.advanceTimersByTime(REST_MS);
    expect(said).toEqual(['warning', 'rested']);
  });

  test('begins anew with every key', () => {
    for (let hour = 0; hour < 8; hour += 1) {
      vi.advanceTimersByTime(REST_MS - WARNING_MS - 10_000);
      press();
    }
    expect(said).toEqual([]);
  });

  test('whoever comes back within the warning goes on', () => {
    vi.advanceTimersByTime(REST_MS - 10_000);
    press();
    expect(said).toEqual(['warning', 'back']);
    vi.advanceTimersByTime(REST_MS - WARNING_MS - 10_000);
    expect(said).toEqual(['warning', 'back']);
  });

  test('that slept too long is told when it wakes, before a key counts as activity', () => {
    sleep(8 * 60 * 60 * 1000);
    press();
    expect(said).toEqual(['rested']);
  });

  test('that slept too long is told as soon as the window is looked at', () => {
    sleep(REST_MS);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(said).toEqual(['rested']);
  });

  test('is told in time although the clock was set back by an hour', () => {
    vi.advanceTimersByTime(60_000);
    sleep(-60 * 60 * 1000);
    vi.advanceTimersByTime(REST_MS + 5_000);
    expect(said).toEqual(['warning', 'rested']);
  });
});
