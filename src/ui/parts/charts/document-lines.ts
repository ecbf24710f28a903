import type { DocumentLine } from '../../../domain/papers/document.ts';
import type { MarkStyle } from './marks.ts';
import type { RadarLine } from './radar-drawing.ts';

const STYLES: readonly MarkStyle[] = [1, 2, 3];

/** A document's lines as a chart draws them: each told apart by its place; no chart has more than three. */
export function linesOf(lines: readonly DocumentLine[]): RadarLine[] {
  return lines
    .slice(0, STYLES.length)
    .map(({ label, points }, place) => ({ style: STYLES[place] ?? 1, label, points }));
}
