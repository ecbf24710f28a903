/** Answers to earlier questions in words: those the question last had, as far as anybody knows them. */
import { slotQuestion, type AnswerValue } from '../../../domain/answers.ts';
import type { FormerEntry } from '../../../domain/years/former-entries.ts';
import type { ReportWords } from './report-words.ts';

/** What was asked; of a row or an option that is gone, the question that is still there. */
export function formerText({ question }: FormerEntry, words: ReportWords): string {
  const { id, chapter, removed } = question;
  const parent = slotQuestion(id);
  const isStillAsked = parent !== id && chapter !== undefined;
  const text = isStillAsked ? words.text(chapter, parent) : removed?.text;
  return text ?? words.t('report.former.unknown', { id: parent });
}

/** What was answered. */
export function sayFormer({ value, word, own }: FormerEntry, words: ReportWords): string {
  if (value === undefined) return '';
  if (value === 'other' && own) return own;
  if (word === undefined) return asTyped(value, words);
  return typeof word === 'string' ? word : words.app.language.of(word);
}

function asTyped(value: AnswerValue, { t, app }: ReportWords): string {
  if (value === 'notApplicable' || value === 'unclear') return t(`field.${value}`);
  if (value === 'other') return t('report.other');
  return typeof value === 'number' ? app.language.number(value) : String(value);
}
