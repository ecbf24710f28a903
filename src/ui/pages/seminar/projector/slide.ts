/** What stands on the projector at once, and in how many presses of a key it appears. */
import type { GroupRadar } from '../../../../app/seminar/group-paper/group-radar.ts';
import type { FigureMeasure } from '../../../../domain/seminar/asked.ts';
import type { GroupFigure, GroupPower } from '../../../../domain/seminar/group-result.ts';

export interface Line {
  /** Such as "Zu dritt". */
  readonly label?: string;
  readonly text: string;
}

export interface FigureOnSlide {
  readonly measures: FigureMeasure;
  /** `undefined`: too few people. */
  readonly figure: GroupFigure | undefined;
}

export type SlideBody =
  | { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly clock: boolean }
  | { readonly kind: 'figures'; readonly figures: readonly FigureOnSlide[]; readonly guess: string }
  | {
      readonly kind: 'powers';
      readonly rows: readonly { readonly text: string; readonly power: GroupPower | undefined }[];
    }
  | ({ readonly kind: 'radar' } & GroupRadar)
  | {
      readonly kind: 'strips';
      readonly rows: readonly (FigureOnSlide & { readonly name: string })[];
    };

export interface Slide {
  readonly id: string;
  /** Above the title; may be empty. */
  readonly preline: string;
  readonly title: string;
  /** Presses until all is shown; 0: all at once. Nothing that a press shows is in the page before. */
  readonly steps: number;
  readonly body: SlideBody;
}

interface Head {
  readonly id: string;
  readonly preline?: string;
  readonly title: string;
}

/**
 * A slide of sentences, one per press.
 * @param options.given how many of them are there from the beginning
 * @param options.clock whether the clock stands on it, large
 */
export function linesSlide(
  { id, preline = '', title }: Head,
  lines: readonly Line[],
  { given = 0, clock = false } = {},
): Slide {
  const steps = Math.max(0, lines.length - given);
  return { id, preline, title, steps, body: { kind: 'lines', lines, clock } };
}
