/** What a radar draws, as plain data: the same lines, colours and gaps for the screen and for paper. */
import type { ChartDataset } from 'chart.js';
import { MARKS } from './marks.ts';
import type { MarkStyle, Point } from './marks.ts';
import { wrapLabel } from './wrap-label.ts';

export interface RadarAxis {
  readonly id: string;
  /** As in the source, such as "3.2": stands for the label where there is no room. */
  readonly number: string;
  readonly label: string;
}

export interface RadarLine {
  readonly style: MarkStyle;
  readonly label: string;
  /** One per axis, in their order. */
  readonly points: readonly Point[];
}

/** Colours as CSS writes them. */
export interface RadarColours {
  readonly lines: Readonly<Record<MarkStyle, string>>;
  readonly ink: string;
  readonly grid: string;
  readonly paper: string;
}

export interface Drawing {
  /** Each label in its lines. */
  readonly labels: readonly (readonly string[])[];
  readonly lines: readonly RadarLine[];
  readonly colours: RadarColours;
  /** In pixels. */
  readonly fontSize: number;
  readonly fontFamily: string;
}

export type RadarDataset = ChartDataset<'radar', (number | null)[]>;

/** Characters per line of a label. With 20, 470 of 614 pixels were left to the plot (toolchain.md, section 7); shorter leaves more. */
const LABEL_WIDTH = 14;

export function labelsOf(axes: readonly RadarAxis[], numbersOnly: boolean): string[][] {
  return axes.map(({ number, label }) => (numbersOnly ? [number] : wrapLabel(label, LABEL_WIDTH)));
}

/** A dataset per line: no area, a gap where there is no figure, hollow points in the colour of the paper. */
export function datasetsOf({ lines, colours }: Pick<Drawing, 'lines' | 'colours'>): RadarDataset[] {
  return lines.map(({ style, label, points }) => {
    const colour = colours.lines[style];
    const { dash, shape } = MARKS[style];
    return {
      label,
      data: points.map(({ percent }) => percent ?? null),
      fill: false,
      spanGaps: false,
      borderColor: colour,
      borderWidth: 2.5,
      borderDash: [...dash],
      pointStyle: shape,
      pointRadius: shape === 'triangle' ? 7 : 6,
      pointBorderWidth: 2.5,
      pointBorderColor: colour,
      pointBackgroundColor: points.map(({ hollow }) => (hollow ? colours.paper : colour)),
    };
  });
}
