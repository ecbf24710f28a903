/**
 * The one guarded door for everything that comes in from outside: files now, measures and group codes later.
 *
 * It knows no format. It refuses by size, depth and number before anything is parsed, reads text strictly, keeps hostile keys
 * out and strips what could disguise a name. What a record must look like is said by a schema behind the door.
 */
import { RefusedFile } from './refused-file.ts';
import { weigh } from './weigh.ts';

const MB = 1024 * 1024;

export const LIMITS = {
  bytes: 50 * MB,
  /** An armoured age file is a third longer than what is in it. */
  sealedBytes: 70 * MB,
  depth: 20,
  /** Values in a file, however they are nested: a record of ours has about eight. */
  pieces: 5_000_000,
  records: 250_000,
  assessments: 500,
  rowsPerAssessment: 2_000,
  /** Bytes of one line where a file is read by lines; a record of the longest text, escaped throughout, has 120,000. */
  line: 2 * MB,
  /** Characters of one text; the fields of the app take no more. */
  text: 20_000,
} as const;

/**
 * To be asked with the size of a file before it is read.
 * @throws RefusedFile `empty` or `tooLarge`
 */
export function refuseSize(bytes: number, limit: number = LIMITS.bytes): void {
  if (bytes === 0) throw new RefusedFile('empty');
  if (bytes > limit) throw new RefusedFile('tooLarge');
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes that are UTF-8 throughout, without a byte order mark; else `undefined`. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // not UTF-8
    throw error;
  }
}

/** One line of a file, counted from 1; its text is `undefined` where it is not UTF-8, or beyond the limit. */
export interface Line {
  readonly number: number;
  readonly text: string | undefined;
}

/** The lines of a file one by one, without empty ones. A fault in one line leaves the others readable. */
export function* linesOf(bytes: Uint8Array): Generator<Line> {
  let number = 0;
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(10, from);
    const end = found === -1 ? bytes.length : found;
    number += 1;
    if (end - from > LIMITS.line) yield { number, text: undefined };
    else if (end > from) {
      const text = textOf(bytes.subarray(from, end))?.trim();
      if (text !== '') yield { number, text };
    }
    from = end + 1;
  }
}

/**
 * @returns the refusal that parsing this text would deserve, `undefined` where it may be parsed
 */
export function whyNotParse(text: string): 'tooDeep' | 'tooMany' | undefined {
  const { depth, pieces, records } = weigh(text);
  if (depth > LIMITS.depth) return 'tooDeep';
  return pieces > LIMITS.pieces || records > LIMITS.records ? 'tooMany' : undefined;
}

/**
 * Parses JSON that `whyNotParse` let pass.
 *
 * @param hostile gets the names of keys that were left out
 * @returns `undefined` where it is no JSON
 */
export function parseJson(text: string, hostile: Set<string>): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (!isHostile(key)) return value;
      hostile.add(key);
      return undefined; // the reviver's way of leaving a key out
    });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // its message would quote the file
    throw error;
  }
}

/** Names that every object has, or that lead to what all objects share: never taken as a key or an id. */
export function isHostile(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}

/**
 * A title or name as it may be shown and put into a file's name: composed (NFC), without control characters and without the
 * characters that turn the direction of writing, which could make a name read as another one.
 */
export function cleanName(name: string): string {
  return name.normalize('NFC').replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}
