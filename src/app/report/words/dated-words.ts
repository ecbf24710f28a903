/** Questions, rows and answers in the wording that was answered, with today's beside it where that is another one. */
import type { AnswerEntry } from '../../../domain/papers/csv-rows.ts';
import { sayAnswer } from './answer-words.ts';
import type { ReportWords } from './report-words.ts';

/** @param words today's */
export function datedQuestion(entry: AnswerEntry, words: ReportWords): string {
  return dated(entry, words, questionIn) || entry.question.id;
}

/** The row; empty where the entry has none. */
export function datedRow(entry: AnswerEntry, words: ReportWords): string {
  return dated(entry, words, rowIn);
}

/** What was answered: options can be worded anew, too. */
export function datedAnswer(entry: AnswerEntry, words: ReportWords): string {
  return dated(entry, words, answerIn);
}

/** Whether anything about an entry is said in other words today. */
export function isReworded(entry: AnswerEntry, words: ReportWords): boolean {
  const then = words.asOf(entry.wording);
  return [questionIn, rowIn, answerIn].some((say) => say(entry, then) !== say(entry, words));
}

type Say = (entry: AnswerEntry, words: ReportWords) => string;

const questionIn: Say = ({ chapter, question }, words) => words.text(chapter, question.id);
const rowIn: Say = ({ chapter, question, item }, words) =>
  item === undefined ? '' : words.item(chapter, question.id, item);
const answerIn: Say = ({ chapter, question, value, own }, words) =>
  sayAnswer(chapter, question, value, own, words);

function dated(entry: AnswerEntry, words: ReportWords, say: Say): string {
  const text = say(entry, words.asOf(entry.wording));
  const today = say(entry, words);
  return text === today ? text : words.t('report.answers.dated', { text, today });
}
