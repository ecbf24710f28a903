/** The report, composed by choice. What is switched off is not there when it is made. */
import type { Answers } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { Block, Document } from '../../domain/papers/document.ts';
import {
  hasChapter,
  REPORT_PARTS,
  type ReportChoice,
  type ReportPart,
} from '../../domain/papers/report.ts';
import { heading, paragraph } from './words/blocks.ts';
import { gradingBlocks } from './grading-paper.ts';
import { profileBlocks } from './profile.ts';
import { answerBlocks } from './parts/answers.ts';
import type { ReportApp } from './report-app.ts';
import { chartBlocks } from './parts/charts.ts';
import { measureBlocks, openBlocks } from './parts/open.ts';
import { resultBlocks } from './parts/result.ts';
import { deeper, reportSource, type ReportExtras, type ReportSource } from './parts/source.ts';

/** @throws RangeError when a stored value is none of its question's */
export function composedReport(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  choice: ReportChoice,
  extras: ReportExtras = {},
): Document {
  const source = reportSource(app, assessment, answers, choice, extras);
  const { t } = source.words;
  const date = app.language.day(assessment.date);
  const parts = REPORT_PARTS.filter((part) => choice.parts.includes(part));
  return {
    language: app.language.current,
    title: t('report.title'),
    blocks: [
      paragraph(t('report.lead', { date, kind: t(`report.kind.${assessment.kind}`) }), 'lead'),
      ...parts.flatMap((part) => titled(part, BLOCKS[part](source), source)),
    ],
  };
}

/** Each gives the blocks below its heading; none where the part has nothing to say. */
const BLOCKS: Readonly<Record<ReportPart, (source: ReportSource) => Block[]>> = {
  result: resultBlocks,
  charts: chartBlocks,
  openPoints: openBlocks,
  measures: measureBlocks,
  profile: ({ app, assessment, answers, choice }) =>
    deeper(
      profileBlocks(app, assessment, answers, 'tasks', {
        chapters: choice.chapters,
        qualification: choice.private,
      }),
    ),
  arguments: ({ app, assessment, answers, choice, visible }) =>
    hasChapter(visible, 'grading')
      ? deeper(
          gradingBlocks(app, assessment, answers, {
            chapters: choice.chapters,
            payGroup: choice.private,
          }),
        )
      : [],
  answers: answerBlocks,
};

function titled(part: ReportPart, blocks: readonly Block[], { words }: ReportSource): Block[] {
  return blocks.length > 0 ? [heading(1, words.t(`report.part.${part}`)), ...blocks] : [];
}
