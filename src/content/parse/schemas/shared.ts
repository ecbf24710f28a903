/** The small pieces that all files of the content share. */
import * as v from 'valibot';
import type { Source } from '../../../domain/questionnaire/texts.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'the text is empty'),
);

/** A text in every language. */
export const localized = v.strictObject({ de: text, en: text });

/** A text in every language, checked further in each. */
export function localizedWith(
  check: (value: string) => boolean,
  expected: (value: string) => string,
) {
  const checked = v.pipe(
    text,
    v.check(check, (issue) => expected(issue.input)),
  );
  return v.strictObject({ de: checked, en: checked });
}

export const id = v.pipe(
  v.string(),
  v.regex(
    KEBAB,
    (issue) =>
      `an id consists of lower-case letters and digits, joined by hyphens, such as "authority-known"; found "${issue.input}"`,
  ),
);

/** An id with its text: steps, rows and options. */
export const entry = v.strictObject({ id, de: text, en: text });

export const whole = v.pipe(v.number(), v.integer('a whole number is expected'));

export const pageNumber = v.pipe(
  whole,
  v.check((value) => value >= 1 && value <= 40, 'the Arbeitshilfe has no such page'),
);

/** Chapter and page of the Arbeitshilfe, or the number of another source text. */
export const source = v.pipe(
  v.strictObject({
    chapter: v.optional(text),
    page: v.optional(pageNumber),
    seed: v.optional(text),
    /** Where in that text, for whoever looks it up: these have no pages. */
    place: v.optional(text),
  }),
  v.check(
    ({ chapter, page, seed }) =>
      seed === undefined
        ? chapter !== undefined && page !== undefined
        : chapter === undefined && page === undefined,
    'a source names either chapter and page of the Arbeitshilfe, or the seed',
  ),
  v.transform(({ chapter = '', page = 0, seed }): Source =>
    seed === undefined ? { chapter, page } : { seed },
  ),
);

/** Words of a text; signs that stand alone, such as a dash, are none. */
export function wordsOf(value: string): number {
  return (value.match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
}

/** The same schema for each of the keys, all of them required. */
export function each<const K extends string, S extends v.GenericSchema>(
  keys: readonly K[],
  schema: S,
) {
  return v.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>);
}
