/** `questionnaire.yaml`: version, order, scales, states, bands, kinds and the reckoning of time. */
import * as v from 'valibot';
import { RELEVANCES, STEP_STATES } from '../../../domain/questionnaire/question.ts';
import { each, entry, id, localized, text, whole } from './shared.ts';

const scale = v.pipe(
  v.array(localized),
  v.length(5, (issue) => `a scale has five steps; found ${issue.received}`),
);
const state = v.strictObject({ ...entry.entries, unclear: v.optional(v.boolean(), false) });
const kind = v.strictObject({
  questions: v.optional(v.picklist(['all', 'core', 'chosen'])),
  frame: v.optional(v.array(v.string())),
  ratings: v.optional(v.array(v.string())),
  core: v.optional(v.array(v.string())),
});
const seconds = v.pipe(v.number(), v.minValue(0, 'a number of seconds is expected'));

export const frame = v.strictObject({
  version: v.pipe(whole, v.minValue(1, 'the first version is number 1')),
  order: v.strictObject({ conditions: v.array(v.string()), tasks: v.array(v.string()) }),
  frame: v.array(v.string()),
  scales: each(['agreement', 'extent', 'frequency', 'amount'], scale),
  relevance: each(RELEVANCES, localized),
  steps: each(STEP_STATES, localized),
  states: v.record(id, v.pipe(v.array(state), v.minLength(2, 'a grid needs at least two states'))),
  bands: v.strictObject({
    near: v.strictObject({ below: v.number(), de: text, en: text }),
    room: v.strictObject({ from: v.number(), de: text, en: text }),
    apart: v.strictObject({ to: v.number(), de: text, en: text }),
    farApart: v.strictObject({ to: v.number(), de: text, en: text }),
    little: v.strictObject({ bothBelow: v.number(), de: text, en: text }),
  }),
  kinds: each(['full', 'short', 'seminar', 'selfcare'], kind),
  minutes: v.strictObject({
    wordsPerMinute: v.pipe(v.number(), v.minValue(1, 'words per minute is a number above 0')),
    seconds: each(['rating', 'relevance', 'choice', 'multiple', 'number', 'row', 'text'], seconds),
  }),
});

export type Frame = v.InferOutput<typeof frame>;
/** Reading speed, and the seconds that it takes to decide and click. */
export type Minutes = Frame['minutes'];
