/**
 * One storage interface, two implementations: `openDexieStore` (lasting) and `MemoryStore` (shared device, private mode,
 * example, tests). One contract test runs on both.
 */
import type { Answers, AnswerBody, Slot } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessment.ts';

/** One field of one assessment. Written blind: never read, changed and written back. */
export interface AnswerRow {
  readonly assessmentId: string;
  readonly slot: Slot;
  /** Milliseconds since 1970, but never less than the last stamp + 1: decides which of two values is newer. */
  readonly stamp: number;
  /** The wording of the question that was on screen. */
  readonly wording: number;
  /** Everything the person typed; empty when the field was cleared. */
  readonly body: AnswerBody;
}

export type Unsubscribe = () => void;

/** Fields of an assessment that can change after it was begun. */
export type AssessmentChange = {
  readonly [
    Field in
      | 'kind'
      | 'title'
      | 'date'
      | 'place'
      | 'touchedAt'
      | 'profileOpened'
      | 'questionnaireVersion'
      | 'deletedAt'
  ]?: Assessment[Field] | undefined;
};

export interface Store {
  /** Whether what is written outlives this window. */
  readonly lasting: boolean;
  /** All assessments, deleted ones included until they are purged, the newest first. */
  assessments(): Promise<Assessment[]>;
  addAssessment(assessment: Assessment): Promise<void>;
  /** Changes single fields; `undefined` removes a field. An unknown id changes nothing. */
  changeAssessment(id: string, change: AssessmentChange): Promise<void>;
  /** Removes assessments marked as deleted at or before that moment, with their answers. */
  purge(deletedUntil: number): Promise<void>;
  answers(assessmentId: string): Promise<Answers>;
  /**
   * Writes one field and resolves when it is durable.
   * The stamp is given by the store: newer than every stamp it has seen.
   */
  putAnswer(answer: Omit<AnswerRow, 'stamp'>): Promise<void>;
  /** Calls back with rows that were written since, by this window or another one. */
  watchAnswers(assessmentId: string, changed: (rows: readonly AnswerRow[]) => void): Unsubscribe;
  /** Calls back with all assessments now and after each change, from this window or another one. */
  watchAssessments(changed: (assessments: Assessment[]) => void): Unsubscribe;
  close(): void;
}

/** The newest first; of the same day the one last worked on. */
export function newestFirst(a: Assessment, b: Assessment): number {
  return (
    b.date.localeCompare(a.date) ||
    (b.touchedAt ?? 0) - (a.touchedAt ?? 0) ||
    b.id.localeCompare(a.id)
  );
}
