/** What a record of a backup must look like. Unknown keys are left out; `unknownKeys` names them. */
import * as v from 'valibot';
import type { AnswerRow } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { Measure } from '../../domain/measures/measure.ts';
import { CONDITIONS, FRAMES, TASKS } from '../../domain/questionnaire/questionnaire.ts';
import { cleanName, isHostile, LIMITS } from '../door.ts';
import { isObject, type JsonObject, type Kind } from './record.ts';

/**
 * Stamps beyond this are no times. A stamp in the future is taken as it is: a clock that ran ahead is no reason to lose an
 * answer, and a clamped stamp would make the app's own backup differ from what it saved. The limit keeps `stamp + 1` exact.
 */
const LAST_STAMP = Date.UTC(2100, 0);

const id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,64}$/),
  v.check((value) => !isHostile(value)),
);
const slot = v.pipe(
  v.string(),
  v.regex(/^[!-~]{1,200}$/), // printable ASCII without blanks: later versions may build slots in other ways
  v.check((value) => !value.split(/[./]/).some(isHostile)),
);
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const stamp = v.pipe(whole, v.maxValue(LAST_STAMP));
const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
const texts = v.pipe(v.array(text), v.maxLength(500));
const value = v.union([text, v.pipe(v.number(), v.finite()), v.boolean(), texts]);
const chapter = v.picklist([...CONDITIONS, ...TASKS, ...FRAMES]);

const place = v.object({
  chapter,
  layer: v.picklist(['reflection', 'profile']),
  question: v.exactOptional(slot),
});

const summary = v.object({ answered: whole, asked: whole });

export const assessment = v.object({
  id,
  kind: v.picklist(['full', 'short', 'selfcare', 'seminar']),
  perspective: v.picklist(['coordination', 'leadership']),
  title: v.pipe(text, v.transform(cleanName)),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  chapters: v.exactOptional(v.pipe(v.array(chapter), v.maxLength(100))),
  depth: v.exactOptional(v.picklist(['full', 'short'])),
  questionnaireVersion: whole,
  touchedAt: v.exactOptional(stamp),
  place: v.exactOptional(place),
  profileOpened: v.exactOptional(v.boolean()),
  summary: v.exactOptional(summary),
}) satisfies v.GenericSchema<unknown, Assessment>;

const body = v.object({ value: v.exactOptional(value) });
export const answer = v.object({
  assessmentId: id,
  slot,
  stamp,
  wording: whole,
  body,
}) satisfies v.GenericSchema<unknown, AnswerRow>;

export const measure = v.object({
  id: slot, // one row per field, `<measureId>/<field>`
  stamp,
  body: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(64)), value),
    v.check((fields) => Object.keys(fields).length <= 100),
  ),
}) satisfies v.GenericSchema<unknown, Measure>;

/** What a file says of itself. */
export const head = v.object({
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  app: v.pipe(v.string(), v.maxLength(40), v.transform(cleanName)),
  counts: v.object({ assessments: whole, answers: whole, measures: whole }),
});
export type HeadEntry = v.InferOutput<typeof head>;

interface Keyed {
  readonly entries: object;
}
const PARTS: Readonly<Record<Kind, readonly (readonly [part: string | undefined, Keyed])[]>> = {
  assessments: [
    [undefined, assessment],
    ['place', place],
    ['summary', summary],
  ],
  answers: [
    [undefined, answer],
    ['body', body],
  ],
  measures: [[undefined, measure]],
};

/** Keys of a record that the format does not have, such as those of a later version. */
export function unknownKeys(kind: Kind, record: JsonObject): string[] {
  return PARTS[kind].flatMap(([part, { entries }]) => {
    const fields = part === undefined ? record : record[part];
    if (!isObject(fields)) return [];
    return Object.keys(fields).filter((key) => !Object.hasOwn(entries, key) && key !== 'check');
  });
}
