/** What one person hands over: numbers only. No text, no time, no name, nothing of 3.8. */
import { itemSlot, valueIn, type Answers } from '../answers.ts';
import { foldedAway } from '../questionnaire/folding.ts';
import type { Perspective, Questionnaire } from '../questionnaire/questionnaire.ts';
import { scoreRatings } from '../scoring/score.ts';
import { questionsOf } from '../questionnaire/selection.ts';
import { askedBy, type Figure } from './asked.ts';
import { selectionOf, type Exercise } from './exercise.ts';

/** As the states of the grid are called in the questionnaire, in the order of the two bits. */
export const POWER_STATES = ['alone', 'consult', 'no', 'unclear'] as const;
export type PowerState = (typeof POWER_STATES)[number];

/** A unit of the share of unclear answers: a code tells tenths, and no finer. */
export const UNCLEAR_PARTS = 10;

export interface FigureValue {
  /** 0…100 in whole points; `undefined`, never 0, where there is no score, whatever the reason. */
  readonly percent: number | undefined;
  /** Of the answered ratings, how many tenths are unclear; `undefined` where too few are answered. */
  readonly unclear: number | undefined;
}

export interface Submission {
  /** Twelve hexadecimal digits, random, made for this one exercise: tells a code that comes twice, and nothing else. */
  readonly id: string;
  readonly exerciseId: string;
  readonly perspective: Perspective;
  readonly questionnaireVersion: number;
  /** See `Asked`. */
  readonly mark: number;
  /** In the order of `askedBy`. */
  readonly figures: readonly FigureValue[];
  /** In the order of the grid's rows; `undefined` for a row that is not answered. Empty where no powers are asked. */
  readonly powers: readonly (PowerState | undefined)[];
}

export interface HandingOver {
  readonly id: string;
  /** What is private by the questionnaire goes along: only where the person switched it on. */
  readonly withPrivate: boolean;
}

/**
 * The numbers that a person hands over.
 *
 * A task that is agreed not to be this person's has no figures, as it is in no chart. What is private and not switched on
 * looks like a chapter without enough answers, so that the choice itself tells nothing.
 *
 * @throws RangeError when a stored value is none of its question's
 */
export function submissionOf(
  questionnaire: Questionnaire,
  exercise: Exercise,
  answers: Answers,
  { id, withPrivate }: HandingOver,
): Submission {
  const { figures, powers, mark } = askedBy(questionnaire, exercise);
  const folded = new Set(
    questionsOf(questionnaire, selectionOf(exercise))
      .filter((chapter) => foldedAway(chapter, answers))
      .map(({ chapter }) => chapter.id),
  );
  const isLeftOut = (figure: Figure): boolean =>
    folded.has(figure.chapter) || (figure.private && !withPrivate);
  return {
    id,
    exerciseId: exercise.id,
    perspective: exercise.perspective,
    questionnaireVersion: exercise.questionnaireVersion,
    mark,
    figures: figures.map((figure) => (isLeftOut(figure) ? NOTHING : valueOf(figure, answers))),
    powers: (powers?.items ?? []).map((item) =>
      powerStateIn(valueIn(answers, itemSlot(powers?.id ?? '', item))),
    ),
  };
}

const NOTHING: FigureValue = { percent: undefined, unclear: undefined };

function valueOf({ ratings }: Figure, answers: Answers): FigureValue {
  const { percent, absent, unclear, answered } = scoreRatings(ratings, answers);
  const isKnown = absent === undefined || absent === 'mostlyUnclear';
  return {
    percent: percent === undefined ? undefined : Math.round(percent),
    unclear: isKnown ? Math.round((unclear * UNCLEAR_PARTS) / answered) : undefined,
  };
}

function powerStateIn(value: unknown): PowerState | undefined {
  const state = POWER_STATES.find((known) => known === value);
  if (value !== undefined && state === undefined)
    throw new RangeError('a power holds an unknown state');
  return state;
}
