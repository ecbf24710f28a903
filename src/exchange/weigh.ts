/** Reckons what parsing a JSON text would cost, without parsing it. */
export interface Weight {
  /** How deep brackets lie in each other. */
  readonly depth: number;
  /** Brackets, commas and colons outside strings: how many values there are to make. */
  readonly pieces: number;
  /** Objects and lists on the third level: the records, in a file that is an object with lists of records. */
  readonly records: number;
}

const RECORD_LEVEL = 3;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const NEWLINE = 10;
const OPENING = new Set([91, 123]); // [ {
const CLOSING = new Set([93, 125]); // ] }

/**
 * Weighs a text in one pass that needs no memory.
 *
 * A string ends with its line at the latest: JSON allows no line break in one, and in a damaged file a lost quotation mark
 * would else turn all that follows inside out.
 */
export function weigh(text: string): Weight {
  let depth = 0;
  let deepest = 0;
  let pieces = 0;
  let records = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (inString) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE || sign === NEWLINE) inString = false;
    } else if (sign === QUOTE) inString = true;
    else if (sign === COMMA || sign === COLON) pieces += 1;
    else if (OPENING.has(sign)) {
      pieces += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (depth === RECORD_LEVEL) records += 1;
    } else if (CLOSING.has(sign)) depth -= 1;
  }
  return { depth: deepest, pieces, records };
}
