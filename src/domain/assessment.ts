/** One pass through the questionnaire by one person, and what is kept of it beside the answers. */
import type { AssessmentKind, ChapterId, Perspective } from './questionnaire.ts';

/** The exact place where the person left off. */
export interface Place {
  readonly chapter: ChapterId;
  readonly layer: 'reflection' | 'profile';
  readonly question?: string;
}

export interface Assessment {
  readonly id: string;
  readonly kind: AssessmentKind;
  readonly perspective: Perspective;
  /** Given by the person; empty until then. */
  readonly title: string;
  /** The day chosen by the person, as YYYY-MM-DD. */
  readonly date: string;
  /** Only for a seminar exercise: the chosen chapters. */
  readonly chapters?: readonly ChapterId[];
  readonly depth?: 'full' | 'short';
  readonly questionnaireVersion: number;
  /** Milliseconds since 1970: when it was last worked on. Decides where "weiter, wo ich war" leads. */
  readonly touchedAt?: number;
  readonly place?: Place;
  /** The second layer was opened once; from then on it counts in the progress. */
  readonly profileOpened?: boolean;
  /** Milliseconds since 1970: when it was deleted. Undo clears it, the next start purges it. */
  readonly deletedAt?: number;
}
