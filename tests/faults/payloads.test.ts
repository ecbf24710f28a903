import { expect, test } from 'vitest';
import { EXPORT_PAYLOADS } from './export-payloads.mjs';
import { PAYLOADS } from './payloads.mjs';

test('there are at least three hundred hostile texts, each another one', () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
});

test('they can be typed into a field of one line', () => {
  for (const payload of PAYLOADS) expect(payload).not.toMatch(/[\n\r\0]/);
});

test('the texts for files of others hold every sign that begins a formula, and each is another one', () => {
  expect(new Set(EXPORT_PAYLOADS).size).toBe(EXPORT_PAYLOADS.length);
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
    expect(EXPORT_PAYLOADS.some((payload) => payload.startsWith(sign))).toBe(true);
});
