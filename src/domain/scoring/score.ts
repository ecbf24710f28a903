/** From ratings to one figure. Source: product design, "Score". */
import { ratingIn, type Answers } from '../answers.ts';
import type { Measured, Question, Rating } from '../questionnaire/question.ts';

/** One step of a scale in points: the five steps 0…4 become 0…100. */
const POINTS_PER_STEP = 25;
/** Below this share of the applicable ratings answered, there is no score. */
export const ANSWERED_SHARE = 1 / 2;
/** Above this share of the answered ratings unclear, there is no score. */
const UNCLEAR_SHARE = 1 / 2;
/** From this share of the answered ratings unclear on, a point is hollow and gets no band word. */
export const HOLLOW_SHARE = 1 / 3;

/** What makes a figure, in the order in which the figures are told. */
export const MEASURED: readonly Measured[] = [
  'condition',
  'demand',
  'support',
  'practice',
  'strain',
  'care',
];

/** Why there is no score: each case has words of its own. */
export type Absence = 'tooFew' | 'mostlyUnclear' | 'notApplicable';

export interface Score {
  /** 0 (lowest) to 100 (highest), not rounded; `undefined`, never 0, where `absent` says why. */
  readonly percent: number | undefined;
  /** Ratings answered on the scale: those behind the figure. */
  readonly scored: number;
  /** Ratings answered "ist ungeklärt". */
  readonly unclear: number;
  /** Ratings asked, without those that do not apply to this person. */
  readonly applicable: number;
  /** `scored + unclear`: of the applicable ratings, those that have an answer. */
  readonly answered: number;
  /** There exactly when `percent` is not. */
  readonly absent?: Absence;
  /** At least one third of the answered ratings is unclear, whether there is a figure or not. */
  readonly hollow: boolean;
}

/**
 * Scores ratings as their mean, stretched to 0…100.
 *
 * "Not applicable" leaves all counts. "Unclear" and unanswered stay applicable and are never zero:
 * they are left out of the mean, so replacing a low answer by "unclear" can raise it; what keeps
 * that visible is `hollow`, and from more than half unclear on there is no figure at all.
 * The reasons are checked in the order nothing applicable, too few answered, mostly unclear: one
 * unclear answer of six says first of all that five are missing.
 * Whoever asks nothing gets `notApplicable`; see `scoreIfAsked`.
 * Source: product design, "The measurement model".
 *
 * @param ratings those that belong to the assessment, in any order
 * @param answers of one assessment; slots of other questions are ignored
 * @throws RangeError when a value is off the scale: a storage or import fault, never the person's
 */
export function scoreRatings(ratings: readonly Rating[], answers: Answers): Score {
  let sum = 0;
  let scored = 0;
  let unclear = 0;
  let applicable = 0;
  for (const { id } of ratings) {
    const value = ratingIn(answers, id);
    if (value === 'notApplicable') continue;
    applicable += 1;
    if (value === 'unclear') unclear += 1;
    if (typeof value === 'number') {
      scored += 1;
      sum += value;
    }
  }
  const answered = scored + unclear;
  const absent = absence(applicable, answered, unclear);
  return {
    // Multiplied first: one correctly rounded division puts 200/5 on 40 exactly, on a band's limit.
    percent: absent ? undefined : (sum * POINTS_PER_STEP) / scored,
    scored,
    unclear,
    applicable,
    answered,
    hollow: answered > 0 && unclear / answered >= HOLLOW_SHARE,
    ...(absent && { absent }),
  };
}

/** The score, or `undefined` where the assessment asks none of these: neither a gap nor a finding. */
export function scoreIfAsked(ratings: readonly Rating[], answers: Answers): Score | undefined {
  return ratings.length > 0 ? scoreRatings(ratings, answers) : undefined;
}

/** The ratings that measure one thing, in the order in which they are asked. */
export function ratingsOf(questions: readonly Question[], measures: Measured): Rating[] {
  return questions.filter(
    (question): question is Rating => question.type === 'rating' && question.measures === measures,
  );
}

function absence(applicable: number, answered: number, unclear: number): Absence | undefined {
  if (applicable === 0) return 'notApplicable';
  if (answered / applicable < ANSWERED_SHARE) return 'tooFew';
  if (unclear / answered > UNCLEAR_SHARE) return 'mostlyUnclear';
  return undefined;
}
