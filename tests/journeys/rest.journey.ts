/** The end on a shared device: what is taken home, and what is wiped when nobody is there any more. */
import { readFile } from 'node:fs/promises';
import { part, savePlain } from './backup.ts';
import { openChapter, option, text } from './chapter.ts';
import { expect, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { visit } from './paths.ts';

const TEXT = 'placement-shorter';
const WARNING = 'Sind Sie noch da?';
const RESTED = /^Hier war 30 Minuten lang niemand\./;

test.describe('on a shared device', () => {
  test('"Fertig" offers to take the answers home first, then wipes', async ({ page }) => {
    await beginShared(page);
    await page.getByRole('button', { name: 'Fertig, alles löschen' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Erst mitnehmen' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Sichern' })).toBeFocused();
    await expect(part(page, 'Wo Ihre Antworten liegen')).toContainText('Nur in diesem Fenster');
    const file = await readFile(await savePlain(page), 'utf8');
    expect(file).toContain('Nur heute');
    await part(page, 'Sichern').getByRole('button', { name: 'Fertig, alles löschen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, alles löschen' }).click();
    await expect(
      page.getByText('Die Antworten aus diesem Fenster sind gelöscht.').first(),
    ).toBeVisible();
    await visit(page, '#/daten');
    await expect(part(page, 'Sichern')).toContainText('Es gibt noch nichts zu sichern.');
    await expect(page.getByText('Nur heute')).toHaveCount(0);
  });

  test('half an hour without anybody wipes, after a warning', async ({ page }) => {
    await page.clock.install();
    const address = await beginShared(page);
    await page.clock.runFor('27:50');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await page.clock.runFor('00:15');
    await expect(page.getByRole('alertdialog', { name: WARNING })).toBeVisible();
    await page.getByRole('button', { name: 'Weiterarbeiten' }).click();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(text(page, TEXT)).toHaveValue('Nur heute');

    await page.clock.runFor('28:05');
    await expect(page.getByRole('alertdialog', { name: WARNING })).toBeVisible();
    await page.clock.runFor('02:00');
    await expect(page.getByText(RESTED).first()).toBeVisible();
    await expect(page).toHaveURL(/#\/$/);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(address).hash);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Diesen Durchgang gibt es hier nicht',
    );
  });

  test('the warning says when, stands alone, and leads to the backup', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-21T08:00:00Z') });
    await beginShared(page);
    await page.getByRole('button', { name: 'Fertig, alles löschen' }).click();
    await page.clock.runFor('28:05');
    const warning = page.getByRole('alertdialog', { name: WARNING });
    await expect(warning).toContainText(/Das wäre um 09:3\d Uhr\./);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meine Daten');
    await page.clock.runFor(1000);
    await expect(page.getByRole('heading', { level: 2, name: 'Sichern' })).toBeFocused();
    expect(await readFile(await savePlain(page), 'utf8')).toContain('Nur heute');
  });

  test('a laptop that slept wipes when it wakes, before anybody sees the answers', async ({
    page,
  }) => {
    await page.clock.install();
    await beginShared(page);
    await page.clock.fastForward('08:00:00'); // timers fire once at most, as after sleep
    await expect(page.getByText(RESTED).first()).toBeVisible();
    await expect(page.getByText('Nur heute')).toHaveCount(0);
  });

  test('a file can be put into this window only', async ({ page, browser, app }) => {
    await beginShared(page);
    const file = await savePlain(page);
    const context = await browser.newContext({ baseURL: app.url, locale: 'de-DE' });
    const borrowed = await context.newPage();
    await borrowed.goto('./#/daten');
    await borrowed.getByLabel('Sicherungsdatei').setInputFiles(file);
    await borrowed.getByRole('radio', { name: /^nur in dieses Fenster/ }).check();
    await borrowed.getByRole('button', { name: 'Jetzt einspielen' }).click();
    await expect(borrowed.getByText(/^Gemeinsames Gerät:/)).toBeVisible();
    const names = await borrowed.evaluate(async () => (await indexedDB.databases()).length);
    expect(names).toBeLessThanOrEqual(1);
    await context.close();
  });
});

test('where the browser blocks its storage, the banner leads to the backup', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await page.goto('./');
  await page.getByRole('link', { name: 'Beginnen', exact: true }).click();
  await openChapter(page, idIn(page), 'placement');
  await text(page, TEXT).fill('Nur heute');
  await page.getByRole('link', { name: 'Als Datei sichern' }).click();
  await expect(part(page, 'Wo Ihre Antworten liegen')).toContainText(
    'Eine Sicherung bewahrt sie auf.',
  );
  expect(await readFile(await savePlain(page), 'utf8')).toContain('Nur heute');
});

/** Begins in memory and answers. @returns the chapter's address */
async function beginShared(page: Page): Promise<string> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Auf einem gemeinsamen Gerät beginnen' }).click();
  await expect(page.getByText(/^Gemeinsames Gerät:/)).toBeVisible();
  await openChapter(page, idIn(page), 'placement');
  await option(page, 'placement-leadership', 'stimmt sehr').check();
  await text(page, TEXT).fill('Nur heute');
  return page.url();
}

/** The assessment of the address. */
const idIn = (page: Page): string => /#\/d\/([\w-]+)/.exec(page.url())?.[1] ?? '';
