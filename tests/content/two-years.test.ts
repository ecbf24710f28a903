/**
 * Two questionnaires a year apart, from their files to the comparison; the papers are in `two-years-papers.test.ts`. In 2026 a
 * question was removed (`authority-known`), one replaced (`authority-backed`), one reworded (`concept-support-mandate`), and a
 * chapter came (`agreement`).
 */
import 'fake-indexeddb/auto';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parse/content.ts';
import { diffOf } from '../../src/content/parse/diff.ts';
import { readFiles, type Files } from '../../src/content/parse/source/files.ts';
import { sentence } from '../../src/content/parse/source/problems.ts';
import type { Contents } from '../../src/domain/backup/backup.ts';
import { planMerge } from '../../src/domain/backup/merge.ts';
import { textAt } from '../../src/domain/questionnaire/wording.ts';
import { compareYears, type Comparison } from '../../src/domain/years/comparison.ts';
import { formerAnswers } from '../../src/domain/years/former.ts';
import { openPartOf } from '../../src/domain/years/open-part.ts';
import { sideOf, type ComparedSide } from '../../src/domain/years/side.ts';
import { trendOf } from '../../src/domain/years/trend.ts';
import { readBackup } from '../../src/exchange/backup/read.ts';
import { writeBackup } from '../../src/exchange/backup/write.ts';
import type { Store } from '../../src/storage/store.ts';
import { openers } from '../storage/stores.ts';
import { answer, FIRST, SECOND } from './two-years.ts';

const filesOf = (year: string): Files => readFiles(resolve(import.meta.dirname, 'fixtures', year));
const today = parseContent(filesOf('2026')).content!;
const { questionnaire } = today;
const { changes } = today.de;

async function sidesIn(store: Store): Promise<[then: ComparedSide, now: ComparedSide]> {
  const { answers } = await store.contents([FIRST.id, SECOND.id]);
  return [sideOf(FIRST, answers), sideOf(SECOND, answers)];
}

const figuresIn = ({ chapters }: Comparison): unknown[] =>
  chapters.flatMap(({ chapter, figures }) =>
    figures.map(({ figure, then, now, points, changed, change }) => [
      ...[`${chapter} ${figure}`, then, now, points, changed, change],
    ]),
  );

function expectYearsToBeCompared(then: ComparedSide, now: ComparedSide): void {
  const comparison = compareYears(questionnaire, changes, then, now);
  expect(figuresIn(comparison)).toEqual([
    // (1 + 1) / 2 × 25 and (3 + 2) / 2 × 25: without what was removed or came
    ['authority condition', 25, 62.5, 37.5, 2, 'lighter'],
    // (3 + 3) / 2 × 25 and (3 + 2) / 2 × 25: far enough, but one question alone
    ['concept demand', 75, 62.5, -12.5, 1, 'barely'],
    // (1 + 1) / 2 × 25 and (2 + 3) / 2 × 25: the reworded question counts
    ['concept support', 25, 62.5, 37.5, 2, 'lighter'],
    // 25 − 75 and 62.5 − 62.5
    ['concept balance', -50, 0, 50, 3, 'lighter'],
    // (3 + 3) / 2 × 25 and (2 + 1) / 2 × 25
    ['selfcare strain', 75, 37.5, -37.5, 2, 'lighter'],
    // the other rating was unclear: one is left, and makes no figure
    ['selfcare care', undefined, undefined, undefined, 1, 'wordsOnly'],
  ]);
  expect(comparison.comparable).toBe(9); // 2 + 2 + 2 + 2 + 1
  expect(comparison.leftOut.map(({ question, why }) => `${question}: ${why}`)).toEqual([
    'agreement-tasks: notAskedThen',
    'agreement-written: notAskedThen',
    'authority-behind: notAskedThen',
    'selfcare-care-limits: unclear',
    'authority-known: removed',
    'authority-backed: replaced',
  ]);
  expect(comparison.reworded).toMatchObject([
    { question: 'concept-support-mandate', then: 1, now: 2 },
  ]);
  expect(comparison.letGo).toMatchObject([{ chapter: 'concept', then: 'expected', now: 'paused' }]);
  expect(comparison.stepsLetGo).toMatchObject([{ item: 'draft', now: 'others' }]);
  expect(comparison.cleared.map(({ question }) => question)).toEqual([
    'concept-steps',
    'selfcare-care-limits',
  ]);
  expect(comparison.stillUnclear).toMatchObject([{ item: 'funds' }]);
  expect(comparison.gridChanges).toMatchObject([{ item: 'heads', then: 'no', now: 'alone' }]);
  expect(openPartOf(comparison).comparable).toBe(6);
}

