import { expect, test } from 'vitest';
import { PAYLOADS } from './payloads.mjs';

test('there are at least three hundred hostile texts, each another one', () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
});

test('they can be typed into a field of one line', () => {
  for (const payload of PAYLOADS) expect(payload).not.toMatch(/[\n\r\0]/);
});
