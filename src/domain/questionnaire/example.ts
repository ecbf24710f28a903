/** The invented assessment that shows what comes out in the end, in one language. */
import type { AnswerValue, Slot } from '../answers.ts';
import type { AssessmentKind } from './questionnaire.ts';

export interface Example {
  readonly title: string;
  /** As YYYY-MM-DD. */
  readonly date: string;
  readonly kind: AssessmentKind;
  readonly answers: readonly (readonly [Slot, AnswerValue])[];
  /** The same person a year before, to be laid beside it. */
  readonly earlier: {
    /** As YYYY-MM-DD. */
    readonly date: string;
    readonly answers: readonly (readonly [Slot, AnswerValue])[];
  };
}
