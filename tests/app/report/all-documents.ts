/** Every document and table that can leave the device, by name, as a person finds them: nothing private, no notes. */
import { blankQuestionnaire } from '../../../src/app/report/blank-questionnaire.ts';
import { composedReport } from '../../../src/app/report/composed-report.ts';
import { answersTable, scoresTable } from '../../../src/app/report/csv-tables.ts';
import { gradingPaper } from '../../../src/app/report/grading-paper.ts';
import { profileDocument } from '../../../src/app/report/profile.ts';
import type { ReportApp } from '../../../src/app/report/report-app.ts';
import { talkSheet } from '../../../src/app/report/talk-sheet.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Document } from '../../../src/domain/papers/document.ts';
import {
  defaultChoice,
  type ReportChoice,
  type ReportMeasure,
} from '../../../src/domain/papers/report.ts';
import { anAssessment } from './report-app.ts';

export function documentsOf(
  app: ReportApp,
  answers: Answers,
  over: Partial<ReportChoice> = {},
  measures: readonly ReportMeasure[] = [],
): Record<string, Document> {
  const assessment = anAssessment();
  const choice = { ...defaultChoice(app.questionnaire, assessment), ...over };
  const shown = { qualification: choice.private };
  return {
    talk: talkSheet(app, assessment, answers, { measures }),
    tasks: profileDocument(app, assessment, answers, 'tasks', shown),
    post: profileDocument(app, assessment, answers, 'post', shown),
    grading: gradingPaper(app, assessment, answers, { payGroup: choice.private }),
    report: composedReport(app, assessment, answers, choice, { measures }),
    blank: blankQuestionnaire(app, 'full'),
  };
}

export function tablesOf(
  app: ReportApp,
  answers: Answers,
  over: Partial<ReportChoice> = {},
): Record<'answers' | 'scores', readonly (readonly (string | number | undefined)[])[]> {
  const assessment = anAssessment();
  const choice = { ...defaultChoice(app.questionnaire, assessment), ...over };
  return {
    answers: answersTable(app, assessment, answers, choice),
    scores: scoresTable(app, assessment, answers, choice),
  };
}
