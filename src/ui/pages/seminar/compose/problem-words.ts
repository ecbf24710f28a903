import type { Translate } from '../../../../app/language.svelte.ts';
import type { ExerciseProblem } from '../../../../domain/seminar/exercise-problems.ts';
import {
  LARGEST_MINIMUM,
  MOST_MINUTES,
  PROMPT_LENGTH,
  TITLE_LENGTH,
} from '../../../../domain/seminar/exercise.ts';

/** The part of the form that a problem is about; its element has the id `compose-<part>`. */
export type Part = 'name' | 'chapters' | 'minutes' | 'minimum' | 'prompt' | 'talk';

const PARTS: Readonly<Record<ExerciseProblem, Part>> = {
  noTitle: 'name',
  longTitle: 'name',
  longPrompt: 'prompt',
  noChapters: 'chapters',
  minimum: 'minimum',
  minutes: 'minutes',
  selfcareWithCode: 'talk',
  nothingCounted: 'chapters',
};
const LIMITS: Readonly<Partial<Record<ExerciseProblem, number>>> = {
  longTitle: TITLE_LENGTH,
  longPrompt: PROMPT_LENGTH,
  minimum: LARGEST_MINIMUM,
  minutes: MOST_MINUTES,
};

/** What is wrong and where, in words. */
export function problemsInWords(
  t: Translate,
  problems: readonly ExerciseProblem[],
): { readonly part: Part; readonly text: string }[] {
  return problems.map((problem) => {
    const count = LIMITS[problem];
    const text = t(`compose.problem.${problem}`, count === undefined ? {} : { count });
    return { part: PARTS[problem], text };
  });
}
