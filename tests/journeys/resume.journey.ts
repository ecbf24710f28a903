/** Coming back: to the exact question after a reload, by "back", days later; and to one of several assessments. */
import { expectSaved, note, openChapter, option, question, text } from './chapter.ts';
import { expectPlaceKept, storedAnswers, storedAssessments } from './database.ts';
import { expect, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { begin } from './paths.ts';

const RATING = 'placement-committees';
const MARK = 'Zwetschgenbaum';

test.describe('coming back', () => {
  test('a reload leads to the same question, with its answer', async ({ page }) => {
    await openChapter(page, await begin(page), 'placement');
    await option(page, RATING, 'selten').check();
    await expectSaved(page);
    await expectAddressOf(page, RATING);
    await page.reload();
    await expect(question(page, RATING)).toBeFocused();
    await expect(question(page, RATING)).toBeInViewport();
    await expect(option(page, RATING, 'selten')).toBeChecked();
  });

  test('"back" leads to the question one came from, not out of the app', async ({ page }) => {
    await openChapter(page, await begin(page), 'placement');
    await option(page, RATING, 'oft').check();
    await expectAddressOf(page, RATING);
    await page.getByRole('link', { name: /^Weiter: / }).click();
    await expect(question(page, 'agreement-tasks')).toBeAttached();
    await page.goBack();
    await expect(question(page, RATING)).toBeFocused();
    await expect(option(page, RATING, 'oft')).toBeChecked();
    await page.goForward();
    await expect(question(page, 'agreement-tasks')).toBeAttached();
  });

  test('the start page leads to the exact question, in the second part too', async ({
    page,
    context,
  }) => {
    await openChapter(page, await begin(page), 'authority', 'p');
    const row = question(page, 'authority-powers').getByRole('radio').nth(5);
    await row.check();
    await expectSaved(page);
    await expectPlaceKept(page, 'authority-powers');
    await page.close();

    const later = await context.newPage();
    await later.goto('./');
    await later.getByRole('link', { name: 'Weitermachen, wo Sie waren' }).click();
    await expect(question(later, 'authority-powers')).toBeFocused();
    await expect(question(later, 'authority-powers').getByRole('radio').nth(5)).toBeChecked();
  });

  test('address, title and history name questions, never what was answered', async ({ page }) => {
    const id = await begin(page);
    await openChapter(page, id, 'placement');
    const seen = await recordPlaces(page);
    await option(page, RATING, 'gelegentlich').check();
    await text(page, 'placement-shorter').fill(MARK);
    await (await note(page, RATING)).fill(MARK);
    await expectSaved(page);
    await page.getByRole('link', { name: 'Zur Übersicht' }).click();
    await page.getByLabel('Name', { exact: true }).pressSequentially(MARK);
    await page.getByRole('link', { name: 'Ergebnis ansehen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ergebnis');
    await page.getByRole('link', { name: 'Meine Durchgänge' }).click();
    await expect(page.getByRole('link', { name: MARK })).toBeVisible();
    const places = await seen();
    expect(places.length).toBeGreaterThan(3);
    expect(places.join('\n')).not.toMatch(new RegExp(`${MARK}|gelegentlich`, 'i'));
  });
});

test.describe('several assessments', () => {
  test('a second one stands beside the first', async ({ page }) => {
    await openChapter(page, await begin(page), 'placement');
    await option(page, RATING, 'nie').check();
    await expectSaved(page);
    await page.getByRole('link', { name: 'Meine Durchgänge' }).click();
    await page.getByRole('link', { name: 'Neuen Durchgang beginnen' }).click();
    await expect(question(page, 'about-fields')).toBeAttached();
    const second = /d\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    await openChapter(page, second, 'placement');
    await expect(option(page, RATING, 'nie')).not.toBeChecked();
    await option(page, RATING, 'immer').check();
    await expectSaved(page);
    await page.getByRole('link', { name: 'Meine Durchgänge' }).click();
    await expect(page.getByRole('link', { name: /^Durchgang vom/ })).toHaveCount(2);
    await page.goBack();
    await expect(option(page, RATING, 'immer')).toBeChecked();
    await page.reload();
    await expect(option(page, RATING, 'immer')).toBeChecked();
  });

  test('one is renamed, deleted after a question, and taken back', async ({ page }) => {
    const id = await begin(page);
    await openChapter(page, id, 'placement');
    await option(page, RATING, 'nie').check();
    await expectSaved(page);
    await page.getByRole('link', { name: 'Meine Durchgänge' }).click();
    await page.getByRole('button', { name: /^Umbenennen/ }).click();
    await page.getByLabel('Name').fill('Vor dem Jahresgespräch');
    await page.getByRole('button', { name: 'Namen übernehmen' }).click();
    const title = page.getByRole('link', { name: 'Vor dem Jahresgespräch' });
    await expect(title).toBeVisible();
    await page.reload();
    await expect(title).toBeVisible();

    const dialog = page.getByRole('dialog', { name: 'Diesen Durchgang löschen?' });
    await page.getByRole('button', { name: 'Löschen: Vor dem Jahresgespräch' }).click();
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    await expect(dialog).toBeHidden();
    await expect(title).toBeVisible();
    await page.getByRole('button', { name: 'Löschen: Vor dem Jahresgespräch' }).click();
    await dialog.getByRole('button', { name: 'Ja, löschen' }).click();
    await expect(title).toBeHidden();
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await title.click();
    await openChapter(page, id, 'placement');
    await expect(option(page, RATING, 'nie')).toBeChecked();
  });

  test('a deleted one is gone for good at the next start', async ({ page }) => {
    await openChapter(page, await begin(page), 'placement');
    await text(page, 'placement-shorter').fill(MARK);
    await expectSaved(page);
    await page.getByRole('link', { name: 'Meine Durchgänge' }).click();
    await page.getByRole('button', { name: /^Löschen/ }).click();
    await page.getByRole('button', { name: 'Ja, löschen' }).click();
    await expect(page.getByText('Der Durchgang ist gelöscht.').first()).toBeVisible();
    await page.reload();
    await expect(page.getByText('Auf diesem Gerät gibt es noch keinen Durchgang.')).toBeVisible();
    expect(await storedAssessments(page)).toEqual([]);
    expect(await storedAnswers(page)).toEqual({});
  });
});

/** The address names the question; it follows the focus a moment later. */
async function expectAddressOf(page: Page, id: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`f=${id}$`));
}

/** Notes every address and title of the page from now on. @returns what was noted */
async function recordPlaces(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const places: string[] = [];
    Object.assign(globalThis, { places });
    setInterval(() => {
      const place = `${location.href} ${document.title}`;
      if (places.at(-1) !== place) places.push(place);
    }, 5);
  });
  return () => page.evaluate(() => (globalThis as unknown as { places: string[] }).places);
}
