/** The head of a chapter's file; its questions are read one by one, so that one fault does not hide the others. */
import * as v from 'valibot';
import { id, localized, localizedWith, pageNumber, source, text } from './shared.ts';

/** More does not fit beside an axis of the radar. */
const MOST_CHARACTERS = 22;

const short = localizedWith(
  (value) => value.length <= MOST_CHARACTERS,
  (value) =>
    `a label for the axis has at most ${MOST_CHARACTERS} characters; this one has ${value.length}`,
);

const leansOn = v.strictObject({
  chapter: v.string(),
  weight: v.picklist([1, 2]),
  source,
});

const common = {
  id,
  title: localized,
  short,
  intro: localized,
  questions: v.pipe(v.array(v.unknown()), v.minLength(1, 'the list is empty')),
};

export const chapterHead = v.variant('area', [
  v.strictObject({ ...common, area: v.literal('conditions'), number: text, page: pageNumber }),
  v.strictObject({
    ...common,
    area: v.literal('tasks'),
    number: text,
    page: pageNumber,
    leansOn: v.array(leansOn),
  }),
  v.strictObject({
    ...common,
    area: v.literal('frame'),
    short: v.optional(short),
    number: v.optional(v.string()),
    page: v.optional(pageNumber),
  }),
]);

export type ChapterHead = v.InferOutput<typeof chapterHead>;
