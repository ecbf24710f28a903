import { beforeAll, describe, expect, test } from 'vitest';
import { blankQuestionnaire } from '../../../src/app/report/blank-questionnaire.ts';
import { composedReport } from '../../../src/app/report/composed-report.ts';
import { gradingPaper } from '../../../src/app/report/grading-paper.ts';
import { profileDocument } from '../../../src/app/report/profile.ts';
import { profileSections } from '../../../src/app/report/profile-sections.ts';
import type { ReportApp } from '../../../src/app/report/report-app.ts';
import { talkSheet } from '../../../src/app/report/talk-sheet.ts';
import type { Block, Document } from '../../../src/domain/papers/document.ts';
import { GRADING_TERMS } from '../../../src/domain/papers/grading-arguments.ts';
import type { Language } from '../../../src/domain/questionnaire/questionnaire.ts';
import { defaultChoice } from '../../../src/domain/papers/report.ts';
import { resultOf } from '../../../src/domain/result/result.ts';
import { documentsOf } from './all-documents.ts';
import { anAssessment, aReportApp, exampleAnswers } from './report-app.ts';
import { textOf } from '../../document-text.ts';

const LANGUAGES: readonly Language[] = ['de', 'en'];
const assessment = anAssessment();
const apps = new Map<Language, ReportApp>();
beforeAll(async () => {
  for (const language of LANGUAGES) apps.set(language, await aReportApp(language));
});
const appIn = (language: Language): ReportApp => {
  const app = apps.get(language);
  if (!app) throw new Error(`no ${language}`);
  return app;
};
const headingsOf = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const tablesIn = ({ blocks }: Document): Extract<Block, { kind: 'table' }>[] =>
  blocks.filter((block) => block.kind === 'table');

