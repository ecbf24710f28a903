/**
 * A radar as lines and words in the units of its picture: for the projector and for flipcharts, where words are set as large as
 * the picture allows and the paper takes the place of the screen. The result page's canvas does neither.
 */
import type { DocumentRadar } from '../../../../../domain/papers/document.ts';
import { wrapLabel } from '../../../../parts/charts/wrap-label.ts';

export interface WebSize {
  readonly width: number;
  readonly height: number;
  /** Of the labels. */
  readonly font: number;
}
interface Place {
  readonly x: number;
  readonly y: number;
}
export interface WebLabel extends Place {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
}
export interface Web {
  readonly centre: Place;
  readonly radius: number;
  /** From the inmost to the rim, as SVG writes points. */
  readonly rings: readonly string[];
  readonly spokes: readonly Place[];
  /** `y` is the base line of the first line. */
  readonly labels: readonly WebLabel[];
  /** Of each line the stretches between neighbours that both have a figure, and its points. */
  readonly lines: readonly {
    readonly stretches: readonly (readonly [Place, Place])[];
    readonly points: readonly (Place & { readonly hollow: boolean })[];
  }[];
}

const RINGS = [25, 50, 75, 100];
/** Characters per line of a label. */
const LABEL_WIDTH = 18;
/** Of the font's size: the width of a character of these labels on average and a little more, a line, the space to the rim. */
const CHARACTER = 0.58;
export const LINE = 1.15;
const GAP = 0.7;
const ASCENT = 0.85;
/** Nearer to the vertical than this, a label is centred. */
const UPRIGHT = 0.15;

export function webOf({ axes, lines }: DocumentRadar, size: WebSize): Web {
  const { width, height, font } = size;
  const around = axes.map(({ label }, place) => {
    const angle = (2 * Math.PI * place) / axes.length;
    return { sin: Math.sin(angle), cos: Math.cos(angle), lines: wrapLabel(label, LABEL_WIDTH) };
  });
  const radius = Math.max(0, Math.min(...around.map((axis) => roomFor(axis, size))));
  // Up and down have not always the same labels, but the centre stays in the middle: it is simpler to draw by hand.
  const centre = { x: width / 2, y: height / 2 };
  const at = (place: number, percent: number): Place => ({
    x: centre.x + (around[place]?.sin ?? 0) * radius * (percent / 100),
    y: centre.y - (around[place]?.cos ?? 0) * radius * (percent / 100),
  });
  return {
    centre,
    radius,
    rings: RINGS.map((ring) =>
      axes
        .map((_, place) => at(place, ring))
        .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
        .join(' '),
    ),
    spokes: axes.map((_, place) => at(place, 100)),
    labels: around.map(({ sin, cos, lines: words }) => {
      const block = words.length * LINE * font;
      const reach = radius + GAP * font;
      return {
        x: centre.x + sin * reach,
        y: centre.y - cos * reach - (block * (1 + cos)) / 2 + ASCENT * font,
        anchor: Math.abs(sin) < UPRIGHT ? 'middle' : sin > 0 ? 'start' : 'end',
        lines: words,
      };
    }),
    lines: lines.map(({ points }) => ({
      stretches: points.flatMap(({ percent }, place) => {
        const next = (place + 1) % points.length;
        const then = points[next]?.percent;
        return percent === undefined || then === undefined
          ? []
          : [[at(place, percent), at(next, then)] as const];
      }),
      points: points.flatMap(({ percent, hollow }, place) =>
        percent === undefined ? [] : [{ ...at(place, percent), hollow }],
      ),
    })),
  };
}

/** The longest radius that leaves room for the label of one axis. */
function roomFor(
  { sin, cos, lines }: { sin: number; cos: number; lines: readonly string[] },
  { width, height, font }: WebSize,
): number {
  const words = Math.max(...lines.map((line) => line.length)) * CHARACTER * font;
  const block = lines.length * LINE * font;
  const beside = Math.abs(sin) < UPRIGHT ? Infinity : (width / 2 - words) / Math.abs(sin);
  const above = (height / 2 - (block * (1 + Math.abs(cos))) / 2) / Math.max(Math.abs(cos), 0.01);
  return Math.min(beside, above) - GAP * font;
}
