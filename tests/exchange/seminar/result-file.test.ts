import { describe, expect, test } from 'vitest';
import { closeCollection } from '../../../src/domain/seminar/group-result.ts';
import { RefusedFile } from '../../../src/exchange/refused-file.ts';
import { readResultFile, resultFile } from '../../../src/exchange/seminar/result-file.ts';
import { aSubmission, collectionOf } from '../../domain/seminar/group.ts';

const people = Array.from({ length: 12 }, (_, number) =>
  aSubmission(number, [number * 9, 50, 100, 30], { powers: [number % 2 ? 'no' : 'alone', 'no'] }),
);
const RESULT = closeCollection(collectionOf(people), '2026-11-22');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusalOf = (bytes: Uint8Array): unknown => {
  try {
    return readResultFile(bytes);
  } catch (error) {
    return error instanceof RefusedFile ? error.code : error;
  }
};
/** The file with one piece of its text replaced. */
const changed = (from: string, to: string): Uint8Array => {
  const text = new TextDecoder().decode(resultFile(RESULT));
  if (!text.includes(from)) throw new Error(`the file has no ${from}`);
  return bytesOf(text.replace(from, to));
};

describe('the file of a group result', () => {
  test('comes back as it was', () => {
    expect(RESULT.figures.length).toBe(4);
    expect(readResultFile(resultFile(RESULT))).toEqual(RESULT);
  });

  test.each([
    ['empty', bytesOf('')],
    ['tooLarge', new Uint8Array(200_001)],
    ['notText', Uint8Array.of(0xff, 0xfe, 0x00)],
    ['notOurs', bytesOf('{"format":"other"}')],
    ['notOurs', bytesOf('GG1')],
    ['tooDeep', bytesOf('['.repeat(1_000))],
    ['newer', changed('"version": 1', '"version": 2')],
  ])('is refused: %s', (reason, bytes) => {
    expect(refusalOf(bytes)).toBe(reason);
  });

  test.each([
    ['fewer people than five', '"atLeast": 10', '"atLeast": 0'],
    ['more people than there were', '"atLeast": 10', '"atLeast": 15'],
    ['a distribution of too few', '"atLeast": 10', '"atLeast": 5'],
    ['a mean that is not rounded', '"percent": 50', '"percent": 51'],
    ['a group smaller than the exercise asks for', '"people": 12', '"people": 4'],
    ['a smallest group below five', '"minimum": 5', '"minimum": 2'],
    ['a chapter that is private', '"chapter": "agreement"', '"chapter": "selfcare"'],
    ['shares that do not add up', '"share": 50', '"share": 40'],
    ['a gap in the scale', '"from": 0', '"from": 20'],
    ['a day that is none', '2026-11-22', '2026-13-41'],
  ])('is refused with %s', (_name, from, to) => {
    expect(refusalOf(changed(from, to))).toBe('nothingReadable');
  });
});