describe.each(LANGUAGES)('every document in %s', (language) => {
  test('has words for everything: no key, no gap, no empty heading or cell that names its row', async () => {
    const app = appIn(language);
    const answers = await exampleAnswers(language);
    for (const over of [{}, { private: true, notes: true }])
      for (const [name, document] of Object.entries(documentsOf(app, answers, over))) {
        const text = textOf(document);
        expect(text, name).not.toMatch(/report\.|field\.|section\.|\{\{|undefined|NaN/);
        for (const block of document.blocks) {
          if (block.kind === 'heading') expect(block.text.trim(), name).not.toBe('');
          if (block.kind === 'list') expect(block.items.every((item) => item.trim())).toBe(true);
          if (block.kind === 'table')
            for (const row of block.rows) expect(row[0]?.trim(), block.caption).not.toBe('');
        }
      }
  });

  test('has no title that a person typed', async () => {
    const app = appIn(language);
    const answers = await exampleAnswers(language);
    const titled = anAssessment({ title: 'Petra Muster' });
    const choice = defaultChoice(app.questionnaire, titled);
    for (const document of [
      talkSheet(app, titled, answers),
      profileDocument(app, titled, answers, 'tasks'),
      composedReport(app, titled, answers, choice),
    ])
      expect(textOf(document)).not.toContain('Muster');
  });
});

describe('the talk sheet of the example', () => {
  test('names each drifting task with its chapter and page, and what it may have to do with', async () => {
    const app = appIn('de');
    const answers = await exampleAnswers();
    const { drifting } = resultOf(app.questionnaire, assessment, answers);
    const [table] = tablesIn(talkSheet(app, assessment, answers));
    expect(drifting.length).toBeGreaterThan(0);
    expect(table?.rows).toHaveLength(drifting.length);
    expect(table?.rows[0]?.map((cell) => cell.replaceAll('\u00a0', ' '))).toEqual([
      '3.3 Vernetzung der Ämter',
      'liegen weit auseinander; erwartet, aber nicht vereinbart',
      'Befugnisse (vieles ungeklärt) und Stellenanteile (trägt wenig)',
      '3.3 (S. 16), 2.4 (S. 9), 2.3 (S. 8)',
    ]);
  });

  test('proposes what rests, and says that it is a proposal', async () => {
    const text = textOf(talkSheet(appIn('de'), assessment, await exampleAnswers()));
    expect(text).toContain('Mein Vorschlag, noch nicht vereinbart.');
    expect(text).toMatch(/Solange es bei „Stellenanteile“ so bleibt, ruht: in Gremien/);
    expect(text).toContain('die ganze Aufgabe 3.7 Evaluation');
  });

  test('asks what was marked, and holds open plans with leadership only', async () => {
    const plan = { partners: [], status: '', open: true, private: false, withLeadership: true };
    const measures = [
      { ...plan, what: 'Jour fixe', until: '1. Juni 2026' },
      { ...plan, what: 'erledigt', open: false },
      { ...plan, what: 'allein', withLeadership: false },
    ];
    const text = textOf(talkSheet(appIn('de'), assessment, await exampleAnswers(), { measures }));
    expect(text).toContain('Jour fixe (bis 1. Juni 2026)');
    expect(text).not.toMatch(/erledigt|allein$/m);
    expect(text).toContain('Stellenanteile: Mein Stellenanteil und der Umfang');
  });

  test('is kind to an assessment with nothing in it', () => {
    const text = textOf(talkSheet(appIn('de'), assessment, new Map()));
    expect(text).toContain('Als ungeklärt ist nichts bezeichnet.');
    expect(text).toContain('Welche Schritte dann ruhen, möchte ich gemeinsam überlegen');
  });
});

describe('the task profile of the example', () => {
  test('says per task what is done, started, shared and left, with which powers', async () => {
    const app = appIn('de');
    const sections = profileSections(app, assessment, await exampleAnswers());
    const networks = sections.find(({ id }) => id === 'task-networks')?.lines ?? [];
    const after = (lead: string): string | undefined => networks[networks.indexOf(lead) + 1];
    expect(networks[0]).toBe('Platz in der Stelle: mit der Leitung vereinbart');
    expect(networks[1]).toBe('Anteil an der Arbeitszeit: etwa 30 %'.replace('30 %', '30\u00a0%'));
    expect(after('Das macht die Koordination selbst:')).toMatch(/^– ermitteln/);
    expect(after('Das stößt die Koordination an, andere setzen es um:')).toMatch(/^– ein neues/);
    expect(after('Befugnisse dafür:')).toMatch(/^– die Leitungen .* allein$/);
    expect(networks).toContain('– die Adressliste des Netzwerks aktuell halten');
  });

  test('has a step that is done today and proposed to rest in one place, with the proposal beside it', async () => {
    const answers = await exampleAnswers('de', {
      'networks-steps.own-r1/label': 'Protokolle ablegen',
      'networks-steps.own-r1': 'others',
      'networks-steps.own-r1/rest': 'capacity',
      'networks-steps.own-r2/label': 'Fotos sortieren',
      'networks-steps.own-r2': 'not',
      'networks-steps.own-r2/rest': 'capacity',
      'networks-steps.own-r3/label': 'Leitbild erklären',
      'networks-steps.own-r3': 'mine',
      'networks-steps.own-r3/rest': 'mission',
    });
    const sections = profileSections(appIn('de'), assessment, answers);
    const lines = sections.find(({ id }) => id === 'task-networks')?.lines ?? [];
    const beside =
      '(Vorschlag, noch nicht vereinbart: ruht, solange es bei „Stellenanteile“ so bleibt)';
    const boards = lines.filter((line) => line.startsWith('– in Gremien und Netzwerken anderer'));
    expect(boards).toHaveLength(1);
    expect(boards[0]).toMatch(/einbringen \(Vorschlag/);
    const under = (entry: string): string | undefined =>
      lines.slice(0, lines.indexOf(entry)).findLast((line) => !line.startsWith('– '));
    expect(under(boards[0] ?? '')).toBe('Das macht die Koordination selbst:');
    expect(under(`– Protokolle ablegen ${beside}`)).toBe('Das liegt bei anderen:');
    expect(under('– Fotos sortieren (solange es bei „Stellenanteile“ so bleibt)')).toBe(
      'Vorschlag, noch nicht vereinbart, dass es ruht oder entfällt:',
    );
    // Because of a private condition: the step is there, the reason is not.
    expect(under('– Leitbild erklären')).toBe('Das macht die Koordination selbst:');
  });

  test('keeps what is agreed and what is proposed apart, and 3.8 out', async () => {
    const answers = await exampleAnswers('de', {
      'training-relevance': 'notMineAgreed',
      'outreach-relevance': 'paused',
    });
    const sections = profileSections(appIn('de'), assessment, answers);
    expect(sections.find(({ id }) => id === 'elsewhere')?.lines).toEqual([
      'Nach Vereinbarung nicht bei dieser Stelle:',
      '– 3.5 Fortbildung von Akteursgruppen in der Präventionslandschaft',
      'Ruht zurzeit:',
      '– 3.6 Wissenstransfer und Öffentlichkeitsarbeit',
    ]);
    const proposals = sections.find(({ id }) => id === 'proposals')?.lines ?? [];
    expect(proposals).toContain('– 3.7 Evaluation und Qualitätsentwicklung');
    expect(sections.map(({ id }) => id)).not.toContain('task-training');
    expect(sections.map(({ id }) => id)).not.toContain('task-selfcare');
    expect(sections.map(({ id }) => id)).not.toContain('qualification');
  });

  test("takes the person's own words, section by section, and the line on the agreement", async () => {
    const answers = await exampleAnswers('de', {
      'profile.purpose': 'Wir sind da.\n- ein Punkt\n• noch einer',
      'profile.overview': 'Netzwerke | vereinbart\nA | B | C | D',
      'profile.agreedOn': '2026-05-04',
      'profile.agreedWith': 'der Amtsleitung',
    });
    const document = profileDocument(appIn('de'), assessment, answers, 'tasks');
    const at = document.blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'Wozu es die Stelle gibt',
    );
    expect(document.blocks.slice(at + 1, at + 3)).toEqual([
      { kind: 'paragraph', text: 'Wir sind da.' },
      { kind: 'list', items: ['ein Punkt', 'noch einer'] },
    ]);
    expect(tablesIn(document)[0]?.rows).toEqual([
      ['Netzwerke', 'vereinbart', ''],
      ['A', 'B', 'C / D'],
    ]);
    expect(textOf(document)).toContain('Abgestimmt am 4. Mai 2026 mit der Amtsleitung.');
  });

  test('leaves room to write where the questionnaire does not ask', () => {
    const document = profileDocument(appIn('de'), assessment, new Map(), 'tasks');
    const rooms = document.blocks.filter(({ kind }) => kind === 'lines');
    expect(headingsOf(document)).toContain('Weitere Aufgaben, außer den neun der Arbeitshilfe');
    expect(headingsOf(document)).toContain('Für eine Übergabe');
    expect(rooms).toHaveLength(3);
  });

  test('is short for the post: no single tasks, no proposals', async () => {
    const document = profileDocument(appIn('de'), assessment, await exampleAnswers(), 'post');
    expect(headingsOf(document)).toEqual([
      'Wozu es die Stelle gibt',
      'Die Stelle',
      'Die Aufgaben im Überblick',
      'Weitere Aufgaben, außer den neun der Arbeitshilfe',
      'Befugnisse',
      'Abstimmung',
    ]);
  });
});

describe('the paper on the grading', () => {
  test('shows the examples, asks for those that are missing, and is no advice on pay law', async () => {
    const answers = await exampleAnswers('de', { 'grading-terms.budgets/example': '' });
    const document = gradingPaper(appIn('de'), assessment, answers);
    const text = textOf(document);
    expect(tablesIn(document)[0]?.rows).toHaveLength(GRADING_TERMS.length - 1);
    expect(text).toContain('Über welche Mittel entscheide ich');
    expect(text).toContain('keine Tarifberatung');
    expect(text).toContain('Personalrat');
    expect(text).toContain('§ 3 KKG');
  });

  test('refers to the law of Early Help only where that may be the field', async () => {
    const other = await exampleAnswers('de', { 'about-fields': ['education'] });
    expect(textOf(gradingPaper(appIn('de'), assessment, other))).not.toContain('KKG');
    const unknown = await exampleAnswers('de', { 'about-fields': [] });
    expect(textOf(gradingPaper(appIn('de'), assessment, unknown))).toContain(
      'Für die Frühen Hilfen: Bundeskinderschutzgesetz',
    );
  });
});

describe('the report', () => {
  test('has the parts that are chosen, in their order, and radars with a point per axis', async () => {
    const app = appIn('de');
    const choice = defaultChoice(app.questionnaire, assessment);
    const answers = await exampleAnswers();
    const some = composedReport(app, assessment, answers, {
      ...choice,
      parts: ['answers', 'charts'],
    });
    const top = some.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(top).toEqual(['Bilder und Werte', 'Antworten']);
    const radars = some.blocks.filter((block) => block.kind === 'radar');
    expect(radars.map(({ radar }) => radar.axes.length)).toEqual([8, 6]);
    for (const { radar } of radars)
      for (const line of radar.lines) expect(line.points).toHaveLength(radar.axes.length);
  });

  test('skips no level of headings', async () => {
    const { report } = documentsOf(appIn('de'), await exampleAnswers(), { private: true });
    let level = 0;
    for (const block of report?.blocks ?? [])
      if (block.kind === 'heading') {
        expect(block.level, block.text).toBeLessThanOrEqual(level + 1);
        ({ level } = block);
      }
  });
});

describe('the blank questionnaire', () => {
  test.each(['full', 'short'] as const)(
    '%s: asks every question, with boxes and help',
    (length) => {
      const app = appIn('de');
      const text = textOf(blankQuestionnaire(app, length));
      const asked = [...app.questionnaire.frame, ...app.questionnaire.chapters].flatMap(
        ({ id, questions }) =>
          questions
            .filter(({ core }) =>
              length === 'short' ? core : !['checkin', 'outlook'].includes(id),
            )
            .map((question) => app.shelf.of('de', id)?.questions[question.id]),
      );
      for (const texts of asked) {
        expect(text).toContain(texts?.text);
        if (texts?.help) expect(text).toContain(texts.help);
      }
      expect(text.replaceAll('\u00a0', ' ')).toContain('☐ stimmt sehr');
      expect(text.replaceAll('\u00a0', ' ')).toMatch(/☐ stimmt sehr\n☐ passt bei mir nicht/);
    },
  );
});
