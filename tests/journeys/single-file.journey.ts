/** The app as one file, opened from a stick: no server runs in this journey. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import { saveSealed } from './backup.ts';
import { hasDatabase } from './database.ts';
import { expect, expectNoAxeViolations, watchForFaults } from './fixture.ts';
import type { Page } from './fixture.ts';
import { arrived, switchTo, visit } from './paths.ts';

/** What `npm run build:single` made; SINGLE_FILE names another one. */
const FILE = resolve(
  process.env.SINGLE_FILE ?? join(import.meta.dirname, '../../dist-single/im-gleichgewicht.html'),
);
const ADDRESS = pathToFileURL(FILE).href;

interface OfTest {
  /** Opens the file in a browser of its own; the journey fails for any fault and any request there. */
  openFile: () => Promise<Page>;
}

const test = base.extend<OfTest>({
  openFile: async ({ browser }, use) => {
    if (!existsSync(FILE)) throw new Error(`There is no ${FILE}: npm run build:single makes it.`);
    const seen: string[] = [];
    const faults: (readonly string[])[] = [seen];
    await use(async () => {
      const context = await browser.newContext({ acceptDownloads: true });
      await context.setOffline(true);
      faults.push((await watchForFaults(context, { url: ADDRESS })).seen);
      context.on('request', (request) => {
        const [address = ''] = request.url().split('#');
        if (address !== ADDRESS && !/^(?:blob|data):/.test(address))
          seen.push(`Request for ${address}`);
      });
      context.on('console', (message) => {
        // Chromium's own remark when the app asks whether it may empty sessionStorage.
        if (message.text().includes('navigator.cookieEnabled')) return;
        if (message.type() === 'warning') seen.push(`Warning: ${message.text()}`);
      });
      const page = await context.newPage();
      await page.goto(ADDRESS);
      await arrived(page);
      return page;
    });
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(faults.flat()).toEqual([]);
  },
});

test('its start page says what it is and what it cannot do, in both languages and themes', async ({
  openFile,
}) => {
  const page = await openFile();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Übung in der Gruppe');
  await expect(page.getByText(/^Sich installieren oder erneuern\./)).toBeVisible();
  await expectNoAxeViolations(page);
  await switchTo(page, 'English');
  await expect(title).toHaveText('An exercise for a group');
  await page.getByLabel('Appearance').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(title).toHaveText('An exercise for a group');
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
});

