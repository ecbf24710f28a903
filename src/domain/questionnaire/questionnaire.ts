/**
 * The questionnaire's structure: what is asked, in which order, and what each question measures.
 *
 * It carries no long texts: those come per language and chapter (`ChapterTexts`), so that the structure of all
 * chapters can be there from the first moment. Source: product design, "Glossary" and "The measurement model".
 */
import type { Question, Relevance, Scale, StepState } from './question.ts';

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A short text in every language. */
export type Localized = Readonly<Record<Language, string>>;

export const CONDITIONS = [
  'placement',
  'agreement',
  'capacity',
  'authority',
  'grading',
  'qualification',
  'mission',
] as const;
export const TASKS = [
  'concept',
  'networks',
  'departments',
  'services',
  'training',
  'outreach',
  'evaluation',
  'selfcare',
  'administration',
] as const;
export const FRAMES = ['about', 'checkin', 'outlook'] as const;

export type ConditionId = (typeof CONDITIONS)[number];
export type TaskId = (typeof TASKS)[number];
export type FrameId = (typeof FRAMES)[number];
export type ChapterId = ConditionId | TaskId | FrameId;
export type Area = 'conditions' | 'tasks' | 'frame';

export type AssessmentKind = 'full' | 'short' | 'selfcare' | 'seminar';
export type Perspective = 'coordination' | 'leadership';

/** A condition that a task leans on: 2 where the source names it for this task, 1 where it names it for every task. */
export interface LeansOn {
  readonly chapter: ConditionId;
  readonly weight: 1 | 2;
}

export interface Chapter {
  readonly id: ChapterId;
  readonly area: Area;
  /** As in the source, such as "2.4"; empty for the frame's pages. */
  readonly number: string;
  readonly page: number | undefined;
  readonly title: Localized;
  /** For axes and narrow lists. */
  readonly short: Localized;
  readonly leansOn: readonly LeansOn[];
  readonly questions: readonly Question[];
}

export interface GridState {
  readonly id: string;
  readonly text: Localized;
  /** Rows in this state belong on the list of what is to be cleared. */
  readonly unclear: boolean;
}

/** The limits between the words for a balance, in points of −100…100. */
export interface BandLimits {
  readonly room: number;
  readonly apart: number;
  readonly farApart: number;
  /** Expectations and support both below this: little of either. */
  readonly little: number;
}
export const BANDS = ['near', 'room', 'apart', 'farApart', 'little'] as const;
export type Band = (typeof BANDS)[number];

export interface KindRule {
  readonly questions?: 'all' | 'core' | 'chosen';
  readonly frame?: readonly ChapterId[];
  readonly ratings?: readonly ChapterId[];
  readonly core?: readonly ChapterId[];
}

export interface Questionnaire {
  readonly version: number;
  /** In the order of every list and every radar: conditions, tasks. */
  readonly chapters: readonly Chapter[];
  readonly frame: readonly Chapter[];
  readonly scales: Readonly<Record<Scale, readonly Localized[]>>;
  readonly relevance: Readonly<Record<Relevance, Localized>>;
  readonly steps: Readonly<Record<StepState, Localized>>;
  readonly states: Readonly<Record<string, readonly GridState[]>>;
  readonly bandLimits: BandLimits;
  readonly bandTexts: Readonly<Record<Band, Localized>>;
  readonly kinds: Readonly<Record<AssessmentKind, KindRule>>;
}

/** The chapter of that id, wherever it stands. @throws RangeError for an unknown id: a fault of the caller. */
export function chapterOf(questionnaire: Questionnaire, id: ChapterId): Chapter {
  const chapter = findChapter(questionnaire, id);
  if (!chapter) throw new RangeError(`no chapter ${id}`);
  return chapter;
}

/** The chapter of that id, or `undefined`; for ids that come from an address or a file. */
export function findChapter(
  questionnaire: Pick<Questionnaire, 'chapters' | 'frame'>,
  id: string,
): Chapter | undefined {
  return (
    questionnaire.chapters.find((chapter) => chapter.id === id) ??
    questionnaire.frame.find((chapter) => chapter.id === id)
  );
}

/** The chapter that asks a question, or `undefined`; of a question that is gone, the chapter it stood in. */
export function chapterAsking(
  questionnaire: Pick<Questionnaire, 'chapters' | 'frame'>,
  questionId: string,
): Chapter | undefined {
  return findChapter(questionnaire, chapterIdIn(questionId));
}

/** The question of that id, wherever it stands; `undefined` for one that is not asked any more. */
export function findQuestion(
  questionnaire: Pick<Questionnaire, 'chapters' | 'frame'>,
  id: string,
): Question | undefined {
  return chapterAsking(questionnaire, id)?.questions.find((question) => question.id === id);
}

/** The id of a question begins with its chapter's. */
export function chapterIdIn(questionId: string): string {
  return questionId.split('-', 1)[0] ?? '';
}

export function isTask(id: ChapterId): id is TaskId {
  return (TASKS as readonly string[]).includes(id);
}
