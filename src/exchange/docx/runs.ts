/** Texts as runs of a DOCX: what XML cannot hold is dropped, line breaks stay, right-to-left words are marked as such. */
import { TextRun, type IRunOptions } from 'docx';

/** Outside XML 1.0: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** They turn the order of whatever follows, also of what is not theirs. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
/** Hebrew, Arabic and their neighbours, with the blanks between two such words. */
const RIGHT_TO_LEFT =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s\p{M}]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;

/** The text as XML can hold it. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '').replace(OVERRIDES, '');
}

/** One run per stretch of one direction and per line. */
export function runsOf(
  text: string,
  options: Omit<IRunOptions, 'text' | 'children'> = {},
): TextRun[] {
  return legalText(text)
    .split(/\r\n|\r|\n/)
    .flatMap((line, place) => {
      const stretches = line.split(RIGHT_TO_LEFT).filter((stretch) => stretch !== '');
      const runs = stretches.length > 0 ? stretches : [''];
      return runs.map(
        (stretch, at) =>
          new TextRun({
            ...options,
            text: stretch,
            ...(RIGHT_TO_LEFT.test(stretch) && { rightToLeft: true }),
            ...(place > 0 && at === 0 && { break: 1 }),
          }),
      );
    });
}
