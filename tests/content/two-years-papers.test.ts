/** The fixtures' two years (`two-years.test.ts`) as papers: the first year as a report and a table once the second's questionnaire asks. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { composedReport } from '../../src/app/report/composed-report.ts';
import { answersTable } from '../../src/app/report/csv-tables.ts';
import type { ReportApp } from '../../src/app/report/report-app.ts';
import { contentsOf } from '../../src/app/report/report-contents.ts';
import { parseContent } from '../../src/content/parse/content.ts';
import { readFiles } from '../../src/content/parse/source/files.ts';
import type { Document } from '../../src/domain/papers/document.ts';
import { defaultChoice, type ReportChoice } from '../../src/domain/papers/report.ts';
import { sideOf, type ComparedSide } from '../../src/domain/years/side.ts';
import { aReportApp } from '../app/report/report-app.ts';
import { openers } from '../storage/stores.ts';
import { answer, FIRST, SECOND } from './two-years.ts';
import { textOf } from '../document-text.ts';

const today = parseContent(readFiles(resolve(import.meta.dirname, 'fixtures/2026'))).content!;
const { questionnaire } = today;
const { changes } = today.de;

describe('the papers of the first year under the questionnaire of the second', () => {
  let app: ReportApp;
  let then: ComparedSide;
  let now: ComparedSide;
  beforeAll(async () => {
    const shelf: ReportApp['shelf'] = {
      of: (_language, id) => today.de.texts[id],
      fetch: () => Promise.resolve(),
    };
    app = { ...(await aReportApp('de')), questionnaire, shelf };
    const store = await openers['the store in memory']!();
    await answer(store);
    const { answers } = await store.contents([FIRST.id, SECOND.id]);
    [then, now] = [sideOf(FIRST, answers), sideOf(SECOND, answers)];
  });
  const answersOnly = (over: Partial<ReportChoice> = {}): ReportChoice => ({
    ...defaultChoice(questionnaire, FIRST),
    parts: ['answers'],
    ...over,
  });
  const reportOf = ({ assessment, answers, wordings }: ComparedSide, choice: ReportChoice) =>
    composedReport(app, assessment, answers, choice, { past: { wordings, changes } });
  const rowsUnder = ({ blocks }: Document, caption: string): unknown =>
    blocks.flatMap((block) =>
      block.kind === 'table' && block.caption === caption ? [block.rows] : [],
    )[0];
  const csvOf = (
    { assessment, answers, wordings }: ComparedSide,
    over: Partial<ReportChoice> = {},
  ): unknown[][] => {
    const [, ...rows] = answersTable(app, assessment, answers, answersOnly(over), {
      ...{ wordings, changes },
    });
    // Id, question, row, answer, value
    return rows.map((row) => row.slice(2, 7));
  };
  const FORMER = 'Antworten auf frühere Fragen';
  const earlierQuestions = [
    ['2.4 Befugnisse: Meine Leitung unterstützt mich.', 'Stufe zwei'],
    ['2.4 Befugnisse: Andere Ämter kennen meine Befugnisse.', 'Stufe drei'],
  ];

  test('have no gap, and nothing private in them', () => {
    const text = textOf(reportOf(then, defaultChoice(questionnaire, FIRST)));
    expect(text).toContain('Mir ist klar, was ich darf.');
    expect(text).toContain('Stufe eins');
    expect(text).not.toMatch(/undefined|NaN|report\.|Selbstfürsorge|Grenzen|Nur mündlich/);
    expect(text).not.toMatch(/unterstützt mich|Andere Ämter kennen|Frühere Fragen/);
  });

  test("say what was answered in its own words, with today's beside them", () => {
    const report = reportOf(then, answersOnly());
    expect(rowsUnder(report, 'Antworten: 3.1 Konzept')).toEqual([
      ['Was ist diese Aufgabe für mich?', 'erwartet'],
      ['Meine Leitung erwartet ein Konzept.', 'Stufe drei'],
      ['Die Politik erwartet ein Konzept.', 'Stufe drei'],
      ['Für das Konzept habe ich Zeit.', 'Stufe eins'],
      [
        'Für das Konzept habe ich einen Auftrag. (heute: „Mein Auftrag für das Konzept ist beschlossen.“)',
        'Stufe eins',
      ],
    ]);
    expect(textOf(report)).toContain('1 Frage hat inzwischen einen anderen Wortlaut');
    expect(textOf(reportOf(now, answersOnly()))).not.toMatch(/heute:|anderen Wortlaut/);
  });

  test('hold earlier questions only where private things are switched on and the chapter is not off', () => {
    const shown = reportOf(then, answersOnly({ private: true }));
    expect(rowsUnder(shown, FORMER)).toEqual(earlierQuestions);
    expect(textOf(shown)).toContain('Frühere Fragen (privat)');
    expect(rowsUnder(reportOf(now, answersOnly({ private: true })), FORMER)).toBeUndefined();
    const without = answersOnly({ private: true, chapters: ['concept', 'selfcare'] });
    expect(rowsUnder(reportOf(then, without), FORMER)).toBeUndefined();
  });

  test('say before they are saved that answers to earlier questions are in them, or not', () => {
    const told = (choice: ReportChoice) => {
      const past = { wordings: then.wordings, changes };
      return contentsOf(app, FIRST, then.answers, choice, { past });
    };
    const out = '2 Antworten auf frühere Fragen (ob sie privat waren, lässt sich nicht mehr sagen)';
    expect(told(answersOnly()).leftOut).toContain(out);
    expect(told(answersOnly()).inside.join()).not.toContain('Frühere');
    const whole = told(answersOnly({ private: true }));
    expect(whole.inside).toContain('Frühere Fragen: 2 Antworten');
    expect(whole.leftOut.join()).not.toContain('frühere');
    // Without the answers it goes without saying.
    expect(told(answersOnly({ parts: ['result'] })).leftOut).not.toContain(out);
  });

  test('have a table in the words of then', () => {
    const powers = 'Was darf ich?';
    expect(csvOf(then)).toEqual([
      ['authority-clear', 'Mir ist klar, was ich darf.', '', 'Stufe eins', 1],
      ['authority-written', 'Was ich darf, ist aufgeschrieben.', '', 'Stufe eins', 1],
      ['authority-powers.heads', powers, 'Leitungen ansprechen', 'nicht', ''],
      ['authority-powers.funds', powers, 'Mittel einwerben', 'ungeklärt', ''],
      ['concept-relevance', 'Was ist diese Aufgabe für mich?', '', 'erwartet', ''],
      ['concept-demand-leadership', 'Meine Leitung erwartet ein Konzept.', '', 'Stufe drei', 3],
      ['concept-demand-others', 'Die Politik erwartet ein Konzept.', '', 'Stufe drei', 3],
      ['concept-support-time', 'Für das Konzept habe ich Zeit.', '', 'Stufe eins', 1],
      ['concept-support-mandate', 'Für das Konzept habe ich einen Auftrag.', '', 'Stufe eins', 1],
      ['concept-steps.draft', 'Handlungsschritte', 'Entwurf schreiben', 'mache ich', ''],
      ['concept-steps.vote', 'Handlungsschritte', 'Beschluss vorbereiten', 'ungeklärt', ''],
    ]);
    const mandate = 'Mein Auftrag für das Konzept ist beschlossen.';
    expect(csvOf(now)).toContainEqual(['concept-support-mandate', mandate, '', 'Stufe drei', 3]);
    expect(csvOf(then, { private: true }).slice(-2)).toEqual([
      ['authority-backed', 'Meine Leitung unterstützt mich.', '', 'Stufe zwei', 2],
      ['authority-known', 'Andere Ämter kennen meine Befugnisse.', '', 'Stufe drei', 3],
    ]);
  });

  test('are the same for two people who differ in answers to earlier questions only', () => {
    const other: ComparedSide = {
      ...then,
      answers: new Map([
        ...[...then.answers].filter(([slot]) => slot !== 'authority-known'),
        ['authority-backed', { value: 4 }],
        ['authority-backed/note', { value: 'GEHEIM' }],
        ['authority-backed/discuss', { value: true }],
      ]),
    };
    const choice = { ...defaultChoice(questionnaire, FIRST), notes: true };
    expect(reportOf(other, choice)).toEqual(reportOf(then, choice));
    expect(csvOf(other, { notes: true })).toEqual(csvOf(then, { notes: true }));
    const switchedOn = textOf(reportOf(other, { ...choice, private: true }));
    expect(switchedOn).toContain('mit Leitung besprechen\nNotiz: GEHEIM');
  });
});
