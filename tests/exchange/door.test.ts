import { describe, expect, test } from 'vitest';
import { cleanName, isHostile, linesOf, parseJson, textOf } from '../../src/exchange/door.ts';
import { weigh } from '../../src/exchange/weigh.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the door', () => {
  test('reads UTF-8 only, with or without a byte order mark', () => {
    expect(textOf(bytesOf('\uFEFFÄ🙂'))).toBe('Ä🙂');
    expect(textOf(Uint8Array.of(0xc4))).toBeUndefined(); // Ä in Latin 1
    expect(textOf(Uint8Array.of(0xc0, 0x80))).toBeUndefined(); // a zero written too long
    expect(textOf(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined(); // half of a surrogate
  });

  test('counts lines as an editor does, and reads each by itself', () => {
    const file = Uint8Array.of(...bytesOf('one\r\n\n'), 0xff, 10, ...bytesOf('  four '));
    expect([...linesOf(file)]).toEqual([
      { number: 1, text: 'one' },
      { number: 3, text: undefined },
      { number: 4, text: 'four' },
    ]);
  });

  test('weighs nesting and values outside strings', () => {
    expect(weigh('{"a":[1,{"b,[[[\\"":2}]}')).toEqual({ depth: 3, pieces: 6, records: 1 });
    expect(weigh('"lost quotation mark\n[1]')).toEqual({ depth: 1, pieces: 1, records: 0 });
  });

  test('leaves out keys that every object has, however they are written', () => {
    const hostile = new Set<string>();
    const parsed = parseJson(
      '{"a":1,"__proto__":{"b":1},"\\u0063onstructor":2,"x":{"toString":3}}',
      hostile,
    );
    expect(JSON.stringify(parsed)).toBe('{"a":1,"x":{}}');
    expect([...hostile].sort()).toEqual(['__proto__', 'constructor', 'toString']);
  });

  test.each(['__proto__', 'prototype', 'constructor', 'hasOwnProperty', '__defineGetter__'])(
    'takes %s as no name',
    (name) => {
      expect(isHostile(name)).toBe(true);
    },
  );

  test('cleans names, not texts of other scripts', () => {
    expect(cleanName('u\u0308\u0000\u202E\u2066\n')).toBe('ü');
    expect(cleanName('שלום 👩‍👧 नमस्ते')).toBe('שלום 👩‍👧 नमस्ते');
  });
});
