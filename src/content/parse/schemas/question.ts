/** What a question looks like in a chapter's file. Which keys fit together is checked in `checks/questions.ts`. */
import * as v from 'valibot';
import { CLEARERS } from '../../../domain/questionnaire/question.ts';
import { entry, id, localized, localizedWith, source, text, whole, wordsOf } from './shared.ts';

export const MEASURES = ['condition', 'demand', 'support', 'practice', 'strain', 'care'] as const;
export const SCALES = ['agreement', 'extent', 'frequency', 'amount'] as const;
const DEMANDERS = ['leadership', 'others', 'myself'] as const;
/** A statement can be taken in at one glance. */
export const MOST_WORDS = 20;

const statement = localizedWith(
  (value) => wordsOf(value) <= MOST_WORDS,
  (value) => `a statement has at most ${MOST_WORDS} words; this one has ${wordsOf(value)}`,
);
const clearedBy = v.picklist(CLEARERS);

const common = {
  id,
  layer: v.optional(v.picklist(['reflection', 'profile']), 'reflection'),
  wording: v.optional(v.pipe(whole, v.minValue(1, 'the first wording is number 1')), 1),
  earlier: v.optional(
    v.array(
      v.strictObject({ wording: whole, de: text, en: text, items: v.optional(v.array(entry)) }),
    ),
  ),
  core: v.optional(v.boolean(), false),
  private: v.optional(v.boolean(), false),
  clearedBy: v.optional(clearedBy),
  perspectives: v.optional(v.array(v.picklist(['coordination', 'leadership'])), ['coordination']),
  source,
  text: localized,
  help: v.optional(localized),
  afterwards: v.optional(localized),
};
const entries = v.pipe(v.array(entry), v.minLength(1, 'the list is empty'));

export const question = v.variant('type', [
  v.strictObject({
    ...common,
    type: v.literal('rating'),
    measures: v.picklist(MEASURES),
    scale: v.picklist(SCALES),
    expectedBy: v.optional(v.picklist(DEMANDERS)),
    clearedBy,
    text: statement,
  }),
  v.strictObject({ ...common, type: v.literal('relevance'), clearedBy }),
  v.strictObject({ ...common, type: v.literal('steps'), clearedBy, items: entries }),
  v.strictObject({
    ...common,
    type: v.literal('grid'),
    states: v.string(),
    items: entries,
    example: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    ...common,
    type: v.picklist(['choice', 'multiple']),
    options: entries,
    other: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    ...common,
    type: v.literal('number'),
    measures: v.optional(v.picklist(['timeShare', 'postShare'])),
    unit: v.picklist(['percent', 'years']),
    min: v.number(),
    max: v.number(),
  }),
  v.strictObject({ ...common, type: v.literal('text') }),
]);

/** A question as its file says it, with the defaults filled in. */
export type QuestionEntry = v.InferOutput<typeof question>;
