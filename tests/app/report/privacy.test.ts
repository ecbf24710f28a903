/**
 * What is private leaves the device in no document unless it is switched on. Two proofs: marked texts are searched for, and
 * the documents of two people who differ in private answers only are the same, so that nothing derived can be in them.
 */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportApp } from '../../../src/app/report/report-app.ts';
import { contentsOf } from '../../../src/app/report/report-contents.ts';
import type { Answers, AnswerValue, Slot } from '../../../src/domain/answers.ts';
import { textOf } from '../../document-text.ts';
import { isPrivate } from '../../../src/domain/privacy.ts';
import type { Question } from '../../../src/domain/questionnaire/question.ts';
import { defaultChoice, type ReportMeasure } from '../../../src/domain/papers/report.ts';
import { writeCsv } from '../../../src/exchange/csv.ts';
import { writeDocx } from '../../../src/exchange/docx.ts';
import { documentsOf, tablesOf } from './all-documents.ts';
import { anAssessment, aReportApp, exampleAnswers } from './report-app.ts';

let app: ReportApp;
let example: Answers;
beforeAll(async () => {
  app = await aReportApp();
  example = await exampleAnswers();
});

const hidden = (): Question[] =>
  [...app.questionnaire.frame, ...app.questionnaire.chapters].flatMap((chapter) =>
    chapter.questions.filter((question) => isPrivate(chapter, question)),
  );
const MARK = 'GEHEIM';
const marked = (text: string): string => `${MARK} ${text}`;

/** A text in every private field that takes one, and a note and a mark on every private question. */
function markedAnswers(): Record<Slot, AnswerValue> {
  const entries = hidden().flatMap((question): [Slot, AnswerValue][] => [
    ...(question.type === 'text' ? [[question.id, marked(question.id)] as [Slot, string]] : []),
    ...(question.type === 'steps'
      ? [
          [`${question.id}.own-z1/label`, marked('Schritt')] as [Slot, string],
          [`${question.id}.own-z1`, 'not'] as [Slot, string],
        ]
      : []),
    ...(question.type === 'choice'
      ? [
          [question.id, 'other'] as [Slot, string],
          [`${question.id}/other`, marked('anderes')] as [Slot, string],
        ]
      : []),
    [`${question.id}/note`, marked('Notiz')],
    [`${question.id}/reason`, marked('Grund')],
    [`${question.id}/discuss`, true],
    [`${question.id}/notInMyHands`, true],
  ]);
  return {
    ...Object.fromEntries(entries),
    'profile.qualification': marked('eigene Worte'),
    'networks-support-time/note': 'NOTIZ bleibt hier',
    'networks-steps.map/rest': 'mission',
  };
}
const measures: readonly ReportMeasure[] = [
  {
    what: marked('Vorhaben'),
    partners: ['Leitung'],
    withLeadership: true,
    status: 'offen',
    open: true,
    private: true,
  },
  {
    what: marked('Vorhaben aus 3.8'),
    partners: ['Leitung'],
    withLeadership: true,
    status: 'offen',
    open: true,
    private: false,
    chapter: 'selfcare',
  },
];
const filesOf = async (over = {}): Promise<Record<string, string>> => {
  const answers = await exampleAnswers('de', markedAnswers());
  const files: Record<string, string> = {};
  for (const [name, document] of Object.entries(documentsOf(app, answers, over, measures))) {
    files[name] = textOf(document);
    const parts = Object.entries(unzipSync(await writeDocx(document)));
    files[`${name}.docx`] = parts.map(([path, bytes]) => path + strFromU8(bytes)).join('\n');
  }
  for (const [name, table] of Object.entries(tablesOf(app, answers, over)))
    files[`${name}.csv`] = new TextDecoder().decode(writeCsv(table));
  return files;
};

