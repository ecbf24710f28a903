/**
 * A code as text: lines of twenty signs, the last sign of each checks the line, so that whoever types or reads it out learns in
 * which line the mistake is. The same signs without blanks are the QR code, in its mode for capitals and digits.
 */
import { MOST_SUBMISSIONS, whyNotCount, type Collection } from '../../domain/seminar/collection.ts';
import type { Submission } from '../../domain/seminar/submission.ts';
import { codeBytes, readCodeBytes } from './code-bytes.ts';
import { RefusedCode } from './refused-code.ts';
import { cleanSigns, packed, signsOf, unpacked, valuesOf } from './signs.ts';

const LINE = 20;
const GROUP = 5;
const BEGINNING = 'GG';
/** No code of ours has so many signs; what is longer is not looked at. */
const MOST_SIGNS = 400;
const MOST_WRITTEN = 2_000;

/** The lines of a code, in groups of five signs. */
export function codeLines(submission: Submission): string[] {
  return chunks(codeSigns(submission), LINE).map((line) => chunks(line, GROUP).join(' '));
}

/** The signs of a code without blanks. */
export function codeSigns(submission: Submission): string {
  return signsOfBytes(codeBytes(submission));
}

/** Bytes as signs, with the sign that checks each line. */
export function signsOfBytes(bytes: Uint8Array): string {
  return chunks(signsOf(packed(bytes)), LINE - 1)
    .map((line) => `${line}${checkSign(line) ?? ''}`)
    .join('');
}

/**
 * Reads a code that was scanned, typed, pasted or opened.
 * @param collection what it is to be counted in
 * @throws RefusedCode, also where it does not belong to the collection or was counted already
 */
export function readCode(written: string, collection: Collection): Submission {
  if (written.length > MOST_WRITTEN) throw new RefusedCode('notOurs');
  const signs = cleanSigns(written);
  if (!signs.startsWith(BEGINNING) || signs.length > MOST_SIGNS) throw new RefusedCode('notOurs');
  const lines = chunks(signs, LINE);
  const wrong = lines.findIndex((line) => checkSign(line.slice(0, -1)) !== line.at(-1));
  if (wrong !== -1) throw new RefusedCode('damaged', wrong + 1);
  const values = valuesOf(lines.map((line) => line.slice(0, -1)).join(''));
  const bytes = values && unpacked(values);
  if (!bytes) throw new RefusedCode('damaged');
  return readCodeBytes(bytes, collection, (head) => {
    const refusal = whyNotCount(collection, head);
    if (refusal) throw new RefusedCode(refusal);
  });
}

/** The codes in a text: one, or several with an empty line between them; after so many, the rest is left out. */
export function codesIn(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 2 * MOST_SUBMISSIONS);
}

/** Odd weights: no single sign can be mistaken unnoticed; the checksum behind finds the rest. `undefined` for what is no sign. */
function checkSign(line: string): string | undefined {
  const values = valuesOf(line);
  return values && signsOf([values.reduce((sum, value, at) => sum + value * (2 * at + 1), 0) % 32]);
}

function chunks(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
    text.slice(at * length, (at + 1) * length),
  );
}
