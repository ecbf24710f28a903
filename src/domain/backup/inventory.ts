/** Counts what a backup holds, to be said in one line. */
import { slotQuestion, type AnswerBody } from '../answers.ts';
import type { Contents, Inventory } from './backup.ts';
import { countMeasures } from '../measures/measures.ts';
import { chapterIdIn, FRAMES } from '../questionnaire/questionnaire.ts';

/**
 * Counts the contents of a device or of a file.
 *
 * Only fields that say something count: a cleared field, an empty text, an empty list and a flag that was taken back do not.
 * Of a measure each field is a record; what counts is the measure.
 * The pages around the sixteen chapters ("Über meine Stelle") have answers, but are no chapters.
 */
export function inventoryOf({ assessments, answers, measures }: Contents): Inventory {
  const chapters = new Set<string>();
  let fields = 0;
  let notes = 0;
  for (const { slot, body } of answers) {
    if (!saysSomething(body)) continue;
    if (slot.endsWith('/note')) {
      notes += 1;
      continue;
    }
    fields += 1;
    chapters.add(chapterIdIn(slotQuestion(slot)));
  }
  for (const frame of FRAMES) chapters.delete(frame);
  return {
    assessments: assessments.length,
    chapters: chapters.size,
    answers: fields,
    notes,
    measures: countMeasures(measures),
  };
}

function saysSomething({ value }: AnswerBody): boolean {
  if (value === undefined || value === false || value === '') return false;
  return typeof value !== 'object' || value.length > 0;
}
