/** A basis for the talk about the grading of the post. No advice on pay law: by way of leadership and Personalrat. */
import { valueIn, type Answers } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { Block, Document } from '../../domain/papers/document.ts';
import {
  CHAPTERS_OF_TERM,
  gradingArgumentsOf,
  isGradingTerm,
  type TermEntry,
} from '../../domain/papers/grading-arguments.ts';
import { askedQuestion, powersOf, taskProfiles } from '../../domain/papers/profile.ts';
import { visibleOf } from '../../domain/papers/report.ts';
import type { ChapterId, Questionnaire } from '../../domain/questionnaire/questionnaire.ts';
import { sayFact } from './words/answer-words.ts';
import { heading, lines, list, listIf, paragraph, table } from './words/blocks.ts';
import type { ReportApp } from './report-app.ts';
import { ReportWords } from './words/report-words.ts';

export interface GradingOptions {
  /** The pay group, which is private. */
  readonly payGroup?: boolean;
  /** Only what these chapters say; all of them where it is left out. */
  readonly chapters?: readonly ChapterId[];
}
interface Source {
  readonly visible: Questionnaire;
  readonly assessment: Assessment;
  readonly answers: Answers;
  readonly words: ReportWords;
}

export function gradingPaper(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  options: GradingOptions = {},
): Document {
  const { t } = app.language;
  return {
    language: app.language.current,
    title: t('report.grading.title'),
    blocks: [
      paragraph(t('report.grading.date', { date: app.language.day(assessment.date) }), 'muted'),
      ...gradingBlocks(app, assessment, answers, options),
    ],
  };
}

/** All but the title; also a part of the report. */
export function gradingBlocks(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  { payGroup = false, chapters }: GradingOptions = {},
): Block[] {
  const visible = visibleOf(app.questionnaire, {
    private: payGroup,
    ...(chapters && { chapters }),
  });
  const source = { visible, assessment, answers, words: new ReportWords(app, answers) };
  const { t } = source.words;
  return [
    paragraph(t('report.grading.lead'), 'lead'),
    paragraph(t('report.grading.why')),
    ...(payGroup ? payGroupBlocks(source) : []),
    ...termBlocks(source),
    ...scopeBlocks(source),
    heading(1, t('report.grading.refer')),
    list(references(source)),
    heading(1, t('report.grading.way')),
    { kind: 'list', ordered: true, items: WAY.map((step) => t(`report.grading.way.${step}`)) },
    lines(t('report.grading.room'), 3),
  ];
}

const WAY = ['leadership', 'description', 'hr', 'council'] as const;

function termBlocks({ visible, assessment, answers, words }: Source): Block[] {
  const { t } = words;
  const { shown, asked } = gradingArgumentsOf(visible, assessment, answers);
  const said = ({ question, item }: TermEntry): string => words.item('grading', question, item);
  const rows = shown.map((entry) => [
    said(entry),
    entry.partly ? t('report.grading.partly', { example: entry.example }) : entry.example,
    placesOf(entry, words),
  ]);
  const head = (['term', 'example', 'source'] as const).map((one) => t(`report.grading.${one}`));
  const ask = (entry: TermEntry): string =>
    isGradingTerm(entry.item)
      ? t(`report.grading.ask.${entry.item}`)
      : t('report.grading.ask.other', { term: said(entry) });
  return [
    heading(1, t('report.grading.shown')),
    ...(rows.length > 0
      ? [table(t('report.grading.shown.caption'), head, rows)]
      : [paragraph(t('report.grading.shown.none'))]),
    ...(asked.length > 0
      ? [
          heading(1, t('report.grading.asked')),
          paragraph(t('report.grading.asked.lead')),
          list(asked.map(ask)),
        ]
      : []),
  ];
}

/** Tasks with their share of the time, and what is decided alone: what posts are described by. */
function scopeBlocks({ visible, assessment, answers, words }: Source): Block[] {
  const { t } = words;
  const tasks = taskProfiles(visible, assessment, answers).filter(
    ({ relevance }) => relevance === 'agreed' || relevance === 'expected',
  );
  const alone = powersOf(visible, assessment, answers)
    .filter(({ state }) => state === 'alone')
    .map(({ question, item }) => words.item('authority', question, item));
  if (tasks.length + alone.length === 0) return [];
  const rows = tasks.map(({ task, relevance, timeShare }) => [
    words.numbered(task),
    t(`report.profile.place.${relevance ?? 'open'}`),
    timeShare === undefined
      ? t('report.profile.notYet')
      : t('report.profile.about', { share: words.percent(timeShare) }),
  ]);
  const head = (['task', 'place', 'time'] as const).map((one) =>
    t(`report.profile.overview.${one}`),
  );
  return [
    heading(1, t('report.grading.scope')),
    paragraph(t('report.grading.scope.lead')),
    ...(rows.length > 0 ? [table(t('report.profile.overview.caption'), head, rows)] : []),
    ...(alone.length > 0 ? [paragraph(t('report.grading.alone'))] : []),
    ...listIf(alone),
  ];
}

function references({ visible, assessment, answers, words }: Source): string[] {
  const { t } = words;
  const fields = askedQuestion(visible, assessment, 'about-fields');
  const given = fields && valueIn(answers, fields.id);
  const chosen: readonly string[] = Array.isArray(given) ? (given as readonly string[]) : [];
  const known = chosen.length > 0;
  const early = chosen.includes('early-help');
  const law = ['law', 'competence'] as const;
  return [
    t('report.grading.refer.guide'),
    ...(early || !known ? law.map((one) => t(`report.grading.refer.${one}`)) : []),
    t('report.grading.refer.description'),
  ];
}

function payGroupBlocks({ visible, assessment, answers, words }: Source): Block[] {
  const question = askedQuestion(visible, assessment, 'grading-group');
  const said = sayFact('grading', question, answers, words);
  return said ? [paragraph(words.t('report.grading.group', { group: said }))] : [];
}

function placesOf({ item }: TermEntry, words: ReportWords): string {
  const chapters = isGradingTerm(item) ? CHAPTERS_OF_TERM[item] : [];
  return chapters.map((chapter) => words.place(chapter)).join(', ');
}
