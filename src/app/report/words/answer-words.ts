/** Answers in the words in which they were given. */
import {
  slotOf,
  textIn,
  valueIn,
  type Answers,
  type AnswerValue,
} from '../../../domain/answers.ts';
import type { Said } from '../../../domain/papers/csv-rows.ts';
import type { ChapterId, Localized } from '../../../domain/questionnaire/questionnaire.ts';
import type { Question } from '../../../domain/questionnaire/question.ts';
import { oneLine, type ReportWords } from './report-words.ts';

/** What was answered; of a list of steps or a grid, to one row. A value that the question no longer has is given as it is stored. */
export function sayAnswer(
  chapter: ChapterId,
  question: Question,
  value: AnswerValue | undefined,
  own: string,
  words: ReportWords,
): string {
  if (value === undefined) return '';
  const { questionnaire, language } = words.app;
  const localized = sayState(question, value, words);
  if (localized !== undefined) return localized;
  if (question.type === 'choice' || question.type === 'multiple')
    return optionsOf(chapter, question.id, value, own, words).join('; ');
  if (question.type === 'relevance') return sayWord(questionnaire.relevance, value, words);
  if (question.type === 'number' && typeof value === 'number')
    return question.unit === 'percent' ? words.percent(value) : language.number(value);
  return String(value);
}

/** What stands beside an answer, a line each: why it does not apply, and the two marks. */
export function sayBeside({ reason, discuss, notInMyHands }: Said, { t }: ReportWords): string[] {
  return [
    ...(reason ? [t('report.answers.reason', { reason })] : []),
    ...(discuss ? [t('field.discuss')] : []),
    ...(notInMyHands ? [t('field.notInMyHands')] : []),
  ];
}

function sayState(question: Question, value: AnswerValue, words: ReportWords): string | undefined {
  const { questionnaire, language } = words.app;
  if (question.type === 'rating') {
    if (value === 'notApplicable' || value === 'unclear') return language.t(`field.${value}`);
    return language.of(questionnaire.scales[question.scale][Number(value)] ?? asStored(value));
  }
  if (question.type === 'steps') return sayWord(questionnaire.steps, value, words);
  if (question.type !== 'grid') return undefined;
  const state = questionnaire.states[question.states]?.find(({ id }) => id === value);
  return language.of(state?.text ?? asStored(value));
}

/** Each option chosen, in words; "anderes" in the person's own. */
function optionsOf(
  chapter: ChapterId,
  question: string,
  value: AnswerValue,
  own: string,
  words: ReportWords,
): string[] {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  return chosen.map((option) =>
    option === 'other'
      ? oneLine(own) || words.t('report.other')
      : words.item(chapter, question, option) || option,
  );
}

function sayWord(
  known: Readonly<Partial<Record<string, Localized>>>,
  value: AnswerValue,
  words: ReportWords,
): string {
  return words.app.language.of(known[String(value)] ?? asStored(value));
}

const asStored = (value: AnswerValue): Localized => ({
  de: String(value),
  en: String(value),
});

/** The answer to a fact (choice, several, number) that the profile speaks of; empty where there is none. */
export function sayFact(
  chapter: ChapterId,
  question: Question | undefined,
  answers: Answers,
  words: ReportWords,
): string {
  if (!question) return '';
  const value = valueIn(answers, question.id);
  return sayAnswer(chapter, question, value, textIn(answers, slotOf(question.id, 'other')), words);
}

/** The options chosen of a fact, in words; none where nothing is answered. */
export function factOptions(
  chapter: ChapterId,
  question: Question | undefined,
  answers: Answers,
  words: ReportWords,
): string[] {
  const value = question && valueIn(answers, question.id);
  if (!question || value === undefined) return [];
  return optionsOf(
    chapter,
    question.id,
    value,
    textIn(answers, slotOf(question.id, 'other')),
    words,
  );
}
