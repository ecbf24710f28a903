/** What a person types stands in every document as it was typed: no markup, no key, no gap of ours becomes of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportApp } from '../../../src/app/report/report-app.ts';
import { oneLine } from '../../../src/app/report/words/report-words.ts';
import { textOf } from '../../document-text.ts';
import type { ReportMeasure } from '../../../src/domain/papers/report.ts';
import { EMOJI, HOSTILE, LONG, RIGHT_TO_LEFT, UMLAUTS } from '../../exchange/hostile-texts.ts';
import { documentsOf, tablesOf } from './all-documents.ts';
import { aReportApp, exampleAnswers } from './report-app.ts';

const TEXT = [...HOSTILE, EMOJI, RIGHT_TO_LEFT, UMLAUTS].join(' // ');
const over = {
  'placement-where': 'other',
  'placement-where/other': `Ort ${TEXT}`,
  'capacity-duties': ['other'],
  'capacity-duties/other': `Pflicht ${TEXT}`,
  'capacity-hat': `Antwort ${TEXT}`,
  'capacity-roles/reason': `Grund ${TEXT}`,
  'capacity-fit/note': LONG,
  'networks-steps.own-a1/label': `Schritt ${TEXT}`,
  'grading-terms.budgets/example': `Beispiel ${TEXT}`,
  'profile.task-services': `Satz ${TEXT}\n– Punkt ${TEXT}`.replaceAll('\r', ' '),
  'profile.agreedWith': `mit ${TEXT}`,
};
const measure: ReportMeasure = {
  what: `Vorhaben ${TEXT}`,
  why: `Warum ${TEXT}`,
  partners: ['Leitung'],
  withLeadership: true,
  status: 'offen',
  open: true,
  private: false,
};

let app: ReportApp;
beforeAll(async () => {
  app = await aReportApp();
});

describe('hostile, foreign and long texts', () => {
  test('stand in the report as they were typed', async () => {
    const answers = await exampleAnswers('de', over);
    const choice = { notes: true };
    const { report, grading, tasks, talk } = documentsOf(app, answers, choice, [measure]);
    const text = report ? textOf(report) : '';
    for (const typed of [
      over['capacity-hat'],
      over['capacity-roles/reason'],
      over['capacity-fit/note'],
      over['grading-terms.budgets/example'],
      measure.what,
      measure.why ?? '',
    ])
      expect(text).toContain(typed);
    for (const typed of [
      over['placement-where/other'],
      over['capacity-duties/other'],
      over['networks-steps.own-a1/label'],
      over['profile.agreedWith'],
    ])
      expect(text).toContain(oneLine(typed));
    expect(grading && textOf(grading)).toContain(over['grading-terms.budgets/example']);
    expect(tasks && textOf(tasks)).toContain(`Satz ${TEXT}`.replaceAll('\r', ' '));
    expect(talk && textOf(talk)).toContain(oneLine(measure.what).slice(0, 60));
  });

  test('stand in the tables as they were typed', async () => {
    const answers = await exampleAnswers('de', over);
    const cells = tablesOf(app, answers, { notes: true }).answers.flat();
    expect(cells).toContain(over['capacity-hat']);
    expect(cells).toContain(over['capacity-fit/note']);
    expect(cells).toContain(oneLine(over['networks-steps.own-a1/label']));
  });

  test('do not fill the one page of the talk sheet: each entry is cut at a word', async () => {
    const answers = await exampleAnswers('de', {
      'networks-steps.own-a1/label': LONG,
      'networks-steps.own-a1': 'not',
      'networks-steps.own-a1/rest': 'capacity',
    });
    const { talk } = documentsOf(app, answers, {}, [{ ...measure, what: LONG, until: LONG }]);
    const lists = talk?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];
    const longest = Math.max(...lists.map(({ length }) => length));
    expect(lists.some((item) => item.includes('…'))).toBe(true);
    expect(longest).toBeLessThan(500);
  });
});
