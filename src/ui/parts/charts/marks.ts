/** How the lines of a chart are told apart: each by its colour, its dash and the shape of its points. */

/** The first line, the second, the third: no chart has more. */
export type MarkStyle = 1 | 2 | 3;
export type Shape = 'circle' | 'rect' | 'triangle';

export interface MarkLook {
  /** Lengths of strokes and gaps in pixels; none is a solid line. */
  readonly dash: readonly number[];
  readonly shape: Shape;
}

export const MARKS: Readonly<Record<MarkStyle, MarkLook>> = {
  1: { dash: [], shape: 'circle' },
  2: { dash: [9, 5], shape: 'rect' },
  3: { dash: [2, 5], shape: 'triangle' },
};

/** One figure to be drawn; `percent` is `undefined` where there is none: a gap, never a zero. */
export interface Point {
  readonly percent: number | undefined;
  /** From one third unclear on. */
  readonly hollow: boolean;
}
