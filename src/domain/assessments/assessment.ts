/** One pass through the questionnaire by one person, and what is kept of it beside the answers. */
import type { AssessmentKind, ChapterId, Perspective } from '../questionnaire/questionnaire.ts';

/** The exact place where the person left off. */
export interface Place {
  readonly chapter: ChapterId;
  readonly layer: 'reflection' | 'profile';
  readonly question?: string;
}

/** How far an assessment is, for lists that read no answers; as it was when it was last put away. */
export interface Summary {
  /** Of the questions that count in the progress of the first part. */
  readonly answered: number;
  readonly asked: number;
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
  readonly summary?: Summary;
  /** Milliseconds since 1970: when it was deleted. Undo clears it, the next start purges it. */
  readonly deletedAt?: number;
}
