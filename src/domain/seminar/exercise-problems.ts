/** What keeps an exercise from being given out. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { askedBy } from './asked.ts';
import {
  LARGEST_MINIMUM,
  MOST_MINUTES,
  PROMPT_LENGTH,
  SMALLEST_GROUP,
  TITLE_LENGTH,
  type Exercise,
} from './exercise.ts';

/**
 * Why an exercise cannot be given out. `selfcareWithCode`: 3.8 is in no code, so it can only be talked about.
 * `nothingCounted`: none of its chapters asks anything that a code could carry.
 */
export type ExerciseProblem =
  | 'noTitle'
  | 'longTitle'
  | 'longPrompt'
  | 'noChapters'
  | 'minimum'
  | 'minutes'
  | 'selfcareWithCode'
  | 'nothingCounted';

/** All that keeps an exercise from being given out; empty where nothing does. */
export function exerciseProblems(
  questionnaire: Questionnaire,
  exercise: Exercise,
): ExerciseProblem[] {
  const { title, prompt, chapters, minimum, minutes, talkOnly } = exercise;
  const found: readonly [ExerciseProblem, boolean][] = [
    ['noTitle', title.trim() === ''],
    ['longTitle', title.length > TITLE_LENGTH],
    ['longPrompt', prompt.length > PROMPT_LENGTH],
    ['noChapters', chapters.length === 0],
    ['minimum', !isWithin(minimum, SMALLEST_GROUP, LARGEST_MINIMUM)],
    ['minutes', !isWithin(minutes, 1, MOST_MINUTES)],
    ['selfcareWithCode', !talkOnly && chapters.includes('selfcare')],
    [
      'nothingCounted',
      !talkOnly && chapters.length > 0 && askedBy(questionnaire, exercise).figures.length === 0,
    ],
  ];
  return found.filter(([, applies]) => applies).map(([problem]) => problem);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
