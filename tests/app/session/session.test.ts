import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TEXT_DELAY_MS } from '../../../src/app/session/fields.svelte.ts';
import { Session } from '../../../src/app/session/session.svelte.ts';
import type { AnswerBody, Slot } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';

const assessment: Assessment = {
  id: 'a',
  kind: 'full',
  perspective: 'coordination',
  title: '',
  date: '2026-03-01',
  questionnaireVersion: 1,
};

function aSession(answers: [Slot, AnswerBody][] = []) {
  const written: [Slot, AnswerBody][] = [];
  const write = (slot: Slot, body: AnswerBody): Promise<void> => {
    written.push([slot, body]);
    return Promise.resolve();
  };
  const session = new Session(assessment, new Map(answers), write, {
    lasting: true,
    example: false,
  });
  return { session, written };
}
const incoming = (slot: Slot, body: AnswerBody) => ({
  assessmentId: 'a',
  slot,
  stamp: 9,
  wording: 1,
  body,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a session', () => {
  test('writes an answer at once, once', () => {
    const { session, written } = aSession();
    session.answer('x-y', 3);
    expect(written).toEqual([['x-y', { value: 3 }]]);
  });

  test('clears an answer with an empty body', () => {
    const { session, written } = aSession([['x-y', { value: 3 }]]);
    session.answer('x-y', undefined);
    expect(session.answers.get('x-y')).toEqual({});
    expect(written).toEqual([['x-y', {}]]);
  });

  test('shows typed text at once and writes it within 300 ms of the last key', async () => {
    expect(TEXT_DELAY_MS).toBeLessThanOrEqual(300);
    const { session, written } = aSession();
    session.type('x-y', 'W');
    session.type('x-y', 'We');
    expect(session.answers.get('x-y')).toEqual({ value: 'We' });
    // The first key goes at once: a single one is never lost.
    expect(written).toEqual([['x-y', { value: 'W' }]]);
    await vi.advanceTimersByTimeAsync(TEXT_DELAY_MS);
    expect(written).toEqual([
      ['x-y', { value: 'W' }],
      ['x-y', { value: 'We' }],
    ]);
  });

  test('does not say "saved" of a text that has not been written yet', async () => {
    const { session } = aSession();
    session.answer('x-z', 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(session.saving.state).toBe('saved');
    session.type('x-y', 'W');
    await vi.advanceTimersByTimeAsync(0);
    expect(session.saving.state).toBe('saved');
    session.type('x-y', 'We');
    expect(session.saving.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(TEXT_DELAY_MS);
    expect(session.saving.state).toBe('saved');
  });

  test('writes on while somebody types without a pause', async () => {
    const { session, written } = aSession();
    for (let key = 0; key < 20; key += 1) {
      session.type('x-y', 'x'.repeat(key + 1));
      await vi.advanceTimersByTimeAsync(50);
    }
    // 20 keys at 50 ms are one second: a write every 200 ms.
    expect(written.length).toBeGreaterThanOrEqual(4);
  });

  test('writes waiting text at once when the page is hidden', async () => {
    const { session, written } = aSession();
    session.type('x-y', 'noch nicht');
    session.type('x-y', 'noch nicht geschrieben');
    await session.flush();
    expect(written.at(-1)).toEqual(['x-y', { value: 'noch nicht geschrieben' }]);
  });

  test('does not write an older text over a newer answer', async () => {
    const { session, written } = aSession();
    session.type('x-y', 'al');
    session.type('x-y', 'alt');
    session.answer('x-y', undefined);
    await vi.advanceTimersByTimeAsync(TEXT_DELAY_MS * 2);
    expect(written).toEqual([
      ['x-y', { value: 'al' }],
      ['x-y', {}],
    ]);
  });

  test("takes over another window's answer", () => {
    const { session, written } = aSession();
    session.receive([incoming('x-y', { value: 1 })]);
    expect(session.answers.get('x-y')).toEqual({ value: 1 });
    expect(written).toEqual([]);
  });

  test("keeps what is being typed when another window's older text arrives", () => {
    const { session } = aSession();
    session.type('x-y', 'hier');
    session.receive([incoming('x-y', { value: 'dort' })]);
    expect(session.answers.get('x-y')).toEqual({ value: 'hier' });
  });
});
