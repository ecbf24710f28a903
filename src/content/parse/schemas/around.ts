/** The files around the questions: `guide.yaml`, `example.yaml`, `changes.yaml` and `ids.lock.yaml`. */
import * as v from 'valibot';
import { PHASES } from '../../../domain/questionnaire/guide.ts';
import { SCALES } from './question.ts';
import { each, entry, id, localized, text, whole } from './shared.ts';

const several = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.minLength(1, 'the list is empty'));

export const guide = v.strictObject({
  introduction: v.strictObject({ de: several(text), en: several(text) }),
  closing: several(localized),
  phases: each(PHASES, v.strictObject({ title: localized, factors: several(localized) })),
  sources: v.array(
    v.strictObject({
      id,
      de: text,
      en: text,
      url: v.optional(
        v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'an address starts with https://')),
      ),
    }),
  ),
});
export type GuideEntry = v.InferOutput<typeof guide>;

const day = v.pipe(v.string(), v.isoDate('a date is written as 2026-03-12'));

/** The values of the slots are checked against their questions in `checks/example.ts`. */
export const example = v.strictObject({
  title: localized,
  date: day,
  kind: v.picklist(['full', 'short', 'selfcare', 'seminar']),
  answers: v.record(v.string(), v.unknown()),
  /** A year before: what was different then; `null` is a field that was empty. */
  earlier: v.strictObject({ date: day, answers: v.record(v.string(), v.unknown()) }),
});
export type ExampleEntry = v.InferOutput<typeof example>;

/** A question, step, row or option that is no longer asked. */
const removed = v.strictObject({
  id: v.string(),
  since: whole,
  became: v.array(v.string()),
  note: localized,
  /** The words it last had, so that old answers stay readable; so are the scale, the states, the rows and the options. */
  text: v.optional(localized),
  scale: v.optional(v.picklist(SCALES)),
  states: v.optional(v.string()),
  items: v.optional(v.array(entry)),
  options: v.optional(v.array(entry)),
});
export const changes = v.strictObject({ removed: v.array(removed) });
export type ChangesEntry = v.InferOutput<typeof changes>;

export const lock = v.strictObject({
  version: whole,
  ids: v.record(v.string(), v.string()),
  /** The version that brought an id, of those that came after the first release. */
  since: v.optional(v.record(v.string(), whole)),
});
