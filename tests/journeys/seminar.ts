/** What a facilitator and the participants of an exercise do; each in a browser context of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsOf } from './database.ts';
import { expect, type Page } from './fixture.ts';
import { visit } from './paths.ts';

/** Ten powers follow two statements on the sheet of "Wer darf was?", short. */
export const POWERS = 10;

/** Composes one of the templates. @returns its link */
export async function compose(page: Page, preset: string): Promise<string> {
  await visit(page, '#/uebung/neu');
  await page.getByRole('radio', { name: preset }).check();
  await page.getByRole('button', { name: 'Übung ausgeben' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(preset);
  return linkOf(page);
}

/** The link on the page where an exercise is given out. */
export function linkOf(page: Page): Promise<string> {
  return page.getByLabel('Link zur Übung', { exact: true }).innerText();
}

/** Copies a sheet in, key by key, from the link to the page of the decision. */
export async function takePart(page: Page, link: string, keys: readonly string[]): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Ich habe auf Papier geantwortet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blatt übertragen');
  await page.getByRole('radio').first().focus();
  for (const key of keys) await page.keyboard.press(key);
  await expect(page.getByText(`${keys.length} von ${keys.length} Zeilen übertragen`)).toBeVisible();
  await page.getByRole('link', { name: 'Zum Ergebnis' }).click();
  await page.getByRole('link', { name: 'Zahlen abgeben oder nicht' }).click();
  await expect(page.getByRole('heading', { name: 'Das würde im Code stehen' })).toBeVisible();
}

/** Decides to hand over. @returns the code as it is shown, with its line breaks */
export async function showCode(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Code zum Abgeben zeigen' }).click();
  return page.getByLabel('Ihr Code als Text', { exact: true }).innerText();
}

export const qrOf = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('img', { name: /^QR-Code/ });

/** Begins a collection from the page where the exercise is given out. @returns its id */
export async function beginCollection(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Sammlung beginnen' }).click();
  await page.waitForURL(/sammeln\//);
  return /sammeln\/([\w-]+)/.exec(page.url())?.[1] ?? '';
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Codes einfügen oder eintippen').fill(text);
  await page.getByRole('button', { name: 'Zählen' }).click();
}

/** The number on the page of collecting. */
export async function expectCount(page: Page, count: number): Promise<void> {
  const words = `${count} ${count === 1 ? 'Code' : 'Codes'} gezählt`;
  await expect(page.getByText(words, { exact: true })).toBeVisible();
}

/** What the database holds of a collection. */
export async function storedCollection(page: Page, id: string): Promise<unknown> {
  const rows = await rowsOf<{ key: string; value: unknown }>(page, 'settings');
  return rows.find(({ key }) => key === `seminar/collection/${id}`)?.value;
}

/** Does something with files that are gone afterwards. */
export async function withFolder<Result>(
  use: (write: (name: string, content: string | Uint8Array) => string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'seminar-'));
  try {
    return await use((name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
