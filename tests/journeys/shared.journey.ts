/** On a shared device nothing may be left behind. Searched is the browser's whole profile on disk, not what the app says. */
import { randomBytes } from 'node:crypto';
import { expectSaved, note, openChapter, option, text } from './chapter.ts';
import { storedAnswers, storedAssessments } from './database.ts';
import { test } from './device.ts';
import { expect } from './fixture.ts';
import type { Page } from './fixture.ts';
import { LIST, what } from './measures.ts';
import { begin, visit } from './paths.ts';

const RATING = 'placement-leadership';
const TEXT = 'placement-shorter';
const BANNER = /^Gemeinsames Gerät: Ihre Antworten werden nicht gespeichert\./;
/** Where Chromium keeps what it needs to bring windows back after a crash. */
const SESSION_FILES = /(^|[\\/])(Sessions|Session Storage)[\\/]/;

/** A word that no file contains by chance, and that compression cannot take apart. */
const newMark = (): string => `Q${randomBytes(9).toString('hex')}Z`;

test.describe('on a shared device', () => {
  test('nothing typed is on the disk after "Fertig", nor while typing', async ({ device }) => {
    const mark = newMark();
    const page = await device.start();
    const id = await beginShared(page);
    await openChapter(page, id, 'placement');
    await option(page, RATING, 'stimmt sehr').check();
    await text(page, TEXT).pressSequentially(mark);
    await (await note(page, RATING)).pressSequentially(mark);
    await expect(page.getByText('nur in diesem Fenster', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Zur Übersicht' }).click();
    await page.getByLabel('Name', { exact: true }).pressSequentially(mark);
    await page.getByRole('link', { name: 'Meine Durchgänge' }).click();
    await expect(page.getByRole('link', { name: mark })).toBeVisible();
    await page.waitForTimeout(3000); // Chromium writes its session files every two and a half seconds
    expect(await device.filesWith(mark)).toEqual([]);

    // In the middle of a word.
    await visit(page, LIST);
    await page.getByRole('button', { name: 'Neues Vorhaben schreiben' }).click();
    await what(page).pressSequentially(mark);
    await leave(page);
    await visit(page, LIST);
    await expect(page.getByText(mark)).toHaveCount(0);
    expect(await storedAssessments(page)).toEqual([]);
    expect(await storedAnswers(page)).toEqual({});
    await page.getByRole('link', { name: 'Meine Durchgänge' }).click();
    await expect(page.getByText('Auf diesem Gerät gibt es noch keinen Durchgang.')).toBeVisible();
    await page.goBack();
    await expect(page.getByText(mark)).toHaveCount(0);
    await device.close();
    expect(await device.filesWith(mark)).toEqual([]);
  });

  test('the banner stays on every page', async ({ page }) => {
    const id = await beginShared(page);
    const pages = ['', '/ergebnis', '/rechnung', '/k/networks', '/p/networks'].map(
      (part) => `#/d/${id}${part}`,
    );
    for (const address of [...pages, '#/durchgaenge', '#/methode', '#/hilfe', '#/datenschutz']) {
      await visit(page, address);
      await expect(page.getByText(BANNER)).toBeVisible();
    }
    await visit(page, '#/');
    await expect(page.getByText(BANNER)).toBeVisible();
    await leave(page);
    await expect(page.getByText(BANNER)).toBeHidden();
  });

  test('a reload asks first, and then everything is gone', async ({ page }) => {
    const id = await beginShared(page);
    await openChapter(page, id, 'placement');
    await option(page, RATING, 'stimmt sehr').check();
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reloaded;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Diesen Durchgang gibt es hier nicht',
    );
    expect(await storedAnswers(page)).toEqual({});
  });
});

test.describe("on one's own device", () => {
  test('what was typed is in the database, and in no file that brings windows back', async ({
    device,
  }) => {
    const [mark, careless] = [newMark(), newMark()];
    const page = await device.start();
    await openChapter(page, await begin(page), 'placement');
    await text(page, TEXT).pressSequentially(mark);
    await expectSaved(page);
    // So that the search can fail: what is typed into a form that lets the browser remember is soon in these files.
    const other = await page.context().newPage();
    await other.goto('./#/neu');
    await other.waitForURL(/#\/d\//);
    await openChapter(other, idIn(other), 'placement');
    await other.locator('form').evaluate((form) => form.setAttribute('autocomplete', 'on'));
    await text(other, TEXT).pressSequentially(careless);
    await expect
      .poll(() => device.filesWith(careless), { timeout: 15_000 })
      .toContainEqual(expect.stringMatching(SESSION_FILES));
    await device.close();
    const files = await device.filesWith(mark);
    expect(files).toContainEqual(expect.stringMatching(/IndexedDB/));
    expect(files.filter((file) => SESSION_FILES.test(file))).toEqual([]);
  });
});

/** Begins an assessment that is kept in this window only. @returns its id */
async function beginShared(page: Page): Promise<string> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Auf einem gemeinsamen Gerät beginnen' }).click();
  await expect(page.getByText(BANNER)).toBeVisible();
  return idIn(page);
}

/** The assessment of the address. */
const idIn = (page: Page): string => /#\/d\/([\w-]+)/.exec(page.url())?.[1] ?? '';

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fertig, alles löschen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ja, alles löschen' }).click();
  await expect(
    page.getByText('Die Antworten aus diesem Fenster sind gelöscht.').first(),
  ).toBeVisible();
}
