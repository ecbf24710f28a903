import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnswerMap } from '../../../src/app/session/answer-map.svelte.ts';

let answers: AnswerMap;
let read: string[];
let stop: () => void;

/** Notes what is read, now and each time the reader is told. */
function follow(reading: () => unknown): void {
  stop = $effect.root(() => {
    $effect(() => {
      read.push(JSON.stringify(reading()));
    });
  });
  flushSync();
}

beforeEach(() => {
  answers = new AnswerMap([['x-one', { value: 1 }]]);
  read = [];
});
afterEach(() => {
  stop();
});

describe('answers on screen', () => {
  test('tell whoever reads a slot of its changes, and of no other slot', () => {
    follow(() => answers.get('x-one'));
    answers.set('x-one', { value: 2 });
    flushSync();
    answers.set('x-two', { value: 0 });
    flushSync();
    expect(read).toEqual(['{"value":1}', '{"value":2}']);
  });

  test('tell whoever asked for an unanswered slot of its first answer and of later ones', () => {
    follow(() => answers.get('x-two')?.value ?? 'none');
    answers.set('x-two', { value: 3 });
    flushSync();
    answers.set('x-two', {});
    flushSync();
    expect(read).toEqual(['"none"', '3', '"none"']);
  });

  test('tell whoever goes through all of them of every change', () => {
    follow(() => [...answers].length);
    answers.set('x-two', { value: 0 });
    flushSync();
    expect(read).toEqual(['1', '2']);
  });
});
