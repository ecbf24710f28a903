/** The figures of a chapter, recomputed for both assessments on the same ratings. */
import { ratingIn, type Answers } from '../answers.ts';
import { balanceOf, SCORED_PER_SIDE } from '../scoring/balance.ts';
import { isPrivate } from '../privacy.ts';
import type { Chapter, ChapterId } from '../questionnaire/questionnaire.ts';
import type { Measured, Rating } from '../questionnaire/question.ts';
import { MEASURED, ratingsOf, scoreRatings } from '../scoring/score.ts';
import { isComparable, type TwoSides } from './comparable.ts';
import { pairsOf, type FieldPair } from './pairs.ts';

/** From so many points on a change has a name. Source: product design, "Comparing over years". */
const CHANGE_FROM = 12.5;
/** And only where so many questions were answered differently. */
const CHANGED_FROM = 2;
/** Fewer shared ratings make no figure: then only the two words are shown. */
export const SHARED_FROM = 2;

/** `wordsOnly`: one shared rating, see `pair`. `none`: nothing shared, or no balance on both sides. */
export type Change = 'lighter' | 'heavier' | 'barely' | 'wordsOnly' | 'none';

export interface FigureComparison {
  readonly chapter: ChapterId;
  readonly figure: Measured | 'balance';
  /** The ratings behind both figures, in the order in which they are asked. */
  readonly shared: readonly string[];
  /** How many of them were answered differently. */
  readonly changed: number;
  /** 0…100, a balance −100…100, not rounded; `undefined` below two shared ratings (of a balance: on either of its sides). */
  readonly then: number | undefined;
  readonly now: number | undefined;
  /** Now minus then. */
  readonly points: number | undefined;
  readonly change: Change;
  /** Only for `wordsOnly`. */
  readonly pair?: FieldPair;
  readonly private: boolean;
}

/**
 * The figures that both assessments ask for, in the order of `MEASURED`; the balance of a task after its parts.
 * @param ratings those of the chapter that both ask
 */
export function figuresOf(
  chapter: Chapter,
  ratings: readonly Rating[],
  sides: TwoSides,
): FigureComparison[] {
  const figures = MEASURED.flatMap((measured) => {
    const own = ratingsOf(ratings, measured);
    return own.length > 0 ? [figureOf(chapter, measured, own, sides)] : [];
  });
  const balance = balanceFigure(chapter, ratings, sides);
  return balance ? [...figures, balance] : figures;
}

/** Largest change first; equal ones stay in their order. */
export function byPoints(a: FigureComparison, b: FigureComparison): number {
  return Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0);
}

function figureOf(
  chapter: Chapter,
  figure: Measured,
  ratings: readonly Rating[],
  sides: TwoSides,
): FigureComparison {
  const shared = ratings.filter((rating) => isComparable(rating, sides));
  const enough = shared.length >= SHARED_FROM;
  const percent = (answers: Answers): number | undefined =>
    enough ? scoreRatings(shared, answers).percent : undefined;
  const [only] = shared;
  const [pair] =
    only && !enough
      ? pairsOf({ chapter, question: only }, sides.then.answers, sides.now.answers)
      : [];
  return {
    ...compared(chapter, figure, shared, sides, percent),
    ...(pair && { change: 'wordsOnly', pair }),
    private: ratings.some((rating) => isPrivate(chapter, rating)),
  };
}

function balanceFigure(
  chapter: Chapter,
  ratings: readonly Rating[],
  sides: TwoSides,
): FigureComparison | undefined {
  const parts = (['demand', 'support'] as const).map((measured) => ratingsOf(ratings, measured));
  if (parts.some((part) => part.length === 0)) return undefined;
  const shared = parts.map((part) => part.filter((rating) => isComparable(rating, sides)));
  const [demand = [], support = []] = shared;
  const enough = shared.every(({ length }) => length >= SCORED_PER_SIDE);
  const balance = (answers: Answers): number | undefined =>
    enough ? balanceOf(scoreRatings(demand, answers), scoreRatings(support, answers)) : undefined;
  return {
    ...compared(chapter, 'balance', shared.flat(), sides, balance),
    private: parts.flat().some((rating) => isPrivate(chapter, rating)),
  };
}

function compared(
  chapter: Chapter,
  figure: FigureComparison['figure'],
  shared: readonly Rating[],
  { then, now }: TwoSides,
  reckon: (answers: Answers) => number | undefined,
): Omit<FigureComparison, 'private'> {
  const [one, other] = [reckon(then.answers), reckon(now.answers)];
  // Rounded as in `balanceOf`: thirds must not move a change across its limit.
  const points =
    one === undefined || other === undefined ? undefined : Number((other - one).toFixed(9));
  const changed = shared.filter(
    ({ id }) => ratingIn(then.answers, id) !== ratingIn(now.answers, id),
  ).length;
  const change = nameOf(figure, points, changed);
  const ids = shared.map(({ id }) => id);
  return {
    chapter: chapter.id,
    figure,
    shared: ids,
    changed,
    then: one,
    now: other,
    points,
    change,
  };
}

function nameOf(
  figure: FigureComparison['figure'],
  points: number | undefined,
  changed: number,
): Change {
  if (points === undefined) return 'none';
  if (Math.abs(points) < CHANGE_FROM || changed < CHANGED_FROM) return 'barely';
  // More is expected, more presses: these two weigh the more the higher they are.
  const weighs = figure === 'demand' || figure === 'strain';
  return points > 0 === weighs ? 'heavier' : 'lighter';
}
