/** What surrounds the check-in: a wrong clock, a shared device, a narrow window, the list of assessments. */
import { expectSaved, openChapter } from './chapter.ts';
import {
  MEASURE,
  SENTENCE,
  beginCheckin,
  expectPaperWithoutControls,
  kept,
  lastYear,
  rateAll,
  said,
} from './checkin.ts';
import { storedAnswers, storedAssessments } from './database.ts';
import { expect, expectNoAxeViolations, test } from './fixture.ts';
import { switchTo, visit } from './paths.ts';

test('a clock that was wrong last year: the day can be set right, and then counts', async ({
  page,
}) => {
  const id = await lastYear(page, new Date('2099-03-01T10:00:00'));
  const checkin = await beginCheckin(page);
  await page.goto('./');
  await expect(page.getByText(/trägt das Datum 1\. März 2099/)).toBeVisible();
  await openChapter(page, checkin, 'selfcare');
  const rating = page.locator('.question:has(.rating)').first();
  await rating.getByRole('radio').nth(3).check();
  await expectSaved(page);
  await expect(said(page)).toHaveCount(0);
  await visit(page, '#/');
  await page.getByRole('link', { name: 'Datum ansehen' }).click();
  await expect(page).toHaveURL(new RegExp(`/d/${id}$`));
  await page.getByLabel('Datum').fill('2025-11-20');
  await expect
    .poll(async () => (await storedAssessments(page)).map((one) => 'date' in one && one.date))
    .toContain('2025-11-20');
  await openChapter(page, checkin, 'selfcare');
  await expect(rating.getByText(/^damals: .* \(20\. November 2025\)$/)).toBeVisible();
});

test('a shared device keeps nothing of it', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Jahresrückblick, ebenso ohne Speichern' }).click();
  await expect(page).toHaveURL(/\/anfang$/);
  await visit(page, new URL(page.url()).hash.replace('anfang', 'abschluss'));
  await page.getByLabel('In einem Satz').fill(SENTENCE);
  await expect(page.getByText('nur in diesem Fenster').first()).toBeVisible();
  expect(await storedAssessments(page)).toEqual([]);
  expect(await storedAnswers(page)).toEqual({});
});

test('at 320 px, in either language, nothing is cut off', async ({ page }) => {
  await lastYear(page);
  const id = await beginCheckin(page);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const language of ['Deutsch', 'English'] as const) {
    if (language === 'English') await switchTo(page, language);
    for (const address of [
      `#/d/${id}/anfang`,
      `#/d/${id}/abschluss`,
      `#/d/${id}`,
      '#/durchgaenge',
      '#/',
    ]) {
      await visit(page, address);
      if (address.endsWith('abschluss') && language === 'Deutsch')
        await page.getByRole('button', { name: /^in einem Jahr/ }).click();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${address} in ${language}`).toBeLessThanOrEqual(320);
    }
  }
});

test('its pages are readable in the dark, and go on paper without controls', async ({ page }) => {
  await lastYear(page);
  // What is private is on no paper, and a measure is until the person says otherwise.
  await page.getByRole('button', { name: /^Bearbeiten/ }).click();
  await page.getByLabel('Bleibt bei mir').uncheck();
  await page.getByRole('button', { name: 'Zuklappen' }).click();
  await expect(kept(page)).toHaveText(/^gespeichert/);
  const id = await beginCheckin(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
  await expectNoAxeViolations(page);
  await page.getByLabel('zum Teil erledigt').check();
  await expectPaperWithoutControls(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('22. Dezember 2026')).toBeVisible();
  await expect(page.getByRole('heading', { name: MEASURE })).toBeVisible();

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await rateAll(page, id, 'capacity', 4);
  await visit(page, `#/d/${id}/abschluss`);
  await page.getByLabel('In einem Satz').fill(SENTENCE);
  await page.getByRole('button', { name: /^in einem Jahr/ }).click();
  await page.getByLabel('Beim Drucken auch zeigen').check();
  // With a measure being written, so that its form is there, too.
  await page.getByRole('button', { name: 'Vorhaben schreiben' }).click();
  await expectNoAxeViolations(page);
  await expectPaperWithoutControls(page);

  await visit(page, `#/d/${id}/vergleich`);
  await expect(page.getByText(/Fragen bleiben außen vor/).first()).toBeVisible();
  await expectPaperWithoutControls(page);
});

test.describe('the list of assessments', () => {
  test('says how far each is, and leads to the comparison', async ({ page }) => {
    await lastYear(page);
    const id = await beginCheckin(page);
    await openChapter(page, id, 'capacity');
    await page.locator('.rating__steps').first().getByRole('radio').first().check();
    await expectSaved(page);
    await visit(page, '#/durchgaenge');
    await expect(
      page.getByText(/^Jahresrückblick, 22\. Dezember 2026, 1 von \d+ beantwortet/),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Mit früher vergleichen' })).toHaveAttribute(
      'href',
      `#/d/${id}/vergleich`,
    );
    await page.getByText('2025: 1 Durchgang').click();
    await expect(
      page.getByText(/^ausführlich, 20\. November 2025, \d+ von \d+ beantwortet/),
    ).toBeVisible();
    await expectNoAxeViolations(page);
  });
});
