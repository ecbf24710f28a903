/**
 * The questionnaire's structure: what is asked, in which order, and what each question measures.
 *
 * It carries no long texts: those come per language and chapter (`ChapterTexts`), so that the structure of all
 * chapters can be there from the first moment. Source: product design, "Glossary" and "The measurement model".
 */

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

/** `reflection`: the radar needs it, asked first. `profile`: steps, grids and time shares, the second layer. */
export type Layer = 'reflection' | 'profile';
/** Who can clear what is unclear. */
export const CLEARERS = ['leadership', 'politics', 'hr', 'partners', 'me'] as const;
export type Clearer = (typeof CLEARERS)[number];
export type Demander = 'leadership' | 'others' | 'myself';
export type Scale = 'agreement' | 'extent' | 'frequency' | 'amount';
export type Measured = 'condition' | 'demand' | 'support' | 'practice' | 'strain' | 'care';

export const RELEVANCES = [
  'agreed',
  'expected',
  'ownInitiative',
  'paused',
  'notMineAgreed',
  'notMineProposed',
  'unclear',
] as const;
export type Relevance = (typeof RELEVANCES)[number];

export const STEP_STATES = [
  'mine',
  'initiate',
  'shared',
  'others',
  'later',
  'not',
  'unclear',
] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Where a question comes from: chapter and page of the Arbeitshilfe, or the number of another source text. */
export type Source =
  { readonly chapter: string; readonly page: number } | { readonly seed: string };

interface QuestionBase {
  /** Stable for ever, unique in the questionnaire: the chapter's id, a hyphen, words. */
  readonly id: string;
  readonly layer: Layer;
  /** Raised by each repair of the words; the meaning stays, else the question gets a new id. */
  readonly wording: number;
  readonly core: boolean;
  /** Out of every report, code and tandem unless the person switches it on. */
  readonly private: boolean;
  readonly clearedBy?: Clearer;
  readonly perspectives: readonly Perspective[];
}
export interface Rating extends QuestionBase {
  readonly type: 'rating';
  readonly measures: Measured;
  readonly scale: Scale;
  /** Only for `measures: demand`. */
  readonly expectedBy?: Demander;
}
export interface RelevanceQuestion extends QuestionBase {
  readonly type: 'relevance';
}
export interface StepsQuestion extends QuestionBase {
  readonly type: 'steps';
  readonly items: readonly string[];
}
export interface GridQuestion extends QuestionBase {
  readonly type: 'grid';
  /** The name of a state set of the questionnaire. */
  readonly states: string;
  readonly items: readonly string[];
  /** The person may add an own text to each row. */
  readonly example: boolean;
}
interface OptionsQuestion extends QuestionBase {
  readonly options: readonly string[];
  /** There is a free "anderes" beside the options, stored as `other`. */
  readonly other: boolean;
}
/** One of a list. */
export interface ChoiceQuestion extends OptionsQuestion {
  readonly type: 'choice';
}
/** Several of a list. */
export interface MultipleQuestion extends OptionsQuestion {
  readonly type: 'multiple';
}
export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly measures?: 'timeShare' | 'postShare';
  readonly unit: 'percent' | 'years';
  readonly min: number;
  readonly max: number;
}
export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
}
export type Question =
  | Rating
  | RelevanceQuestion
  | StepsQuestion
  | GridQuestion
  | ChoiceQuestion
  | MultipleQuestion
  | NumberQuestion
  | TextQuestion;

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

/** What a question says, in one language. */
export interface QuestionTexts {
  readonly text: string;
  readonly help?: string;
  /** Shown only after the question was answered. */
  readonly afterwards?: string;
  /** Of steps and grid rows, or of options, by id. */
  readonly items?: Readonly<Record<string, string>>;
  /** Shown with the help; here and not in the structure, which everybody loads at once. */
  readonly source: Source;
  /** What it said before a repair, by the number of the wording. */
  readonly earlier?: Readonly<Record<number, EarlierTexts>>;
}
export interface EarlierTexts {
  readonly text: string;
  /** Of those rows and options whose words were repaired. */
  readonly items?: Readonly<Record<string, string>>;
}
export interface ChapterTexts {
  readonly intro: string;
  readonly questions: Readonly<Record<string, QuestionTexts>>;
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

export function isTask(id: ChapterId): id is TaskId {
  return (TASKS as readonly string[]).includes(id);
}
