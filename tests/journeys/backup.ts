/** What a person does on "Meine Daten". */
import { expect } from './fixture.ts';
import type { Page } from './fixture.ts';
import { visit } from './paths.ts';

type Locator = ReturnType<Page['locator']>;

/** The part of the page under that heading. */
export function part(page: Page, heading: string): Locator {
  return page.getByRole('region', { name: heading, exact: true });
}

/** Saves a plain backup to the downloads. @returns where the file lies */
export async function savePlain(page: Page): Promise<string> {
  await visit(page, '#/daten');
  return savePlainHere(page);
}

/** The same, once the page is there. */
export async function savePlainHere(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unverschlüsselt sichern' }).click();
  await expect(page.getByText(/^Geprüft: /)).toBeVisible();
  return (await download).path();
}

/** Saves a backup sealed with the offered words. */
export async function saveSealed(page: Page): Promise<{ file: string; passphrase: string }> {
  await visit(page, '#/daten');
  await page.getByRole('button', { name: 'Verschlüsselt sichern', exact: true }).click();
  const passphrase = (await page.locator('.passphrase').innerText()).trim();
  await page.getByRole('button', { name: 'Ich habe sie notiert' }).click();
  await page.getByLabel('Die notierten Wörter').fill(passphrase);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Jetzt verschlüsselt sichern' }).click();
  await expect(page.getByText(/^Geprüft: /)).toBeVisible({ timeout: 60_000 });
  return { file: await (await download).path(), passphrase };
}

/** Chooses a file to put back. */
export async function choose(page: Page, file: string | Buffer): Promise<void> {
  await visit(page, '#/daten');
  const files =
    typeof file === 'string' ? file : { name: 'sicherung.json', mimeType: '', buffer: file };
  await page.getByLabel('Sicherungsdatei').setInputFiles(files);
}

export async function putBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jetzt einspielen' }).click();
  await expect(page.getByText('Eingespielt. Ihre Durchgänge sind da.')).toBeVisible();
}