describe('two questionnaires a year apart', () => {
  test('are both without a problem', () => {
    for (const year of ['2025', '2026'])
      expect(parseContent(filesOf(year)).problems.map(sentence)).toEqual([]);
  });

  test('tell the editors what the change does', () => {
    const { text, sound } = diffOf('2025', filesOf('2025'), filesOf('2026'));
    expect(sound).toBe(true);
    expect(text).toContain('authority-known: Zurückgezogen. Alte Antworten bleiben');
    expect(text).toContain('authority-backed: Zurückgezogen, ersetzt durch authority-behind.');
    expect(text).toContain('concept-support-mandate: Ausgebessert (Wortlaut 1 → 2).');
    expect(text).toContain('agreement: Ein neues Kapitel.');
    expect(text).toContain('Für die Rahmenbedingung bleiben 2 von 4 Aussagen vergleichbar.');
  });
});

describe.each(Object.entries(openers))('answers of two years in %s', (_, open) => {
  test('are compared on what means the same, also after a backup was put back elsewhere', async () => {
    const store = await open();
    await answer(store);
    expectYearsToBeCompared(...(await sidesIn(store)));

    const contents = await store.contents();
    const head = { madeAt: '2026-03-02T08:30:00.000Z', app: '0.1.0' };
    const file = new TextEncoder().encode(writeBackup(contents, head));
    const opened = readBackup(file, Date.UTC(2026, 2, 3));
    expect(opened.report.sound).toBe(true);
    const elsewhere = await open();
    const empty: Contents = { assessments: [], answers: [], measures: [] };
    await elsewhere.restore(planMerge(empty, opened.contents), 1);
    expectYearsToBeCompared(...(await sidesIn(elsewhere)));
    store.close();
    elsewhere.close();
  });
});

describe('the first year under the questionnaire of the second', () => {
  const years = async (): Promise<[ComparedSide, ComparedSide]> => {
    const store = await openers['the store in memory']!();
    await answer(store);
    return sidesIn(store);
  };

  test('has its earlier questions readable, in the words and on the scale they had', async () => {
    const [then] = await years();
    const former = formerAnswers(questionnaire, changes, then.answers);
    expect(
      former.map(({ id, removed, fields }) => [
        id,
        removed?.text,
        removed?.became,
        fields[0]?.word,
      ]),
    ).toEqual([
      [
        ...['authority-backed', 'Meine Leitung unterstützt mich.', ['authority-behind']],
        { de: 'Stufe zwei', en: 'step two' },
      ],
      [
        ...['authority-known', 'Andere Ämter kennen meine Befugnisse.', []],
        { de: 'Stufe drei', en: 'step three' },
      ],
    ]);
  });

  test('has the wording that was answered', async () => {
    const texts = today.de.texts.concept!.questions['concept-support-mandate']!;
    const words = (await years()).map(({ wordings }) =>
      textAt(texts, wordings.get('concept-support-mandate')!),
    );
    expect(words).toEqual([
      'Für das Konzept habe ich einen Auftrag.',
      'Mein Auftrag für das Konzept ist beschlossen.',
    ]);
  });

  test('stands in one line with the second, on shared questions', async () => {
    const line = trendOf(questionnaire, await years()).find(
      ({ chapter }) => chapter === 'authority',
    );
    expect(line?.shared).toEqual(['authority-clear', 'authority-written']);
    expect(line?.points.map(({ value }) => value)).toEqual([25, 62.5]);
  });
});
