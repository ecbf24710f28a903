/** Rows and options that were worded anew, and rows without a state: what the report and the table say of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { composedReport } from '../../../src/app/report/composed-report.ts';
import { answersTable } from '../../../src/app/report/csv-tables.ts';
import type { ReportApp } from '../../../src/app/report/report-app.ts';
import type { ChapterId } from '../../../src/domain/questionnaire/questionnaire.ts';
import type { QuestionTexts } from '../../../src/domain/questionnaire/texts.ts';
import { defaultChoice } from '../../../src/domain/papers/report.ts';
import {
  aChoice,
  aCondition,
  answersOf,
  aQuestionnaire,
  aStepsQuestion,
  aTask,
} from '../../builders.ts';
import { anAssessment, aReportApp } from './report-app.ts';

const source = { seed: '002' };
const TEXTS: Partial<Record<ChapterId, Record<string, QuestionTexts>>> = {
  placement: {
    'placement-place': {
      ...{ source, text: 'Wo sitzt die Stelle?', items: { staff: 'Stabsstelle', team: 'im Team' } },
      earlier: { 1: { text: 'Wo sitzt die Stelle?', items: { staff: 'Stab' } } },
    },
  },
  concept: {
    'concept-steps': {
      ...{ source, text: 'Schritte', items: { collect: 'sammeln', draft: 'entwerfen' } },
      earlier: { 1: { text: 'Was tue ich?', items: { draft: 'schreiben' } } },
    },
  },
};
const questionnaire = aQuestionnaire({
  chapters: [
    aCondition('placement', { questions: [aChoice({ wording: 2 })] }),
    aTask('concept', [], { questions: [aStepsQuestion({ wording: 2 })] }),
  ],
});
const answers = answersOf({
  'placement-place': 'staff',
  'concept-steps.collect': 'mine',
  'concept-steps.draft': 'others',
  'concept-steps.own-1/label': 'Adressliste pflegen',
});
const past = {
  wordings: new Map([
    ['placement-place', 1],
    ['concept-steps.collect', 2],
    ['concept-steps.draft', 1],
    ['concept-steps.own-1/label', 2],
  ]),
  changes: { removed: [], added: {} },
};
const choice = { ...defaultChoice(questionnaire, anAssessment()), parts: ['answers'] as const };

let app: ReportApp;
beforeAll(async () => {
  const shelf: ReportApp['shelf'] = {
    of: (_language, id) => ({ intro: '', questions: TEXTS[id] ?? {} }),
    fetch: () => Promise.resolve(),
  };
  app = { ...(await aReportApp()), questionnaire, shelf };
});

describe('answers that were given to other words', () => {
  test("stand in the report under these, row by row, with today's beside them", () => {
    const { blocks } = composedReport(app, anAssessment(), answers, choice, { past });
    const tables = blocks.flatMap((block) =>
      block.kind === 'table' ? [[block.caption, block.rows]] : [],
    );
    expect(tables.slice(1)).toEqual([
      [
        'Schritte',
        [
          ['sammeln', 'mine'],
          ['Adressliste pflegen', ''],
        ],
      ],
      ['Was tue ich? (heute: „Schritte“)', [['schreiben (heute: „entwerfen“)', 'others']]],
    ]);
    expect(tables[0]?.[1]).toEqual([['Wo sitzt die Stelle?', 'Stab (heute: „Stabsstelle“)']]);
  });

  test('stand in the table under these alone', () => {
    const rows = answersTable(app, anAssessment(), answers, choice, past).slice(1);
    expect(rows.map((row) => row.slice(3, 6))).toEqual([
      ['Wo sitzt die Stelle?', '', 'Stab'],
      ['Schritte', 'sammeln', 'mine'],
      ['Was tue ich?', 'schreiben', 'others'],
      ['Schritte', 'Adressliste pflegen', ''],
    ]);
  });

  test("are taken as answers to today's where nothing is known of the wording", () => {
    const rows = answersTable(app, anAssessment(), answers, choice).slice(1);
    expect(rows[0]?.slice(3, 6)).toEqual(['Wo sitzt die Stelle?', '', 'Stabsstelle']);
  });
});
