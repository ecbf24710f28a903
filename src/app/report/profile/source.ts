import type { Answers } from '../../../domain/answers.ts';
import type { Assessment } from '../../../domain/assessments/assessment.ts';
import type { ProfileKind } from '../../../domain/papers/profile.ts';
import type { ChapterId, Questionnaire } from '../../../domain/questionnaire/questionnaire.ts';
import type { ReportWords } from '../words/report-words.ts';

/** What the sections of the profile are made from. */
export interface ProfileSource {
  /** Without anything private, and without the chapters that are switched off. */
  readonly questionnaire: Questionnaire;
  /** Likewise, with all chapters: what the person's own words may speak of. */
  readonly whole: Questionnaire;
  readonly assessment: Assessment;
  readonly answers: Answers;
  readonly words: ReportWords;
}

/** A section as it is made from the answers. */
export interface SectionDraft {
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  readonly lines: readonly string[];
  readonly columns?: readonly string[];
  readonly caption?: string;
  readonly documents: readonly ProfileKind[];
  /** What it is made from: with one of them switched off, the person's own words for it are not shown. */
  readonly sources: readonly ChapterId[];
}

export const BOTH: readonly ProfileKind[] = ['tasks', 'post'];
