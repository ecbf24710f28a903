import { expect, test, type Page } from './fixture.ts';
import { answerByKeyboard } from './keyboard.ts';
import { CHAPTERS, arrived, begin, visit } from './paths.ts';
import {
  placeFor,
  ratedFor,
  ratingsOf,
  readChapters,
  reckon,
  type Reckoned,
  type SheetChapter,
} from './worksheet.ts';

/** Among the seven radios of the relevance question, in the order of the page. */
const NOT_MINE_AGREED = 4;

const chapters = readChapters();
const conditions = chapters.filter(({ area }) => area === 'conditions');
/** The eight tasks of the radar, but for those that the answers say are agreed not to be mine. */
const tasks = chapters.filter(
  ({ area, id }) =>
    area === 'tasks' && id !== 'selfcare' && placeFor(`${id}-relevance`) !== NOT_MINE_AGREED,
);

/** Rounded as people round: a half goes away from zero. */
const rounded = (points: number): number => Math.sign(points) * Math.round(Math.abs(points));
const figure = ({ percent, scored, applicable }: Reckoned): string =>
  percent === undefined
    ? 'überwiegend ungeklärt'
    : `${String(rounded(percent))} ${String(scored)} von ${String(applicable)} geklärt`;

test('the whole questionnaire is answered by keyboard alone, and the result is the one reckoned by hand', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const id = await begin(page);
  await answerAll(page, ['about', ...CHAPTERS], 'k');
  await expect(page).toHaveURL(new RegExp(`/d/${id}/ergebnis`));
  // The second layer passes over tasks that are agreed not to be mine.
  const second = chapters.filter(
    (chapter) =>
      chapter.questions.some(({ layer }) => layer === 'profile') &&
      (chapter.area !== 'tasks' || chapter.id === 'selfcare' || tasks.includes(chapter)),
  );
  await visit(page, `#/d/${id}/p/authority`);
  await answerAll(
    page,
    second.map((chapter) => chapter.id),
    'p',
  );
  await expect(page).toHaveURL(new RegExp(`/d/${id}/ergebnis`));

  await expectRows(page, 'Rahmenbedingung', conditions.map(conditionRow));
  await expectRows(page, 'Aufgabe', tasks.map(taskRow));

  // Every rating that was called unsettled is on the list of what is to be cleared, under whoever can clear it.
  const unclear = chapters
    .filter((chapter) => chapter.area !== 'tasks' || tasks.includes(chapter)) // 3.8 is in no list
    .flatMap(({ questions }) => questions.filter(({ type }) => type === 'rating'))
    .filter(({ id: question }) => ratedFor(question) === 'unclear');
  expect(unclear.length).toBeGreaterThan(5);
  for (const { text } of unclear)
    await expect(page.getByRole('link', { name: text.de }).first()).toBeAttached();
});

/** From chapter to chapter, always by the link that the keyboard reaches last. */
async function answerAll(page: Page, ids: readonly string[], layer: 'k' | 'p'): Promise<void> {
  for (const chapter of ids) {
    await expect(page).toHaveURL(new RegExp(`/${layer}/${chapter}`));
    const heading = page.getByRole('heading', { level: 1 });
    const here = await heading.innerText();
    await answerByKeyboard(page);
    await page.keyboard.press('Enter');
    await expect(heading).not.toHaveText(here);
    await arrived(page);
  }
}

function conditionRow(chapter: SheetChapter): string {
  const score = reckon(ratingsOf(chapter, 'condition'));
  return `${score.percent === undefined ? '–' : String(rounded(score.percent))} ${String(score.scored)} von ${String(score.applicable)} geklärt`;
}

function taskRow(chapter: SheetChapter): string {
  const demand = reckon(ratingsOf(chapter, 'demand'));
  const support = reckon(ratingsOf(chapter, 'support'));
  const weighed =
    demand.percent !== undefined &&
    support.percent !== undefined &&
    demand.scored >= 2 &&
    support.scored >= 2;
  const balance = weighed ? rounded((support.percent ?? 0) - (demand.percent ?? 0)) : undefined;
  const distance =
    balance === undefined
      ? '–'
      : balance > 0
        ? `+${String(balance)}`
        : String(balance).replace('-', '−');
  return `${figure(demand)} ${figure(support)} ${distance}`;
}

/** The rows of the table whose first heading is that word begin, after their name, with these figures. */
async function expectRows(page: Page, heading: string, expected: readonly string[]): Promise<void> {
  const table = page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: heading, exact: true }) })
    .first();
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td')]
          .map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim())
          .join(' '),
      ),
    );
  expect(rows).toHaveLength(expected.length);
  rows.forEach((row, index) => {
    expect(row).toContain(expected[index]);
    expect(row.startsWith(expected[index] ?? '?')).toBe(true);
  });
}
