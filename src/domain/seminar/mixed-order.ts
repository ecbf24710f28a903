/** The order "most mixed first", from what is shown alone. */
import type { ChapterId } from '../questionnaire/questionnaire.ts';
import type { GroupFigure, GroupResult } from './group-result.ts';

/**
 * The chapters with a distribution, the widest first, equal ones in questionnaire order. Empty below ten people: then there
 * is no other order than that of the questionnaire.
 *
 * A chapter with two figures counts with the wider one.
 */
export function chaptersMixedFirst({ figures }: GroupResult): ChapterId[] {
  const widths = new Map<ChapterId, number>();
  for (const figure of figures)
    if (figure.segments.length > 0)
      widths.set(figure.chapter, Math.max(widths.get(figure.chapter) ?? 0, widthOf(figure)));
  return [...widths].sort(([, a], [, b]) => b - a).map(([chapter]) => chapter);
}

/** The variance of the segments' middles. */
function widthOf({ segments }: GroupFigure): number {
  const middle = ({ from, to }: { from: number; to: number }): number => (from + to) / 2;
  const mean = segments.reduce((sum, one) => sum + (middle(one) * one.share) / 100, 0);
  return segments.reduce((sum, one) => sum + (one.share * (middle(one) - mean) ** 2) / 100, 0);
}
