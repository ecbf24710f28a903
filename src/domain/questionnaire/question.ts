/** One question: what it measures, how it is answered, and the words that answers are stored in. */
import type { Perspective } from './questionnaire.ts';

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
