/** What every question on a page is handed: its words, and where its answers go. */
import type { AnswerValue, Answers, Slot } from '../../domain/answers.ts';
import type RareField from './RareField.svelte';
import type {
  Language,
  Localized,
  Questionnaire,
} from '../../domain/questionnaire/questionnaire.ts';

export type RareWord =
  | 'example'
  | 'choose'
  | 'percent'
  | 'years'
  | 'numberError'
  | 'ownStep'
  | 'ownStepAdd'
  | 'ownStepRemove'
  | 'clearAll'
  | 'undo';

/** The words around a question, in the language of the page. */
export interface FieldWords {
  readonly or: string;
  readonly notApplicable: string;
  readonly unclear: string;
  readonly clear: string;
  readonly more: string;
  readonly moreNote: string;
  readonly note: string;
  readonly noteHint: string;
  readonly hasNote: string;
  readonly discuss: string;
  readonly notInMyHands: string;
  readonly reason: string;
  readonly other: string;
  /** Words of the controls that come later. */
  readonly rare: (word: RareWord, values?: Readonly<Record<string, number>>) => string;
  readonly of: (text: Localized) => string;
}

/** One page's worth of questions shares these. */
export interface FieldContext {
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  readonly words: FieldWords;
  readonly answers: Answers;
  /** "liegt nicht in meiner Hand" is offered. */
  readonly taskChapter: boolean;
  /** Sets or, with `undefined`, clears a field. */
  readonly answer: (slot: Slot, value: AnswerValue | undefined) => void;
  /** Sets a field to what is still being typed. */
  readonly type: (slot: Slot, value: string | number) => void;
  readonly newItemId: () => string;
  /** The control of rare types, where the chapter has one. */
  readonly RareField?: typeof RareField | undefined;
}
