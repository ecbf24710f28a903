import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SLOW_AFTER_MS, Saving } from '../../../src/app/session/saving.svelte.ts';
import type { AnswerBody, Slot } from '../../../src/domain/answers.ts';

/** A store whose writes end when the test says so. */
function aStore() {
  const writes: { slot: Slot; body: AnswerBody; done: () => void; fail: () => void }[] = [];
  const write = (slot: Slot, body: AnswerBody): Promise<void> =>
    new Promise((resolve, reject) => {
      writes.push({ slot, body, done: resolve, fail: () => reject(new Error('disk full')) });
    });
  return { writes, write };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  test('says nothing before the first change', () => {
    expect(new Saving(aStore().write).state).toBe('none');
  });

  test('says "saved" only after the store has acknowledged', async () => {
    const { writes, write } = aStore();
    const saving = new Saving(write);
    saving.save('x-y', { value: 1 });
    expect(saving.state).toBe('saving');
    writes[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('saved');
    expect(saving.unsaved().size).toBe(0);
  });

  test('waits for every field that is under way', async () => {
    const { writes, write } = aStore();
    const saving = new Saving(write);
    saving.save('x-one', { value: 1 });
    saving.save('x-two', { value: 2 });
    writes[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('saving');
  });

  test('keeps a failed value, to be tried again or copied', async () => {
    const { writes, write } = aStore();
    const saving = new Saving(write);
    saving.save('x-y', { value: 'weg?' });
    writes[0]?.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('failed');
    expect(saving.unsaved()).toEqual(new Map([['x-y', { value: 'weg?' }]]));
    saving.retry();
    writes[1]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(writes[1]?.body).toEqual({ value: 'weg?' });
    expect(saving.state).toBe('saved');
  });

  test('stays failed while another field is saved', async () => {
    const { writes, write } = aStore();
    const saving = new Saving(write);
    saving.save('x-one', { value: 1 });
    writes[0]?.fail();
    await vi.advanceTimersByTimeAsync(0);
    saving.save('x-two', { value: 2 });
    writes[1]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('failed');
  });

  test('does not take the failure of an older value for that of a newer one', async () => {
    const { writes, write } = aStore();
    const saving = new Saving(write);
    saving.save('x-y', { value: 1 });
    saving.save('x-y', { value: 2 });
    writes[0]?.fail();
    writes[1]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('saved');
  });

  test('is loud about a write that takes longer than three seconds, and quiet again when it ends', async () => {
    const { writes, write } = aStore();
    const saving = new Saving(write);
    saving.save('x-y', { value: 1 });
    await vi.advanceTimersByTimeAsync(SLOW_AFTER_MS - 1);
    expect(saving.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(1);
    expect(saving.state).toBe('slow');
    expect(saving.unsaved().size).toBe(1);
    writes[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('saved');
  });
});
