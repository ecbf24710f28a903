/** On "Meine Daten" buttons come and go; whoever works with the keyboard is never thrown back to the top of the window. */
import { choose, savePlain } from './backup.ts';
import { expectSaved, openChapter, option } from './chapter.ts';
import { expect, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { begin, visit } from './paths.ts';

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).press('Enter');
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

test.beforeEach(async ({ page }) => {
  await openChapter(page, await begin(page), 'placement');
  await option(page, 'placement-leadership', 'stimmt sehr').check();
  await expectSaved(page);
});

test('saving leads from the button to what it brings, and back to its part', async ({ page }) => {
  await visit(page, '#/daten');
  await press(page, 'Unverschlüsselt sichern');
  await expect(heading(page, 'Die Sicherung ist fertig')).toBeFocused();
  await press(page, 'Noch eine Sicherung machen');
  await expect(heading(page, 'Sichern')).toBeFocused();
  await press(page, 'Verschlüsselt sichern');
  await expect(heading(page, 'Kennwort')).toBeFocused();
  await press(page, 'Ich habe sie notiert');
  const field = page.getByLabel('Die notierten Wörter');
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(page.getByText(/^Das sind nicht die Wörter von eben/)).toBeVisible();
  await expect(field).toBeFocused();
  await press(page, 'Zurück zu den Wörtern');
  await expect(heading(page, 'Sichern')).toBeFocused();
  const words = (await page.locator('.passphrase').innerText()).trim();
  await press(page, 'Ich habe sie notiert');
  await field.fill(words);
  await press(page, 'Jetzt verschlüsselt sichern');
  await expect(page.getByRole('progressbar', { name: /verschlüsselt und geprüft/ })).toBeVisible();
  await expect(heading(page, 'Sichern')).toBeFocused();
});

test('putting back leads to what is in the file, and after every way out to its part', async ({
  page,
}) => {
  const file = await savePlain(page);
  await choose(page, file);
  await expect(heading(page, 'Das steht in der Datei')).toBeFocused();
  await press(page, 'Abbrechen');
  await expect(heading(page, 'Einspielen')).toBeFocused();
  await page.getByLabel('Sicherungsdatei').focus();
  await choose(page, Buffer.from('Sehr geehrte Damen und Herren'));
  await expect(page.getByText(/^Diese Datei stammt nicht aus dieser App/)).toBeVisible();
  await expect(heading(page, 'Einspielen')).toBeFocused();

  await visit(page, '#/durchgaenge');
  await page.getByRole('button', { name: /^Löschen/ }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, löschen' }).press('Enter');
  await expect(heading(page, 'Meine Durchgänge')).toBeFocused();
  await choose(page, file);
  await press(page, 'Jetzt einspielen');
  await expect(heading(page, 'Eingespielt. Ihre Durchgänge sind da.')).toBeFocused();
  await press(page, 'Einspielen rückgängig machen');
  await expect(heading(page, 'Einspielen')).toBeFocused();
});
