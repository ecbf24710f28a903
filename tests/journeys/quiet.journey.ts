/** Titles and addresses stand in the history of a browser that others use: they say nothing of what was entered. */
import { expectSaved, note, openChapter, option, text } from './chapter.ts';
import { expect, test } from './fixture.ts';
import { SCREENS, begin, visit } from './paths.ts';

const MARK = 'Quittengelee';

test('no title and no address carries an answer, a name or a score, and every page leads to the privacy page', async ({
  page,
}) => {
  const id = await begin(page);
  await openChapter(page, id, 'concept');
  for (const rating of await page.getByRole('radio', { name: 'stimmt sehr' }).all())
    await rating.check();
  await openChapter(page, id, 'placement');
  await option(page, 'placement-leadership', 'stimmt sehr').check();
  await text(page, 'placement-shorter').fill(MARK);
  await (await note(page, 'placement-leadership')).fill(MARK);
  await expectSaved(page);
  await visit(page, `#/d/${id}`);
  await page.getByLabel('Name', { exact: true }).fill(MARK);
  await visit(page, '#/durchgaenge');
  await expect(page.getByRole('link', { name: MARK })).toBeVisible(); // so that it could be in a title

  const own = Object.values(SCREENS).map((address) => address.replace('ID', id));
  const filled = Object.values(SCREENS)
    .filter((address) => address.includes('/ID'))
    .map((address) => address.replace('d/ID', 'beispiel'));
  for (const address of [...own, ...filled]) {
    await visit(page, address);
    expect(new URL(page.url()).hash.replace(/\?.*$/, '')).toBe(address);
    const title = await page.title();
    expect(title, address).toContain('Im Gleichgewicht');
    expect(`${title} ${decodeURIComponent(page.url()).replace(id, '')}`, address).not.toMatch(
      new RegExp(`${MARK}|stimmt|\\d,\\d|%`),
    );
    await expect(
      page.getByRole('contentinfo').getByRole('link', { name: 'Datenschutz' }),
    ).toHaveAttribute('href', '#/datenschutz');
  }
});
