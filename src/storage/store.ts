/**
 * One storage interface, two implementations: `openDexieStore` (lasting) and `MemoryStore` (shared device, private mode,
 * example, tests). One contract test runs on both.
 */
import type { AnswerRow, Answers } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessments/assessment.ts';
import type { Contents, MergePlan } from '../domain/backup/backup.ts';
import type { Measure } from '../domain/measures/measure.ts';

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
      | 'summary'
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
  /** Removes assessments marked as deleted at or before that moment, with their answers and what `settingsOf` begins. */
  purge(deletedUntil: number): Promise<void>;
  answers(assessmentId: string): Promise<Answers>;
  /**
   * Writes one field and resolves when it is durable.
   * The stamp is given by the store: newer than every stamp it has seen.
   */
  putAnswer(answer: Omit<AnswerRow, 'stamp'>): Promise<void>;
  /** Everything that is stored, or of these assessments only; without what is marked as deleted. */
  contents(assessmentIds?: readonly string[]): Promise<Contents>;
  /**
   * Carries out a plan, all of it or nothing, and keeps what it changed for `undoRestore`.
   * @param at milliseconds since 1970
   */
  restore(plan: MergePlan, at: number): Promise<void>;
  /** When the last restore was made that can still be taken back. */
  restoredAt(): Promise<number | undefined>;
  /** Takes the last restore back. What was changed since stays as it is. @returns how many fields that were */
  undoRestore(): Promise<number>;
  setting(key: string): Promise<unknown>;
  /** `undefined` removes it. */
  setSetting(key: string, value: unknown): Promise<void>;
  /**
   * Reads a setting, changes it and writes it, without anything in between, from this window or another one.
   * @param change gets what is stored and returns what is to be; `undefined` removes it. What it throws leaves all as it was.
   */
  changeSetting(key: string, change: (present: unknown) => unknown): Promise<void>;
  /** Rows with a stamp above the one given for their assessment; all rows of assessments that are not named. */
  countSince(stamps: Readonly<Record<string, number>>): Promise<number>;
  /** All rows of measures, cleared fields among them; a measure is all rows `<measureId>/<field>`. */
  measures(): Promise<Measure[]>;
  /** Writes one field of a measure, else as `putAnswer`. */
  putMeasure(row: Omit<Measure, 'stamp'>): Promise<void>;
  /** Removes a measure, and at once: no row of it stays. @returns its rows, to be put back */
  removeMeasure(measureId: string): Promise<readonly Measure[]>;
  /** Puts rows back as they were, where there are none by now. */
  putBackMeasure(rows: readonly Measure[]): Promise<void>;
  /** Calls back with all rows of measures now and after each change, from this window or another one. */
  watchMeasures(changed: (rows: readonly Measure[]) => void): Unsubscribe;
  /** Calls back with rows that were written since, by this window or another one. */
  watchAnswers(assessmentId: string, changed: (rows: readonly AnswerRow[]) => void): Unsubscribe;
  /** Calls back with all assessments now and after each change, from this window or another one. */
  watchAssessments(changed: (assessments: Assessment[]) => void): Unsubscribe;
  close(): void;
}

/** How the keys of settings begin that belong to one assessment, and go with it. */
export function settingsOf(assessmentId: string): string {
  return `assessment/${assessmentId}/`;
}