test('an exercise is given out, answered, counted, closed and shown, and can be deleted', async ({
  openFile,
}) => {
  test.setTimeout(120_000);
  const facilitator = await openFile();
  await facilitator.getByRole('link', { name: 'Zu den Übungen' }).click();
  await facilitator.getByRole('link', { name: 'Übung zusammenstellen' }).click();
  await facilitator.getByRole('radio', { name: /^Wer darf was\?/ }).check();
  await facilitator.getByRole('button', { name: 'Übung ausgeben' }).click();
  await expect(facilitator.getByRole('heading', { level: 1 })).toHaveText('Wer darf was?');

  // A link to this file would lead nowhere; one to a copy on the web is made without asking for it.
  await expect(facilitator.getByText('Link zur Übung')).toHaveCount(0);
  await expect(facilitator.getByText(/^Datei, Text und Aushang/)).toBeVisible();
  await facilitator.getByLabel('Adresse der App im Netz').fill('beispiel.de/app/#/hilfe');
  await facilitator.getByRole('button', { name: 'Link und QR-Code zeigen' }).click();
  const text = await facilitator.getByLabel('Übung als Text').innerText();
  await expect(facilitator.getByLabel('Link zur Übung', { exact: true })).toHaveText(
    `https://beispiel.de/app/#/uebung/${text.trim()}`,
  );
  await expectNoAxeViolations(facilitator);
  const exercise = await saved(facilitator);
  expect(exercise.text.trim()).toBe(text.trim());

  const first = await openFile();
  await first.getByLabel('Oder die Datei der Übung').setInputFiles(exercise.path);
  const byFile = await handOver(first, 'Wer darf was?');
  const second = await openFile();
  await second.getByLabel('Link oder Text der Übung').fill(text);
  await second.getByRole('button', { name: 'Übung öffnen' }).click();
  const byText = await handOver(second, 'Wer darf was?');

  await facilitator.getByRole('button', { name: 'Sammlung beginnen' }).click();
  await facilitator.getByLabel('Dateien wählen').setInputFiles([byFile.path, byFile.path]);
  const counted = (words: string) => facilitator.getByText(words, { exact: true });
  await expect(counted('1 Code gezählt')).toBeVisible();
  await facilitator.getByLabel('Codes einfügen oder eintippen').fill(byText.text);
  await facilitator.getByRole('button', { name: 'Zählen', exact: true }).click();
  await expect(counted('2 Codes gezählt')).toBeVisible();
  await facilitator.reload();
  await expect(counted('2 Codes gezählt')).toBeVisible();

  // Three more, one after the other at one borrowed laptop.
  const files: string[] = [];
  const laptop = await openFile();
  for (let person = 3; person <= 5; person += 1) {
    await visit(laptop, `#/uebung/${text.trim()}`);
    files.push((await handOver(laptop, 'Wer darf was?')).path);
    await finish(laptop);
  }
  await facilitator.getByLabel('Dateien wählen').setInputFiles(files);
  await expect(counted('5 Codes gezählt')).toBeVisible();
  await facilitator.getByRole('button', { name: 'Sammlung schließen' }).click();
  await facilitator.getByRole('dialog').getByRole('button', { name: 'Ja, schließen' }).click();
  await expect(facilitator.getByRole('heading', { level: 1 })).toHaveText('Gruppenergebnis');
  // Everybody chose the first step: alike, so no figure.
  await expect(facilitator.locator('.document')).toContainText('sehr ähnlich');
  await facilitator.getByRole('link', { name: 'Am Beamer zeigen' }).click();
  await expect(facilitator.locator('.stage h1')).toHaveText('Wer darf was?');
  await facilitator.keyboard.press('End');
  await facilitator.keyboard.press('Home');
  await expect(facilitator.locator('.stage h1')).toHaveText('Wer darf was?');

  await visit(facilitator, '#/daten');
  await facilitator.getByRole('button', { name: 'Alles in diesem Browser löschen' }).click();
  await facilitator.getByRole('dialog').getByRole('button', { name: /^Ja/ }).click();
  await expect(
    facilitator.getByRole('heading', { level: 1, name: 'Alles gelöscht' }),
  ).toBeVisible();
  await expect(
    facilitator.getByText(/^Ihre Antworten, Ihre Vorhaben, .* entfernt\.$/),
  ).toBeVisible();
  expect(await hasDatabase(facilitator)).toBe(false);
});

test('an own result goes home sealed', async ({ openFile }) => {
  const page = await openFile();
  await page.getByRole('link', { name: 'Einen kurzen Durchgang machen, ohne Speichern' }).click();
  await page.locator('[data-question]').first().getByRole('radio').first().check();
  const { file } = await saveSealed(page);
  expect(await readFile(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
});

/** From the page of a given exercise to the code. @returns it as a file and as text */
async function handOver(page: Page, title: string): Promise<{ path: string; text: string }> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('button', { name: 'Mit den Fragen beginnen' }).click();
  const questions = page.locator('[data-question]:has(input[type=radio])');
  await expect(questions.first()).toBeVisible();
  for (const question of await questions.all()) await question.getByRole('radio').first().check();
  const [, id = ''] = /#\/d\/([\w-]+)/.exec(page.url()) ?? [];
  await visit(page, `#/d/${id}/ergebnis`);
  await page.getByRole('link', { name: 'Zahlen abgeben oder nicht' }).click();
  await page.getByRole('button', { name: 'Code zum Abgeben zeigen' }).click();
  const shown = await page.getByLabel('Ihr Code als Text').innerText();
  const file = await saved(page);
  expect(file.text.replaceAll(/\s/g, '')).toBe(shown.replaceAll(/\s/g, ''));
  return { path: file.path, text: shown };
}

/** The next person can begin. */
async function finish(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'Fertig?' })
    .getByRole('button', { name: 'Fertig, alles löschen' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, alles löschen' }).click();
  await expect(
    page.getByText('Die Antworten aus diesem Fenster sind gelöscht.').first(),
  ).toBeVisible();
}

async function saved(page: Page): Promise<{ path: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Als Datei speichern' }).click();
  const path = await (await download).path();
  return { path, text: await readFile(path, 'utf8') };
}
