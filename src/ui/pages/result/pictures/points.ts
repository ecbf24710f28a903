import type { Score } from '../../../../domain/scoring/score.ts';
import type { Point } from '../../../parts/charts/marks.ts';

/** A score as a point of a chart; a gap where there is none, or where the assessment does not ask. */
export function pointOf(score: Score | undefined): Point {
  return { percent: score?.percent, hollow: score?.hollow ?? false };
}
