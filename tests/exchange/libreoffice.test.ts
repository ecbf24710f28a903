/**
 * What LibreOffice makes of the files: the proof that they open elsewhere and keep their structure. Where there is no
 * LibreOffice, these rows are named as not run; the runner installs it where it can.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/domain/papers/document.ts';
import { writeCsv } from '../../src/exchange/csv.ts';
import { writeDocx } from '../../src/exchange/docx.ts';
import { convert, findLibreOffice } from '../runner/libreoffice.mjs';
import { aReportApp, anAssessment, exampleAnswers } from '../app/report/report-app.ts';
import { documentsOf } from '../app/report/all-documents.ts';
import { talkSheet } from '../../src/app/report/talk-sheet.ts';
import type { AnswerValue } from '../../src/domain/answers.ts';
import { parseHtml } from './markup.ts';
import { EMOJI, HOSTILE, LONG, RIGHT_TO_LEFT, UMLAUTS } from './hostile-texts.ts';

const program = findLibreOffice() ?? '';
const MINUTES = 180_000;

const text = (bytes: Uint8Array): string =>
  convert(program, bytes, 'docx', 'txt:Text (encoded):UTF8').toString('utf8');
const pdf = (bytes: Uint8Array): string => {
  const made = convert(program, bytes, 'docx', 'pdf');
  // To be looked at: REPORT_PAGES=folder.
  const folder = process.env.REPORT_PAGES;
  if (folder) writeFileSync(join(folder, `${String(made.length)}.pdf`), made);
  return made.toString('latin1');
};
const pagesOf = (file: string): number => file.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.skipIf(program === '')('LibreOffice', () => {
  test(
    'opens a DOCX and keeps headings, lists, tables, umlauts, a long note, emoji and other directions',
    { timeout: MINUTES },
    async () => {
      const blocks: Block[] = [
        { kind: 'heading', level: 1, text: 'Überschrift eins' },
        { kind: 'heading', level: 2, text: 'Überschrift zwei' },
        { kind: 'list', items: [UMLAUTS, EMOJI, RIGHT_TO_LEFT] },
        { kind: 'table', caption: 'Tabelle', head: ['Wer', 'Was'], rows: [['Maß', LONG]] },
        { kind: 'paragraph', text: LONG, tone: 'quote' },
        { kind: 'paragraph', text: HOSTILE.join('\n') },
      ];
      const document: Document = { language: 'de', title: 'Prüfung', blocks };
      const bytes = await writeDocx(document);

      const plain = text(bytes);
      for (const said of ['Prüfung', 'Überschrift eins', UMLAUTS, EMOJI, 'أهلا وسهلا', 'שלום'])
        expect(plain).toContain(said);
      expect(plain.split('Notiz 199')).toHaveLength(3);
      expect(plain).toContain('<script>alert(1)</script>');

      const html = convert(program, bytes, 'docx', 'html:HTML (StarWriter):EmbedImages');
      const page = parseHtml(html.toString('utf8'));
      const all = (selector: string): string[] =>
        [...page.querySelectorAll(selector)].map(({ textContent }) =>
          textContent.replace(/\s+/g, ' ').trim(),
        );
      expect(all('h1')).toContain('Überschrift eins');
      expect(all('h2')).toContain('Überschrift zwei');
      expect(all('ul li')).toContain(UMLAUTS);
      expect(all('table tr')).toHaveLength(2);
      expect(all('thead td, thead th, th').join(' ')).toContain('Wer');
      expect(page.body.lang).toBe('de-DE');
      expect(page.querySelector('script, [onerror], [onload], a[href]')).toBeNull();

      expect(pagesOf(pdf(bytes))).toBeGreaterThan(3);
    },
  );

  test.each(['de', 'en'] as const)(
    'shows the talk sheet on one page, however much there is to say (%s)',
    { timeout: MINUTES },
    async (language) => {
      const app = await aReportApp(language);
      const compact = { compact: true };
      const example = talkSheet(app, anAssessment(), await exampleAnswers(language));
      expect(pagesOf(pdf(await writeDocx(example, compact)))).toBe(1);

      const answers = await exampleAnswers(language, everythingDrifts(app.questionnaire.chapters));
      const plan = {
        what: LONG,
        partners: [],
        withLeadership: true,
        until: LONG,
        status: 'offen',
        open: true,
        private: false,
      };
      const sheet = talkSheet(app, anAssessment(), answers, { measures: [plan, plan, plan, plan] });
      const bytes = await writeDocx(sheet, compact);
      expect(pagesOf(pdf(bytes))).toBe(1);
      const plain = text(bytes);
      for (const { id, area, number } of app.questionnaire.chapters)
        if (area === 'tasks' && id !== 'selfcare') expect(plain).toContain(`${number} `);
    },
  );

  test('opens every document of the example', { timeout: MINUTES }, async () => {
    const documents = documentsOf(await aReportApp(), await exampleAnswers());
    for (const [name, document] of Object.entries(documents)) {
      const plain = text(await writeDocx(document));
      for (const block of document.blocks)
        if (block.kind === 'heading') expect(plain, name).toContain(block.text);
    }
  });

  test('reads a CSV as texts, never as formulas', { timeout: MINUTES }, () => {
    const bytes = writeCsv([...HOSTILE.map((one) => [one]), ['Größe']]);
    // As a text document: Calc is not needed to see that the umlaut and the marks are there.
    const plain = convert(program, bytes, 'txt', 'txt:Text (encoded):UTF8').toString('utf8');
    expect(plain).toContain('"Größe"');
    expect(plain).toContain(`"'=1+1"`);
  });
});

/** Every task far apart, every rating else unclear and to be discussed, every step resting, with long words. */
function everythingDrifts(
  chapters: readonly { id: string; questions: readonly { id: string; type: string }[] }[],
): Record<string, AnswerValue> {
  const values: Record<string, AnswerValue> = {};
  for (const { questions } of chapters)
    for (const { id, type } of questions) {
      if (type === 'rating')
        values[id] = id.includes('-demand-') ? 4 : id.includes('-support-') ? 0 : 'unclear';
      if (type === 'relevance') values[id] = 'expected';
      if (type === 'rating') values[`${id}/discuss`] = true;
      if (type === 'steps') {
        values[`${id}.own-a1/label`] = LONG;
        values[`${id}.own-a1`] = 'unclear';
        values[`${id}.own-a1/rest`] = 'capacity';
      }
    }
  return values;
}
