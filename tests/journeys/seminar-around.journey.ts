/** Around an exercise: what is printed, the keyboard alone, the own result taken home, a template and something unfinished. */
import { readFile } from 'node:fs/promises';
import { choose, putBack, savePlain } from './backup.ts';
import { option } from './chapter.ts';
import type { Locator } from '@playwright/test';
import { expect, test, type Page } from './fixture.ts';
import { answerByKeyboard } from './keyboard.ts';
import { pagesIn, paperOf, printedText, withoutDialog } from './papers.ts';
import { arrived, visit } from './paths.ts';
import { compose, expectCount, linkOf, qrOf, showCode, takePart } from './seminar.ts';

/** One key a line: two statements, then the ten powers. */
const SHEET = ['2', '4', '1', '2', '3', '4', '1', '2', '3', '4', '1', '2'];
/** What leaves the laptop, what does not, and who decides. */
const PROMISE = [
  /gibt nur Zahlen ab/,
  /Alles andere bleibt auf dem Gerät/,
  /Von selbst geht nichts/,
];

test('a participant is told in three sentences, and the hand-out says them too', async ({
  page,
}) => {
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');
  await expect(page.locator('.promise li')).toHaveText(PROMISE);
  const paper = await paperOf(page);
  expect(pagesIn(paper)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(qrOf(page)).toBeVisible();
  await page.emulateMedia({ media: null });

  await page.getByRole('link', { name: 'Fragebogen auf Papier' }).click();
  await expect(page.locator('.document')).toContainText('Bitte schreiben Sie keinen Namen darauf.');
  await expect(page.locator('.document')).toContainText('ist ungeklärt');
  await page.goto(link);
  await expect(page.locator('.promise li')).toHaveText(PROMISE);

  const printed = printedText(paper);
  // A hyphen at the end of a line is none to pdftotext.
  expect(printed.replaceAll(/[\s-]/g, '')).toContain(link.replaceAll('-', ''));
  for (const words of ['Wer darf was?', 'gibt nur Zahlen ab', 'Die Teilnahme ist freiwillig'])
    expect(printed).toContain(words);
  expect(printed).not.toContain('Sammlung beginnen');
});

test('from the link to the code by keyboard alone, the own result first', async ({ page }) => {
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');
  await page.goto('about:blank');
  await page.goto(link);
  await arrived(page);
  await tabTo(page, 'Mit den Fragen beginnen');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-question]').first()).toBeVisible();
  await answerByKeyboard(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ergebnis');
  await tabTo(page, 'Zahlen abgeben oder nicht');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zahlen abgeben');
  await expect(qrOf(page)).toHaveCount(0);
  await tabTo(page, 'Code zum Abgeben zeigen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ihr Code', exact: true })).toBeFocused();
  await tabTo(page, 'Code wegräumen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Das würde im Code stehen' })).toBeFocused();
  await expect(qrOf(page)).toHaveCount(0);
});

test('composing, collecting and closing by keyboard alone', async ({ page, browser, app }) => {
  await page.goto('./#/uebung');
  await arrived(page);
  await tabTo(page, 'Übung zusammenstellen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Übung zusammenstellen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Übung ausgeben');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wer darf was?');

  const other = await browser.newContext({ locale: 'de-DE', baseURL: app.url });
  const participant = await other.newPage();
  await takePart(participant, await linkOf(page), SHEET);
  const code = await showCode(participant);
  await other.close();

  await tabTo(page, 'Sammlung beginnen');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sammeln\//);
  await arrived(page);
  const field = page.getByLabel('Codes einfügen oder eintippen');
  for (let steps = 0; steps < 20 && !(await isFocused(field)); steps += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type(code);
  await tabTo(page, 'Zählen');
  await page.keyboard.press('Enter');
  await expectCount(page, 1);
  await tabTo(page, 'Sammlung schließen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, 'Ja, schließen');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ergebnis\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the own result goes home in a file, which says nothing of the exercise', async ({
  page,
  browser,
  app,
}) => {
  await withoutDialog(page);
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');
  await page.goto(link);
  await page.getByRole('button', { name: 'Mit den Fragen beginnen' }).click();
  await option(page, 'authority-sufficient', 'stimmt sehr').check();
  await option(page, 'authority-clear', 'stimmt wenig').check();
  const [, id = ''] = /#\/d\/([\w-]+)/.exec(page.url()) ?? [];
  await visit(page, `#/d/${id}/ergebnis`);
  await page.getByRole('link', { name: 'Zahlen abgeben oder nicht' }).click();
  const code = await showCode(page);
  await page.getByRole('link', { name: 'Als Datei sichern' }).click();
  const file = await savePlain(page);
  const saved = await readFile(file, 'utf8');
  for (const secret of [code.slice(0, 11), link.split('/').at(-1) ?? '', 'submissionId'])
    expect(saved).not.toContain(secret);

  const home = await browser.newContext({ locale: 'de-DE', baseURL: app.url });
  const own = await home.newPage();
  await own.goto('./');
  await choose(own, file);
  await putBack(own);
  await visit(own, `#/d/${id}/ergebnis`);
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Ergebnis');
  await expect(own.getByRole('link', { name: 'Zahlen abgeben oder nicht' })).toHaveCount(0);
  await visit(own, `#/uebung/abgeben/${id}`);
  await expect(own.getByText('Zu diesem Durchgang kennt dieses Gerät keine Übung.')).toBeVisible();
  await home.close();
});

test('a template asks before it takes the place of something unfinished', async ({ page }) => {
  await page.goto('./');
  await compose(page, 'Wer darf was?');
  await visit(page, '#/uebung/neu');
  await page.getByLabel('Titel der Übung').fill('Halb fertig');
  await visit(page, '#/uebung');
  const template = page.getByRole('button', { name: 'Als Vorlage nehmen: Wer darf was?' });
  await template.click();
  await expect(page.getByRole('dialog')).toContainText('„Halb fertig“');
  await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
  await visit(page, '#/uebung/neu');
  await expect(page.getByLabel('Titel der Übung')).toHaveValue('Halb fertig');
  await visit(page, '#/uebung');
  await template.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, ersetzen' }).click();
  await expect(page.getByLabel('Titel der Übung')).toHaveValue('Wer darf was?');
  await arrived(page);
  // A template that nothing was done with is nothing unfinished.
  await visit(page, '#/uebung');
  await template.click();
  await expect(page.getByLabel('Titel der Übung')).toHaveValue('Wer darf was?');

  await visit(page, '#/uebung');
  await page.getByRole('button', { name: 'Löschen: Wer darf was?' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, löschen' }).click();
  await expect(page.getByText('Noch keine. Was Sie zusammenstellen')).toBeVisible();
});

const isFocused = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element === document.activeElement);

/** Tab by tab to what has that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent.trim());
    if (focused === name) return;
  }
  throw new Error(`${name} cannot be reached by Tab`);
}
