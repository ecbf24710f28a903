/** Storage that fails, hangs or is not there: never in silence, and never at the cost of what stands on the screen. */
import { expectSaved, openChapter, option, text } from './chapter.ts';
import { holdDatabase, releaseDatabase, storedAnswers } from './database.ts';
import { prepareDisk, setDisk } from './disk.ts';
import { expect, test } from './fixture.ts';
import { begin, visit } from './paths.ts';

const RATING = 'placement-leadership';
const TEXT = 'placement-shorter';
const FAILED = /^Das Speichern ist nicht gelungen\./;
const SLOW = /^Das Speichern dauert ungewöhnlich lange\./;
const BLOCKED = /^Dieser Browser lässt kein dauerhaftes Speichern zu\./;

test.describe('when saving fails', () => {
  test.beforeEach(async ({ page }) => {
    await prepareDisk(page);
    await openChapter(page, await begin(page), 'placement');
    await option(page, RATING, 'stimmt sehr').check();
    await expectSaved(page);
  });

  test('it is said aloud, what was entered stays, and trying again saves it', async ({ page }) => {
    await setDisk(page, 'full');
    await text(page, TEXT).fill('Passt nicht mehr drauf');
    await expect(page.getByRole('alert').filter({ hasText: FAILED })).toBeVisible();
    await expect(page.getByText(/^gespeichert/)).toBeHidden();
    await option(page, RATING, 'stimmt wenig').check();
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(page.getByRole('alert').filter({ hasText: FAILED })).toBeVisible();
    await expect(text(page, TEXT)).toHaveValue('Passt nicht mehr drauf');
    await expect(option(page, RATING, 'stimmt wenig')).toBeChecked();
    expect(await storedAnswers(page)).toEqual({ [RATING]: 4 });

    await setDisk(page, 'free');
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expectSaved(page);
    await expect(page.getByText(FAILED)).toBeHidden();
    expect(await storedAnswers(page)).toEqual({ [RATING]: 1, [TEXT]: 'Passt nicht mehr drauf' });
  });

  test('what is not saved can be copied, each answer under its question', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await setDisk(page, 'full');
    await text(page, TEXT).fill('Zum Mitnehmen');
    await option(page, RATING, 'stimmt wenig').check();
    await page.getByRole('button', { name: 'Ungespeichertes kopieren' }).click();
    await expect(page.getByText(/^Kopiert\./)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^.{10,}\nZum Mitnehmen$/m);
    expect(copied).toContain('\nstimmt wenig');
  });

  test('where copying is not allowed either, the text is shown', async ({ page }) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await setDisk(page, 'full');
    await text(page, TEXT).fill('Von Hand abzuschreiben');
    await page.getByRole('button', { name: 'Ungespeichertes kopieren' }).click();
    await expect(page.getByText(/^Der Browser lässt das Kopieren nicht zu\./)).toBeVisible();
    await expect(page.locator('pre')).toContainText('Von Hand abzuschreiben');
  });

  test('a name that cannot be saved is said aloud too', async ({ page }) => {
    await page.getByRole('link', { name: 'Zur Übersicht' }).click();
    await setDisk(page, 'full');
    await page.getByLabel('Name', { exact: true }).fill('Vor dem Gespräch');
    await expect(page.getByText(FAILED).first()).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Vor dem Gespräch');
  });

  test('leaving the window asks first', async ({ page }) => {
    await setDisk(page, 'full');
    await text(page, TEXT).fill('Noch nicht gesichert');
    await expect(page.getByText(FAILED)).toBeVisible();
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => {
      setTimeout(() => location.reload());
    });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(text(page, TEXT)).toHaveValue('Noch nicht gesichert');
  });
});

test('saving that hangs is said aloud after three seconds, and quietly ends well', async ({
  page,
}) => {
  await openChapter(page, await begin(page), 'placement');
  await option(page, RATING, 'stimmt sehr').check();
  await expectSaved(page);
  await holdDatabase(page);
  await text(page, TEXT).fill('Es dauert');
  await expect(page.getByText('wird gespeichert', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: SLOW })).toBeVisible();
  await expect(text(page, TEXT)).toHaveValue('Es dauert');
  await releaseDatabase(page);
  await expectSaved(page);
  await expect(page.getByText(SLOW)).toBeHidden();
  expect(await storedAnswers(page)).toEqual({ [RATING]: 4, [TEXT]: 'Es dauert' });
});

test.describe('in a browser that blocks its database', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
  });

  test('everything works in memory, and every page says so', async ({ page }) => {
    const id = await begin(page);
    await openChapter(page, id, 'placement');
    await option(page, RATING, 'stimmt ziemlich').check();
    await text(page, TEXT).fill('Nur hier');
    await expect(page.getByText('nur in diesem Fenster', { exact: true })).toBeVisible();
    await expect(page.getByText(/^gespeichert/)).toBeHidden();
    for (const address of ['#/', '#/hilfe', '#/durchgaenge', `#/d/${id}`, `#/d/${id}/ergebnis`]) {
      await visit(page, address);
      await expect(page.getByText(BLOCKED)).toBeVisible();
    }
    await openChapter(page, id, 'placement');
    await expect(option(page, RATING, 'stimmt ziemlich')).toBeChecked();
    await expect(text(page, TEXT)).toHaveValue('Nur hier');
  });
});
