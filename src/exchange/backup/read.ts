/** Reads a backup as a whole or, where it is damaged, line by line. */
import { linesOf, LIMITS, parseJson, refuseSize, textOf, whyNotParse } from '../door.ts';
import { RefusedFile, type RefusalCode } from '../refused-file.ts';
import { Gathering } from './gathering.ts';
import type { Opened } from './opened.ts';
import { FORMAT, isObject, KINDS } from './record.ts';

const HEAD_KEYS = ['format', 'version', 'note', 'madeAt', 'app', 'counts', 'check'];
/** The lines between the lists: `],`, `"answers":[`, `}`. */
const FRAME = /^[\]}]*,?("(assessments|answers|measures)":\[)?$/;
const MOST_LINES = LIMITS.records + 1_000;

/**
 * Reads a backup of any format version so far (there is one).
 *
 * Every record is checked by itself: what is unreadable, altered or superfluous costs that record only, and the report names it.
 *
 * @param now milliseconds since 1970; only to notice a clock that was wrong
 * @throws RefusedFile when nothing can be taken in
 */
export function readBackup(bytes: Uint8Array, now: number): Opened {
  refuseSize(bytes.length);
  const text = textOf(bytes);
  if (text?.trim() === '') throw new RefusedFile('empty');
  const reason = text === undefined ? undefined : whyNotParse(text);
  if (reason === 'tooMany') throw new RefusedFile(reason);

  const whole = text === undefined || reason ? undefined : readWhole(text, now);
  if (whole?.isUsable && whole.isComplete) return whole.finish(false);
  const byLine = readLines(bytes, now);
  const isWholeBetter = whole !== undefined && whole.yield >= byLine.yield;
  const best = isWholeBetter ? whole : byLine;
  if (best.isUsable) return best.finish(!isWholeBetter);
  throw new RefusedFile(reason ?? whyUseless(text, best.namesFormat));
}

function readWhole(text: string, now: number): Gathering | undefined {
  const gathering = new Gathering(now);
  const file = parseJson(text, gathering.hostile);
  if (file === undefined) return undefined;
  if (!isObject(file)) return gathering;
  gathering.takeHead(file);
  const lists: readonly string[] = KINDS;
  gathering.leaveOut(
    Object.keys(file).filter((key) => !HEAD_KEYS.includes(key) && !lists.includes(key)),
  );
  for (const kind of KINDS) {
    const list = file[kind];
    if (Array.isArray(list)) for (const record of list) gathering.take(record);
  }
  return gathering;
}

function readLines(bytes: Uint8Array, now: number): Gathering {
  const gathering = new Gathering(now);
  let lines = 0;
  for (const { number, text } of linesOf(bytes)) {
    lines += 1;
    if (lines > MOST_LINES) throw new RefusedFile('tooMany');
    gathering.namesFormat ||= text?.includes(FORMAT) ?? false;
    const record = text === undefined ? undefined : parseLine(text, gathering.hostile);
    if (isObject(record) && 'format' in record) gathering.takeHead(record);
    else if (record !== undefined) gathering.take(record);
    else if (text === undefined || !FRAME.test(text)) gathering.unreadable.push(number);
  }
  return gathering;
}

/** A line without the comma that ends it; the head's line has no closing brace. */
function parseLine(line: string, hostile: Set<string>): unknown {
  if (!line.startsWith('{') || whyNotParse(line)) return undefined;
  const bare = line.replace(/,$/, '');
  return parseJson(bare, hostile) ?? parseJson(`${bare}}`, hostile);
}

function whyUseless(text: string | undefined, namesFormat: boolean): RefusalCode {
  if (namesFormat) return 'nothingReadable';
  return text === undefined ? 'notText' : 'notOurs';
}
