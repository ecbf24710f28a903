/** Points of a result that could become measures. Source: product design, "The result page", part 8: at most three. */
import { LOW_BELOW, type ConditionResult } from '../scoring/conditions.ts';
import { isSamePlace, type Place } from './origin.ts';
import type { ConditionId } from '../questionnaire/questionnaire.ts';
import type { StepEntry } from '../result/resting.ts';
import type { DriftingTask } from '../result/result.ts';
import type { UnclearGroup } from '../result/unclear.ts';

/** More would be a plan for a year, not a next step. */
export const AT_MOST = 3;

/** What the result page shows at the moment. */
export interface InvitingResult {
  /** The greatest distance first. */
  readonly drifting: readonly DriftingTask[];
  /** Leadership's first. */
  readonly unclear: readonly UnclearGroup[];
  readonly conditions: readonly ConditionResult[];
  readonly proposals: readonly StepEntry[];
}

/** The conditions that carry little, the lowest first; hollow ones not: what is unclear there stands on a list of its own. */
export function lowConditions(conditions: readonly ConditionResult[]): ConditionResult[] {
  return conditions
    .filter(({ score }) => !score.hollow && (score.percent ?? 100) < LOW_BELOW)
    .sort((a, b) => (a.score.percent ?? 0) - (b.score.percent ?? 0));
}

/** The conditions because of which steps are proposed to rest, each once. */
function restingBecause(proposals: readonly StepEntry[]): ConditionId[] {
  return [...new Set(proposals.flatMap(({ because }) => because ?? []))];
}

/**
 * At most three points to make a measure from: one of each sort first (what drifts farthest, what leadership can clear, what is
 * proposed to rest, the lowest condition), then the next of each. Nothing private: what is made of it is often meant for a talk.
 *
 * @param taken where measures came from that are open; each takes the place of an invitation, and its point is not named again
 */
export function invitations(
  assessment: string,
  { drifting, unclear, conditions, proposals }: InvitingResult,
  taken: readonly Place[],
): Place[] {
  const open = conditions.filter((condition) => !condition.private);
  const sorts: Place[][] = [
    drifting.map(({ task }) => ({ point: 'drifting', chapter: task.task })),
    unclear
      .flatMap(({ points }) => points)
      .filter((point) => !point.private)
      .map(({ chapter, question, item }) => ({
        point: 'unclear',
        chapter,
        question,
        ...(item === undefined ? {} : { item }),
      })),
    restingBecause(proposals)
      .filter((chapter) => open.some(({ condition }) => condition === chapter))
      .map((chapter) => ({ point: 'rest', chapter })),
    lowConditions(open).map(({ condition }) => ({ point: 'condition', chapter: condition })),
  ];
  const rounds = Math.max(...sorts.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => sorts.flatMap((sort) => sort[round] ?? []))
    .flat()
    .map((place) => ({ assessment, ...place }))
    .filter((place) => !taken.some((known) => isSamePlace(known, place)))
    .slice(0, Math.max(0, AT_MOST - taken.length));
}
