/** How the questionnaire changed from version to version; loaded only where years are compared or old answers are read. */
import type { Question, Scale } from './question.ts';

/** A question, row or option that is no longer asked, in one language; old answers stay readable by it. */
export interface RemovedQuestion {
  /** Of a question, or `<questionId>.<itemId>` of a row or option of a question that is still asked. */
  readonly id: string;
  /** What it was; `row` and `option` for parts of a question. */
  readonly type: Question['type'] | 'row' | 'option';
  /** The version of the questionnaire that asks it no more. */
  readonly since: number;
  /** The ids that took its place; comparisons over years leave both out. */
  readonly became: readonly string[];
  readonly note: string;
  /** The words it last had. */
  readonly text: string;
  /** Of a rating: the scale whose words the answer had. */
  readonly scale?: Scale;
  /** Of a grid: the name of its set of states. */
  readonly states?: string;
  /** Of steps and grids their rows, of a choice its options, by id. */
  readonly items?: Readonly<Record<string, string>>;
}

export interface QuestionChanges {
  readonly removed: readonly RemovedQuestion[];
  /** The version that asked a question first, by its id; those that are not named were there from the first one on. */
  readonly added: Readonly<Record<string, number>>;
}
