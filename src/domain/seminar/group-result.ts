/** What a group gets to see: computed once when the collection is closed, and frozen. */
import type { ChapterId } from '../questionnaire/questionnaire.ts';
import type { FigureMeasure } from './asked.ts';
import type { Collection } from './collection.ts';
import type { Exercise } from './exercise.ts';
import { groupFigure } from './group-figure.ts';
import { groupPower } from './group-power.ts';
import type { PowerState } from './submission.ts';

/** A part of the distribution: how much of the group lies between two points of the scale. */
export interface Segment {
  /** 0…100, in twenties. The first segment begins at 0 and the last one ends at 100, so that no end tells of a single person. */
  readonly from: number;
  readonly to: number;
  /** Percent of the group, in steps of 10; all segments together 100. 0 where nobody lies between two others. */
  readonly share: number;
}

export interface GroupFigure {
  readonly chapter: ChapterId;
  readonly measures: FigureMeasure;
  /** At least so many people have a score here: 5, 10, 15, … The exact number would tell who has none. */
  readonly atLeast: number;
  /** The mean, rounded to 5 points; absent where all are very similar. */
  readonly percent?: number;
  /** The mean share of unclear answers in percent: in steps of 25 below ten people, of 10 from ten. */
  readonly unclear: number;
  /** Empty below ten people, where all are very similar, and where a part would hold too few. */
  readonly segments: readonly Segment[];
}

interface PowerBase {
  readonly item: string;
  /** As in a figure. */
  readonly atLeast: number;
}
export interface PowerShare {
  readonly state: PowerState;
  /** Percent of those in the states that are listed, in steps of 10; all of them together 100. */
  readonly share: number;
}
/**
 * One power on the wall "Wer darf was?".
 *
 * Below ten people in words: `mostly` more than half say this, `mixed` no state has more than half. From ten people on
 * `nearlyAll` say this (all, or all but too few to be named), or `shares` of the states that enough people chose.
 */
export type GroupPower =
  | (PowerBase & { readonly kind: 'mostly' | 'nearlyAll'; readonly state: PowerState })
  | (PowerBase & { readonly kind: 'mixed' })
  | (PowerBase & { readonly kind: 'shares'; readonly shares: readonly PowerShare[] });

export interface GroupResult {
  /** That of the collection. */
  readonly id: string;
  readonly exercise: Exercise;
  /** How many codes were counted. */
  readonly people: number;
  /** YYYY-MM-DD. */
  readonly closedOn: string;
  /** In questionnaire order; what too few people have a score in is missing. */
  readonly figures: readonly GroupFigure[];
  /** In the order of the questionnaire; what too few people answered is missing. */
  readonly powers: readonly GroupPower[];
}

/**
 * The result of a group.
 * @param closedOn the day, as YYYY-MM-DD
 */
export function closeCollection(collection: Collection, closedOn: string): GroupResult {
  const { id, exercise, submissions, figures, powers } = collection;
  return {
    id,
    exercise,
    people: submissions.length,
    closedOn,
    figures: figures.flatMap((sums) => groupFigure(sums, exercise.minimum) ?? []),
    powers: powers.flatMap((counts) => groupPower(counts, exercise.minimum) ?? []),
  };
}

/** One figure of the group; `undefined` where too few people have a score, or it is not asked. */
export function figureOf(
  { figures }: GroupResult,
  chapter: ChapterId,
  measures: FigureMeasure,
): GroupFigure | undefined {
  return figures.find((figure) => figure.chapter === chapter && figure.measures === measures);
}