describe('by default', () => {
  test('no private text, note, mark or plan is in any document, file or table', async () => {
    for (const [name, text] of Object.entries(await filesOf())) {
      expect(text.includes(MARK), name).toBe(false);
      expect(text.includes('NOTIZ'), name).toBe(false);
    }
  });

  test('nothing derived is: no axis, row, heading or pay group', async () => {
    const { blank: _, 'blank.docx': __, ...files } = await filesOf();
    for (const [name, text] of Object.entries(files)) {
      expect(text.includes('Selbstfürsorge'), name).toBe(false);
      // Not as part of a number: a file's time of making may end in 22.7 seconds.
      expect(/(?<!\d)(2\.7|3\.8)/.test(text), name).toBe(false);
      expect(text.includes('S 11b'), name).toBe(false);
      expect(text.includes('(privat)'), name).toBe(false);
    }
  });

  test('two people who differ in private answers only have the same documents, tables and contents', () => {
    const slots = hidden().flatMap(slotsOf);
    const values: Record<Slot, readonly AnswerValue[]> = Object.fromEntries(slots);
    const differing = fc.record(
      Object.fromEntries(
        Object.entries(values).map(([slot, some]) => [slot, fc.constantFrom(undefined, ...some)]),
      ),
    );
    const choice = defaultChoice(app.questionnaire, anAssessment());
    // Compared as texts: they are long.
    const everything = (answers: Answers): string =>
      JSON.stringify([
        { ...documentsOf(app, answers, {}, measures), blank: undefined },
        tablesOf(app, answers),
        contentsOf(app, anAssessment(), answers, choice),
      ]);
    const first = everything(example);
    fc.assert(
      fc.property(differing, (over) => {
        const answers = new Map(example);
        for (const [slot, value] of Object.entries(over))
          answers.set(slot, value === undefined ? {} : { value });
        expect(everything(answers) === first).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});

describe('switched on', () => {
  test('private parts are there, and say so', async () => {
    const { report = '', tasks = '', grading = '', talk = '' } = await filesOf({ private: true });
    expect(report).toContain('3.8 Selbstfürsorge (privat)');
    expect(report).toContain(marked('mission-moment'));
    expect(report).toContain(marked('Vorhaben'));
    expect(report).not.toContain(marked('Notiz'));
    expect(tasks).toContain(marked('eigene Worte'));
    expect(grading).toContain(marked('anderes'));
    expect(talk).not.toContain(MARK);
  });

  test('notes are there; those of private questions only with private parts', async () => {
    const { report: noted = '' } = await filesOf({ notes: true });
    expect(noted).toContain('NOTIZ bleibt hier');
    expect(noted).not.toContain(MARK);
    const { report: both = '' } = await filesOf({ notes: true, private: true });
    expect(both).toContain(marked('Notiz'));
  });
});

describe('a chapter that is switched off', () => {
  const without = (id: string) =>
    defaultChoice(app.questionnaire, anAssessment()).chapters.filter((chapter) => chapter !== id);

  test('is in no part of the report, not as a reason and not in own words either', async () => {
    const answers = await exampleAnswers('de', {
      'profile.task-networks': 'NETZ in eigenen Worten, solange Stellenanteile fehlen',
      'profile.overview': 'NETZ | vereinbart | 30 %',
    });
    const report = textOf(documentsOf(app, answers, { chapters: without('networks') }).report!);
    expect(report).not.toContain('NETZ');
    expect(report).not.toContain('Netzwerke vor Ort');
    const time = textOf(documentsOf(app, answers, { chapters: without('capacity') }).report!);
    expect(time).not.toContain('Stellenanteile');
    expect(time).toContain('3.2 Netzwerke vor Ort');
  });

  test('is named before saving', () => {
    const choice = {
      ...defaultChoice(app.questionnaire, anAssessment()),
      chapters: without('grading'),
    };
    const { inside, leftOut } = contentsOf(app, anAssessment(), example, choice);
    expect(leftOut).toContain('Ausgeschaltete Kapitel: 2.5 Eingruppierung');
    expect(leftOut).toContain('Zur Eingruppierung');
    expect(inside).not.toContain('Zur Eingruppierung');
  });
});

/** Every field of a question with some values that it can take. */
function slotsOf(question: Question): [Slot, readonly AnswerValue[]][] {
  const { id } = question;
  const beside: [Slot, readonly AnswerValue[]][] = [
    [`${id}/note`, ['a', 'b']],
    [`${id}/discuss`, [true]],
    [`${id}/notInMyHands`, [true]],
  ];
  switch (question.type) {
    case 'rating':
      return [[id, [0, 1, 2, 3, 4, 'unclear', 'notApplicable']], ...beside];
    case 'text':
      return [[id, ['a', 'b']], ...beside];
    case 'choice':
      return [[id, question.options], ...beside];
    case 'steps':
      return question.items.flatMap((item): [Slot, readonly AnswerValue[]][] => [
        [`${id}.${item}`, ['mine', 'not', 'unclear']],
        [`${id}.${item}/rest`, ['capacity', 'mission']],
      ]);
    case 'grid':
      return question.items.map((item) => [`${id}.${item}`, ['strong', 'enough', 'grow']]);
    default:
      return beside;
  }
}
