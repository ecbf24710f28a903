/** Answers and scores as tables, for people who go on working with them; without what is switched off. */
import { slotQuestion, type Answers } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import { wordFor } from '../../domain/scoring/balance.ts';
import {
  answerEntries,
  scoreEntries,
  type AnswerEntry,
  type Said,
} from '../../domain/papers/csv-rows.ts';
import { chapterOf } from '../../domain/questionnaire/questionnaire.ts';
import { visibleOf, type ReportChoice } from '../../domain/papers/report.ts';
import type { FormerEntry } from '../../domain/years/former-entries.ts';
import { chosenFormer } from './parts/source.ts';
import { NO_PAST, type Past } from './past.ts';
import { sayAnswer } from './words/answer-words.ts';
import { formerText, sayFormer } from './words/former-words.ts';
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

/** One row per answered field, in the words that were answered, earlier questions last; the column of notes is there only where they are switched on. */
export function answersTable(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  choice: Pick<ReportChoice, 'chapters' | 'private' | 'notes'>,
  past: Past = NO_PAST,
): Cell[][] {
  const words = new ReportWords(app, answers);
  const { t } = words;
  const visible = visibleOf(app.questionnaire, choice);
  const entries = answerEntries(visible, assessment, answers, choice.notes, past.wordings);
  const former = chosenFormer(app, assessment, answers, choice, past);
  const rows = [
    ...entries.map((entry) => [...answerCells(entry, words), ...besideCells(entry, words)]),
    ...former.map((entry) => [...formerCells(entry, words), ...besideCells(entry, words)]),
  ];
  const columns = ANSWER_COLUMNS.filter((column) => choice.notes || column !== 'note');
  return [
    columns.map((column) => t(`report.csv.${column}`)),
    ...rows.map((row) => row.slice(0, columns.length)),
  ];
}

/** In the wording that was answered. */
function answerCells({ chapter, question, item, ...said }: AnswerEntry, now: ReportWords): Cell[] {
  const words = now.asOf(said.wording);
  return [
    chapterOf(words.app.questionnaire, chapter).number,
    words.name(chapter),
    item === undefined ? question.id : `${question.id}.${item}`,
    words.text(chapter, question.id),
    item === undefined ? '' : words.item(chapter, question.id, item),
    sayAnswer(chapter, question, said.value, said.own, words),
  ];
}

/** In the wording that an earlier question last had. */
function formerCells(entry: FormerEntry, words: ReportWords): Cell[] {
  const { chapter, id } = entry.question;
  const isRowOfMany = entry.item !== undefined && id === slotQuestion(id);
  return [
    chapter ? chapterOf(words.app.questionnaire, chapter).number : '',
    chapter ? words.name(chapter) : '',
    isRowOfMany ? `${id}.${entry.item}` : id,
    formerText(entry, words),
    entry.row,
    sayFormer(entry, words),
  ];
}

/** The note comes last, so that it can be cut off. */
function besideCells(said: Said, { t }: ReportWords): Cell[] {
  const { value, own, reason, discuss, notInMyHands, note } = said;
  const yes = (flag: boolean): string => (flag ? t('report.csv.yes') : '');
  return [stored(value), own, reason, yes(discuss), yes(notInMyHands), note];
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
