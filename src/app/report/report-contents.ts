/** What a report would hold and what it leaves out, said before it is saved. For the screen, never in the report. */
import type { Answers } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import { answerEntries, type Said } from '../../domain/papers/csv-rows.ts';
import {
  chapterChoices,
  chaptersOff,
  hasChapter,
  REPORT_PARTS,
  type ReportChoice,
  type ReportMeasure,
  type ReportPart,
} from '../../domain/papers/report.ts';
import { findChapter } from '../../domain/questionnaire/questionnaire.ts';
import { isPrivate } from '../../domain/privacy.ts';
import type { ReportApp } from './report-app.ts';
import {
  chosenFormer,
  chosenMeasures,
  reportSource,
  type ReportExtras,
  type ReportSource,
} from './parts/source.ts';

export interface ReportContents {
  readonly inside: readonly string[];
  readonly leftOut: readonly string[];
}

export function contentsOf(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  choice: ReportChoice,
  extras: ReportExtras = {},
): ReportContents {
  const source = reportSource(app, assessment, answers, choice, extras);
  const { t } = source.words;
  const isIn = (part: ReportPart): boolean =>
    choice.parts.includes(part) && (part !== 'arguments' || hasChapter(source.visible, 'grading'));
  const chosen = REPORT_PARTS.filter(isIn);
  const missing = REPORT_PARTS.filter((part) => !isIn(part));
  return {
    inside: [
      ...chosen.map((part) => sayPart(part, source)),
      ...formerInside(source),
      ...(chosen.length > 0 ? privateInside(source) : []),
      ...(chosen.length === 0 ? [t('report.contents.nothing')] : []),
    ],
    leftOut: [
      ...privateLeftOut(source, extras.measures ?? []),
      ...formerLeftOut(source),
      ...notesLeftOut(source),
      ...chaptersLeftOut(source),
      ...missing.map((part) => t(`report.part.${part}`)),
    ],
  };
}

function sayPart(part: ReportPart, source: ReportSource): string {
  const { visible, assessment, answers, choice, measures, words } = source;
  const { t } = words;
  const name = t(`report.part.${part}`);
  if (part === 'measures') return t('report.contents.measures', { name, count: measures.length });
  if (part !== 'answers') return name;
  const entries = answerEntries(visible, assessment, answers, choice.notes);
  const said = t('report.contents.answers', {
    name,
    count: entries.filter(({ value }) => value !== undefined).length,
    chapters: new Set(entries.map(({ chapter }) => chapter)).size,
  });
  return choice.notes
    ? t('report.contents.withNotes', { answers: said, count: noteCount(source) })
    : said;
}

function privateInside({ choice, words }: ReportSource): string[] {
  return choice.private ? [words.t('report.contents.privateIn')] : [];
}

function privateLeftOut(source: ReportSource, all: readonly ReportMeasure[]): string[] {
  const { app, assessment, choice, measures, words } = source;
  if (choice.private) return [];
  const asked = chapterChoices(app.questionnaire, assessment).some((id) =>
    findChapter(app.questionnaire, id)?.questions.some((question) => isPrivate({ id }, question)),
  );
  const whole = chosenMeasures(app, assessment, { ...choice, private: true }, all);
  const hidden = whole.length - measures.length;
  return [
    ...(asked ? [words.t('report.contents.privateOut')] : []),
    ...(hidden > 0 && choice.parts.includes('measures')
      ? [words.t('report.contents.measuresOut', { count: hidden })]
      : []),
  ];
}

function formerInside({ choice, former, words }: ReportSource): string[] {
  if (former.length === 0 || !choice.parts.includes('answers')) return [];
  return [words.t('report.contents.formerIn', { count: former.length })];
}

function formerLeftOut(source: ReportSource): string[] {
  const { app, assessment, answers, choice, former, past, words } = source;
  if (!choice.parts.includes('answers')) return [];
  const whole = chosenFormer(app, assessment, answers, { ...choice, private: true }, past);
  const count = whole.length - former.length;
  return count > 0 ? [words.t('report.contents.formerOut', { count })] : [];
}

function notesLeftOut(source: ReportSource): string[] {
  const { choice, words } = source;
  if (choice.notes && choice.parts.includes('answers')) return [];
  const count = noteCount(source);
  return count > 0 ? [words.t('report.contents.notesOut', { count })] : [];
}

function chaptersLeftOut({ app, assessment, choice, words }: ReportSource): string[] {
  const off = chaptersOff(app.questionnaire, assessment, choice.chapters);
  if (off.length === 0) return [];
  const names = words.list(off.map((id) => words.numbered(id)));
  return [words.t('report.contents.chaptersOut', { names })];
}

/** The notes that the report could hold, whether they are switched on or not. */
function noteCount(source: ReportSource): number {
  const { visible, assessment, answers, app, choice, past } = source;
  const entries: Said[] = [
    ...answerEntries(visible, assessment, answers, true),
    ...chosenFormer(app, assessment, answers, { ...choice, notes: true }, past),
  ];
  return entries.filter(({ note }) => note.trim() !== '').length;
}
