/** What was answered and what comes of it, one entry per row of a table. */
import {
  PARTS,
  flagIn,
  itemSlot,
  slotOf,
  textIn,
  valueIn,
  type Answers,
  type AnswerValue,
  type Slot,
} from '../answers.ts';
import { weighTask, type TaskBalance } from '../scoring/balance.ts';
import { calculationsOf } from '../scoring/calculation.ts';
import { foldedAway } from '../questionnaire/folding.ts';
import { isPrivate } from '../privacy.ts';
import { isTask, type ChapterId, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Measured, Question } from '../questionnaire/question.ts';
import type { Score } from '../scoring/score.ts';
import { questionsOf, type SelectedChapter, type Selection } from '../questionnaire/selection.ts';
import { stepItems } from '../questionnaire/states.ts';
import type { Wordings } from '../years/side.ts';

/** An answer and what stands beside it. */
export interface Said {
  /** `undefined` where there is only something beside it. */
  readonly value: AnswerValue | undefined;
  /** The free text of "anderes", or a row's own example. */
  readonly own: string;
  /** Why it does not apply. */
  readonly reason: string;
  /** Empty unless notes are switched on. */
  readonly note: string;
  readonly discuss: boolean;
  readonly notInMyHands: boolean;
}

/** One answered field. */
export interface AnswerEntry extends Said {
  readonly chapter: ChapterId;
  readonly question: Question;
  /** The row of a list of steps or a grid; may be one the person added. */
  readonly item?: string;
  /** The wording of the question that was answered; its words: `domain/questionnaire/wording.ts`. */
  readonly wording: number;
  readonly private: boolean;
}

/**
 * Every field with an answer, a reason, a flag or a note, and every row the person added, in questionnaire order. What is
 * beside a list of rows as a whole stands in an entry without a row. Of tasks agreed as not mine only that answer is left.
 * Options that are offered no more are left out: they are among the earlier questions (`formerAnswers`).
 * @param questionnaire without what may not be shown (`visibleOf`)
 * @param wordings that were on screen; a field that is not among them is taken as answered in today's
 */
export function answerEntries(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
  withNotes: boolean,
  wordings: Wordings = new Map(),
): AnswerEntry[] {
  return questionsOf(questionnaire, selection).flatMap((selected) => {
    const folded = foldedAway(selected, answers);
    return selected.questions
      .filter(({ type }) => !folded || type === 'relevance')
      .flatMap((question) => entriesOf(selected, question, answers, withNotes, wordings))
      .filter((entry) => isAddedRow(entry) || saysSomething(entry));
  });
}

function entriesOf(
  { chapter }: SelectedChapter,
  question: Question,
  answers: Answers,
  withNotes: boolean,
  wordings: Wordings,
): AnswerEntry[] {
  const { id } = question;
  const wordingOf = (...slots: Slot[]): number =>
    slots.map((slot) => wordings.get(slot)).find((known) => known !== undefined) ??
    question.wording;
  const bare = { chapter: chapter.id, question, private: isPrivate(chapter, question) };
  const rows = rowsIn(question, answers).map((item) => ({
    ...bare,
    item,
    value: valueIn(answers, itemSlot(id, item)),
    wording: wordingOf(itemSlot(id, item), itemSlot(id, item, 'example')),
    own: textIn(answers, itemSlot(id, item, 'example')),
    reason: '',
    note: '',
    discuss: false,
    notInMyHands: false,
  }));
  const whole = {
    ...bare,
    value: stillOffered(question, valueIn(answers, id)),
    wording: wordingOf(id, ...PARTS.map((part) => slotOf(id, part))),
    own: valueIn(answers, id) === undefined ? '' : textIn(answers, slotOf(id, 'other')),
    reason: textIn(answers, slotOf(id, 'reason')),
    note: withNotes ? textIn(answers, slotOf(id, 'note')) : '',
    discuss: flagIn(answers, slotOf(id, 'discuss')),
    notInMyHands: flagIn(answers, slotOf(id, 'notInMyHands')),
  };
  return [...rows, whole];
}

function rowsIn(question: Question, answers: Answers): readonly string[] {
  if (question.type === 'steps') return stepItems(question, answers);
  return question.type === 'grid' ? question.items : [];
}

/** What is left of a choice without the options that are gone; `undefined` where that is nothing. */
function stillOffered(question: Question, value: AnswerValue | undefined): AnswerValue | undefined {
  if (value === undefined || !('options' in question)) return value;
  const isOffered = (option: string): boolean =>
    option === 'other' || question.options.includes(option);
  if (typeof value !== 'object') return isOffered(String(value)) ? value : undefined;
  const offered = value.filter(isOffered);
  return offered.length > 0 ? offered : undefined;
}

/** What the person called it is said already, whatever is still open about it. */
function isAddedRow({ question, item }: AnswerEntry): boolean {
  return item !== undefined && 'items' in question && !question.items.includes(item);
}

/** Whether there is anything to show. */
export function saysSomething({ value, own, reason, note, discuss, notInMyHands }: Said): boolean {
  const answered = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
  const texts = [own, reason, note].some((text) => text.trim() !== '');
  return answered || texts || discuss || notInMyHands;
}

/** One score of one chapter. */
export interface ScoreEntry {
  readonly chapter: ChapterId;
  readonly measures: Measured;
  readonly score: Score;
  /** Only on tasks; the same in each of a task's entries. */
  readonly task?: TaskBalance;
}

/**
 * Every score of the result, as it is computed there; tasks agreed as not mine have none.
 * @param questionnaire without what may not be shown (`visibleOf`)
 */
export function scoreEntries(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): ScoreEntry[] {
  const chapters = questionsOf(questionnaire, selection);
  return calculationsOf(questionnaire, selection, answers).flatMap(({ chapter, scores }) => {
    const asked = chapters.find((selected) => selected.chapter.id === chapter)?.questions ?? [];
    const weighed =
      isTask(chapter) && chapter !== 'selfcare'
        ? { task: weighTask(chapter, asked, questionnaire.bandLimits, answers) }
        : {};
    return scores.map(({ measures, score }) => ({ chapter, measures, score, ...weighed }));
  });
}
