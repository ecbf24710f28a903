/** Measures, written on their own page. */
import { expect } from './fixture.ts';
import type { Page } from './fixture.ts';

export const LIST = '#/vorhaben';

export const what = (page: Page) => page.getByLabel('Was haben Sie vor?');
export const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

/** Writes a measure on the list page. */
export async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Neues Vorhaben schreiben' }).click();
  await what(page).fill(words);
  await page.getByRole('button', { name: 'Zuklappen' }).click();
  await expect(card(page, words)).toBeVisible();
}
