/** Answers and scores as tables, for people who go on working with them; without what is switched off. */
import type { Answers } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { wordFor } from '../../domain/balance.ts';
import { answerEntries, scoreEntries } from '../../domain/csv-rows.ts';
import { chapterOf } from '../../domain/questionnaire.ts';
import { visibleOf, type ReportChoice } from '../../domain/report.ts';
import { sayAnswer } from './words/answer-words.ts';
import type { ReportApp } from './report-app.ts';
import { ReportWords } from './words/report-words.ts';

/** Numbers stay numbers, so that a spreadsheet can count with them; everything else is text. */
export type Cell = string | number | undefined;

const ANSWER_COLUMNS = [
  'number',
  'chapter',
  'id',
  'question',
  'row',
  'answer',
  'value',
  'own',
  'reason',
  'discuss',
  'hands',
  'note',
] as const;
const SCORE_COLUMNS = [
  'number',
  'chapter',
  'measures',
  'score',
  'scored',
  'unclear',
  'answered',
  'applicable',
  'balance',
  'word',
  'place',
  'time',
] as const;

/** One row per answered field; the column of notes is there only where they are switched on. */
export function answersTable(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  choice: Pick<ReportChoice, 'chapters' | 'private' | 'notes'>,
): Cell[][] {
  const words = new ReportWords(app, answers);
  const { t } = words;
  const visible = visibleOf(app.questionnaire, choice);
  const yes = (flag: boolean): string => (flag ? t('report.csv.yes') : '');
  const rows = answerEntries(visible, assessment, answers, choice.notes).map((entry): Cell[] => {
    const { chapter, question, item, value, own } = entry;
    return [
      chapterOf(app.questionnaire, chapter).number,
      words.name(chapter),
      item === undefined ? question.id : `${question.id}.${item}`,
      words.text(chapter, question.id),
      item === undefined ? '' : words.item(chapter, question.id, item),
      sayAnswer(chapter, question, value, own, words),
      stored(value),
      own,
      entry.reason,
      yes(entry.discuss),
      yes(entry.notInMyHands),
      ...(choice.notes ? [entry.note] : []),
    ];
  });
  const columns = ANSWER_COLUMNS.filter((column) => choice.notes || column !== 'note');
  return [columns.map((column) => t(`report.csv.${column}`)), ...rows];
}

/** One row per score; figures are not rounded to what the pages show, but to two decimals. */
export function scoresTable(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  choice: Pick<ReportChoice, 'chapters' | 'private'>,
): Cell[][] {
  const words = new ReportWords(app, answers);
  const { t } = words;
  const visible = visibleOf(app.questionnaire, choice);
  const rows = scoreEntries(visible, assessment, answers).map((entry): Cell[] => {
    const { chapter, measures, score, task } = entry;
    const word = task && wordFor(task);
    return [
      chapterOf(app.questionnaire, chapter).number,
      words.name(chapter),
      t(`report.csv.measures.${measures}`),
      rounded(score.percent),
      score.scored,
      score.unclear,
      score.answered,
      score.applicable,
      rounded(task?.balance),
      word ? app.language.of(app.questionnaire.bandTexts[word]) : '',
      task?.relevance ? app.language.of(app.questionnaire.relevance[task.relevance]) : '',
      task?.timeShare,
    ];
  });
  return [SCORE_COLUMNS.map((column) => t(`report.csv.${column}`)), ...rows];
}

/** The value as it is stored, for whoever counts: 0…4, a word of a list, a number. Texts stand in the answer. */
function stored(value: unknown): Cell {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.join(' ');
  return '';
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 100) / 100;
}
