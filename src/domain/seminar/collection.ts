/** What is kept while a group hands over: sums and counts, never a single submission. */
import type { ChapterId } from '../questionnaire/questionnaire.ts';
import type { Asked, FigureMeasure } from './asked.ts';
import type { Exercise } from './exercise.ts';
import { POWER_STATES, type FigureValue, type Submission } from './submission.ts';

/** More come in no seminar; whatever brings more is no group. */
export const MOST_SUBMISSIONS = 500;
/** The scale of 0…100 in five parts of equal width; the last one includes 100. */
const BAND_COUNT = 5;
export const BAND_WIDTH = 20;

export interface FigureSums {
  readonly chapter: ChapterId;
  readonly measures: FigureMeasure;
  /** People with a score, and the sum of their points. */
  readonly people: number;
  readonly sum: number;
  /** How many of them lie in each fifth of the scale. */
  readonly bands: readonly number[];
  /** People who answered enough, with or without a score, and the sum of their tenths of unclear answers. */
  readonly unclearPeople: number;
  readonly unclearSum: number;
}

export interface PowerCounts {
  readonly item: string;
  /** In the order of `POWER_STATES`; who did not answer is in none. */
  readonly counts: readonly number[];
}

export interface Collection {
  readonly id: string;
  readonly exercise: Exercise;
  /** See `Asked`. */
  readonly mark: number;
  /** The random ids of what was counted, sorted: their order tells nothing of the order of people. */
  readonly submissions: readonly string[];
  readonly figures: readonly FigureSums[];
  readonly powers: readonly PowerCounts[];
}

/** Why a code that is sound is not counted. */
export type CountRefusal =
  'otherPerspective' | 'otherExercise' | 'otherQuestionnaire' | 'alreadyCounted' | 'full';

/** Nobody has handed over yet. */
export function newCollection(id: string, exercise: Exercise, asked: Asked): Collection {
  return {
    id,
    exercise,
    mark: asked.mark,
    submissions: [],
    figures: asked.figures.map(({ chapter, measures }) => ({
      ...{ chapter, measures, people: 0, sum: 0, bands: Array<number>(BAND_COUNT).fill(0) },
      ...{ unclearPeople: 0, unclearSum: 0 },
    })),
    powers: (asked.powers?.items ?? []).map((item) => ({
      item,
      counts: POWER_STATES.map(() => 0),
    })),
  };
}

/** Why this submission does not belong here; `undefined` where it can be counted. */
export function whyNotCount(
  { exercise, mark, submissions }: Collection,
  submission: Submission,
): CountRefusal | undefined {
  if (submission.perspective !== exercise.perspective) return 'otherPerspective';
  if (submission.exerciseId !== exercise.id) return 'otherExercise';
  if (submission.mark !== mark || submission.questionnaireVersion !== exercise.questionnaireVersion)
    return 'otherQuestionnaire';
  if (submissions.includes(submission.id)) return 'alreadyCounted';
  return submissions.length >= MOST_SUBMISSIONS ? 'full' : undefined;
}

/** The collection with one submission more, which `whyNotCount` let pass. */
export function count(collection: Collection, submission: Submission): Collection {
  return {
    ...collection,
    submissions: [...collection.submissions, submission.id].sort(),
    figures: collection.figures.map((sums, place) => withValue(sums, submission.figures[place])),
    powers: collection.powers.map(({ item, counts }, place) => ({
      item,
      counts: counts.map(
        (known, state) => known + Number(submission.powers[place] === POWER_STATES[state]),
      ),
    })),
  };
}

/** Which fifth of the scale a score lies in, 0…4. */
function bandNumber(percent: number): number {
  return Math.min(Math.floor(percent / BAND_WIDTH), BAND_COUNT - 1);
}

function withValue(sums: FigureSums, value: FigureValue | undefined): FigureSums {
  const percent = value?.percent;
  const unclear = value?.unclear;
  return {
    ...sums,
    ...(percent !== undefined && {
      people: sums.people + 1,
      sum: sums.sum + percent,
      bands: sums.bands.map((known, band) => known + Number(band === bandNumber(percent))),
    }),
    ...(unclear !== undefined && {
      unclearPeople: sums.unclearPeople + 1,
      unclearSum: sums.unclearSum + unclear,
    }),
  };
}
