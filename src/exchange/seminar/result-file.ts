/** A group result as a file: for the protocol, and to be opened again. */
import * as v from 'valibot';
import type { GroupResult } from '../../domain/seminar/group-result.ts';
import { parseJson, refuseSize, textOf, whyNotParse } from '../door.ts';
import { RefusedFile } from '../refused-file.ts';
import { groupResult } from './result-schema.ts';

const FORMAT = 'im-gleichgewicht-gruppenergebnis';
const VERSION = 1;
/** A result of all chapters and powers has about 12 KB. */
export const MOST_BYTES = 200_000;

const head = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer()) });

export function resultFile(result: GroupResult): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ format: FORMAT, version: VERSION, result }, null, 2);
  return new TextEncoder().encode(`${text}\n`);
}

/**
 * Opens a group result.
 * @throws RefusedFile `empty`, `tooLarge`, `notText`, `tooDeep`, `tooMany`, `notOurs`, `newer` or `nothingReadable`
 */
export function readResultFile(bytes: Uint8Array): GroupResult {
  refuseSize(bytes.length, MOST_BYTES);
  const text = textOf(bytes);
  if (text === undefined) throw new RefusedFile('notText');
  const heavy = whyNotParse(text);
  if (heavy) throw new RefusedFile(heavy);
  const value = parseJson(text, new Set());
  const about = v.safeParse(head, value);
  if (!about.success) throw new RefusedFile('notOurs');
  if (about.output.version > VERSION) throw new RefusedFile('newer');
  const read = v.safeParse(v.object({ result: groupResult }), value);
  if (!read.success) throw new RefusedFile('nothingReadable');
  return read.output.result;
}
