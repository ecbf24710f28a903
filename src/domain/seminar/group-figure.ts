/** One figure of a group, as far as the group is large enough. */
import { BAND_WIDTH, type FigureSums } from './collection.ts';
import type { GroupFigure, Segment } from './group-result.ts';
import {
  atLeast,
  isDistributed,
  isShown,
  leastPart,
  roundedMean,
  roundedUnclear,
  sharesOf,
} from './thresholds.ts';

/**
 * What is shown of one figure; `undefined` where too few people have a score.
 *
 * Where all lie in the same fifth of the scale there is no figure: it would be everybody's.
 * @param minimum the exercise's smallest group
 */
export function groupFigure(sums: FigureSums, minimum: number): GroupFigure | undefined {
  const { chapter, measures, people, sum, bands, unclearPeople, unclearSum } = sums;
  if (!isShown(people, minimum)) return undefined;
  const isLarge = isDistributed(people, minimum);
  const isSimilar = bands.some((count) => count === people);
  return {
    chapter,
    measures,
    atLeast: atLeast(people),
    ...(!isSimilar && { percent: roundedMean(sum, people) }),
    unclear: roundedUnclear(unclearSum, unclearPeople, isLarge),
    segments: isSimilar || !isLarge ? [] : segmentsOf(bands, people),
  };
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * The distribution, whose parts all hold enough people or nobody. One part alone is none.
 *
 * As the first part begins at 0 and the last one ends at 100, and neither is empty, neither lowest nor highest is told.
 */
function segmentsOf(bands: readonly number[], people: number): Segment[] {
  const parts = partsOf(bands, leastPart(people));
  if (parts.length === 1) return [];
  const shares = sharesOf(parts.map(({ count }) => count));
  return parts.map(({ from, to }, place) => ({ from, to, share: shares[place] ?? 0 }));
}

/** The fifths of the scale, taken together from below until each part holds enough; what is left joins the last of these. */
function partsOf(bands: readonly number[], least: number): Part[] {
  const parts: Part[] = [];
  let open: Part = { from: 0, to: 0, count: 0 };
  for (const inBand of bands) {
    open = { ...open, to: open.to + BAND_WIDTH, count: open.count + inBand };
    // Nobody between two parts: that a group falls apart is worth telling.
    const isGap = open.count === 0 && parts.length > 0;
    if (open.count < least && !isGap) continue;
    parts.push(open);
    open = { from: open.to, to: open.to, count: 0 };
  }
  let last = parts.pop();
  while (last?.count === 0) last = parts.pop();
  const rest = open.count;
  return [...parts, { from: last?.from ?? 0, to: 100, count: (last?.count ?? 0) + rest }];
}
