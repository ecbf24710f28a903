/** Leaving a page with something unfinished on it: a text where a number is asked, a save that failed, a shared device. */
import { expectSaved, openChapter, option, question, text } from './chapter.ts';
import { storedAnswers } from './database.ts';
import { prepareDisk, setDisk } from './disk.ts';
import { expect, test } from './fixture.ts';
import { openKeepingWindow } from './kept-pages.ts';
import { begin, visit } from './paths.ts';

const RATING = 'placement-leadership';
const FAILED = /^Das Speichern ist nicht gelungen\./;

test('words where a number is asked stay, and the result opens all the same', async ({ page }) => {
  const id = await begin(page);
  await openChapter(page, id, 'concept', 'p');
  const time = question(page, 'concept-time').getByRole('textbox');
  await time.fill('viel');
  await expectSaved(page);
  await page.reload();
  await expect(time).toHaveValue('viel');
  await expect(page.getByText('Bitte geben Sie eine Zahl von 0 bis 100 ein.')).toBeVisible();
  await visit(page, `#/d/${id}/ergebnis`);
  await expect(page.getByRole('heading', { level: 1, name: 'Ergebnis' })).toBeVisible();
});

test('a number is kept while it is typed, before the field is left', async ({ page }) => {
  await openChapter(page, await begin(page), 'capacity');
  await question(page, 'capacity-share').getByRole('textbox').pressSequentially('50');
  await expectSaved(page);
  expect(await storedAnswers(page)).toEqual({ 'capacity-share': 50 });
});

test('an answer that could not be saved is not forgotten on other pages, and can still be saved', async ({
  page,
}) => {
  await prepareDisk(page);
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await option(page, RATING, 'stimmt wenig').check();
  await expectSaved(page);
  await setDisk(page, 'full');
  await option(page, RATING, 'stimmt sehr').check();
  for (const address of [`#/d/${id}`, '#/durchgaenge', '#/beispiel/k/concept', '#/']) {
    await visit(page, address);
    await expect(page.getByRole('alert').filter({ hasText: FAILED })).toBeVisible();
  }
  await openChapter(page, id, 'placement');
  await expect(option(page, RATING, 'stimmt sehr')).toBeChecked();
  await setDisk(page, 'free');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(page.getByText(FAILED)).toBeHidden();
  expect(await storedAnswers(page)).toEqual({ [RATING]: 4 });
});

test('"back" does not bring back what leaving a shared device wiped', async ({
  playwright,
  launchOptions,
  app,
}) => {
  const { context, faults, close } = await openKeepingWindow(playwright, launchOptions, app);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('./');
  await page.getByRole('link', { name: 'Auf einem gemeinsamen Gerät beginnen' }).click();
  await expect(page.getByText(/^Gemeinsames Gerät:/)).toBeVisible();
  const id = /#\/d\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  await openChapter(page, id, 'placement');
  await text(page, 'placement-shorter').fill('Quittengelee');
  await page.goto(`${app.url}manifest.webmanifest`);
  await page.goBack();
  await expect(
    page.getByRole('heading', { name: 'Diesen Durchgang gibt es hier nicht' }),
  ).toBeVisible();
  await expect(page.getByText('Quittengelee')).toHaveCount(0);
  // The page left for is no page of the app and has no icon.
  expect(faults.take().filter((fault) => !fault.includes('favicon.ico'))).toEqual([]);
  await close();
});
