/** The talk sheet has one page, however much there is to say: every task drifts, all is unclear, and three measures are long. */
import { writeFileSync } from 'node:fs';
import { expectSaved, openChapter } from './chapter.ts';
import { changeDatabase } from './database.ts';
import { expect, test, type Page } from './fixture.ts';
import { pagesIn, paperOf, paperText, type Language } from './papers.ts';
import { arrived, begin, visit } from './paths.ts';
import { readChapters, type SheetQuestion } from './worksheet.ts';

const LONG = 'Ein Vorhaben, das viele Wörter braucht und noch ein paar mehr. '.repeat(30);
const TASKS = readChapters().filter(({ area, id }) => area === 'tasks' && id !== 'selfcare');

/** Everybody expects it, nothing is there for it, and whatever else could be asked is unclear, and to be talked about. */
function answersTo({ id, type }: SheetQuestion): [slot: string, value: unknown][] {
  if (type === 'relevance') return [[id, 'expected']];
  if (type === 'steps')
    return [
      [`${id}.own-a1/label`, LONG],
      [`${id}.own-a1`, 'unclear'],
      [`${id}.own-a1/rest`, 'capacity'],
    ];
  if (type !== 'rating') return [];
  const step = id.includes('-demand-') ? 4 : id.includes('-support-') ? 0 : 'unclear';
  return [
    [id, step],
    [`${id}/discuss`, true],
  ];
}

async function fill(page: Page, assessmentId: string): Promise<void> {
  const answers = readChapters().flatMap(({ questions }) => questions.flatMap(answersTo));
  await changeDatabase(page, 'answers', {
    put: answers.map(([slot, value]) => ({
      assessmentId,
      slot,
      stamp: 1,
      wording: 1,
      body: { value },
    })),
  });
  const fields = [
    ['what', LONG],
    ['with.leadership', true],
    // A measure without an origin is private until the person says otherwise.
    ['private', false],
    ['until', '2027-09-30'],
  ] as const;
  await changeDatabase(page, 'measures', {
    put: ['m1', 'm2', 'm3'].flatMap((measure) =>
      fields.map(([field, value]) => ({ id: `${measure}/${field}`, stamp: 1, body: { value } })),
    ),
  });
}

for (const [language, until] of [
  ['de', '30. September 2027'],
  ['en', '30 September 2027'],
] as const satisfies readonly (readonly [Language, string])[])
  test(`all tasks drift, and the sheet is one page (${language})`, async ({ page }, info) => {
    const id = await begin(page);
    // With the first answer there is a database.
    await openChapter(page, id, 'networks');
    await page.getByRole('radio').first().check();
    await expectSaved(page);
    await fill(page, id);
    await page.evaluate((chosen) => {
      localStorage.setItem('language', chosen);
    }, language);
    await page.reload();
    await arrived(page);
    await visit(page, `#/d/${id}/gespraech`);
    await expect(page.locator('.document')).toContainText(until, { timeout: 20_000 });
    const said = await paperText(page);
    for (const { number, short } of TASKS) expect(said).toContain(`${number} ${short[language]}`);
    const paper = await paperOf(page);
    // To be looked at.
    writeFileSync(info.outputPath('talk-sheet.pdf'), paper);
    expect(pagesIn(paper)).toBe(1);
    // Segoe UI and Fira Sans run a little wider than the font here.
    const wider = await page.pdf({ format: 'A4', preferCSSPageSize: false, scale: 1.04 });
    expect(pagesIn(wider)).toBe(1);
  });
