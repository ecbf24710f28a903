/** Coming back after a year: the check-in, from the measures of last time to the next date in the calendar. */
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { expectSaved, openChapter } from './chapter.ts';
import {
  MEASURE,
  SECOND_YEAR,
  SENTENCE,
  beginCheckin,
  kept,
  lastYear,
  rateAll,
  said,
} from './checkin.ts';
import { storedAnswers } from './database.ts';
import { expect, expectNoAxeViolations, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { answerByKeyboard } from './keyboard.ts';
import { arrived, switchTo, visit } from './paths.ts';

const THIRD_YEAR = new Date('2027-12-22T10:00:00');

test('a year later: measures first, "damals" after each answer, a sentence and a date at the end', async ({
  page,
}) => {
  await lastYear(page);
  await page.clock.setSystemTime(SECOND_YEAR);
  await page.goto('./');
  await page.reload();
  await expect(page.getByText('Zuletzt vor 13 Monaten.')).toBeVisible();
  await expectNoAxeViolations(page);
  const id = await beginCheckin(page);

  // The measures of last time, none of them ticked.
  await expect(page.getByRole('heading', { name: MEASURE })).toBeVisible();
  for (const radio of await page.getByRole('radio').all()) await expect(radio).not.toBeChecked();
  await expectNoAxeViolations(page);
  await page.getByLabel('zum Teil erledigt').check();
  await page.getByLabel('Ein Wort dazu (freiwillig)').fill('Der Anfang ist gemacht');
  await expect(kept(page)).toHaveText(/^gespeichert/);
  await page.reload();
  await expect(page.getByLabel('zum Teil erledigt')).toBeChecked();
  await page.getByRole('link', { name: /^Weiter: / }).click();
  await expect(page).toHaveURL(/\/k\/checkin/);

  // This year's answer first.
  await openChapter(page, id, 'selfcare');
  const rating = page.locator('.question:has(.rating)').first();
  await expect(rating).toBeVisible();
  await expect(said(page)).toHaveCount(0);
  await rating.getByRole('radio').nth(3).check();
  await expect(rating.getByText(/^damals: .* \(20\. November 2025\)$/)).toBeVisible();
  await expect(said(page)).toHaveCount(1);
  await expectNoAxeViolations(page);
  await page.emulateMedia({ media: 'print' });
  await expect(said(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await rating.getByRole('button', { name: /^Antwort löschen/ }).click();
  await expect(said(page)).toHaveCount(0);
  await rateAll(page, id, 'selfcare', 4);
  await rateAll(page, id, 'capacity', 4);

  // From the last page of questions to the end.
  await openChapter(page, id, 'outlook');
  await page.getByRole('link', { name: 'Zum Abschluss' }).click();
  await expect(page).toHaveURL(/\/abschluss$/);
  await page.getByLabel('In einem Satz').fill(SENTENCE);
  await expect(page.getByText(/^Seit dem 20\. November 2025, nach den Fragen/)).toBeVisible();
  await expect(page.getByText(/^2\.3 /)).toBeVisible();
  await page.getByRole('button', { name: 'in einem Jahr: 22. Dezember 2027' }).click();
  await expect(kept(page)).toHaveText(/^gespeichert/);
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(page.getByLabel('In einem Satz')).toHaveValue(SENTENCE);
  await expect(page.getByLabel('Tag des nächsten Rückblicks')).toHaveValue('2027-12-22');
  expect(await storedAnswers(page)).toMatchObject({ 'checkin/closing': SENTENCE });

  // Open by then are none: up to three new ones.
  await page.getByRole('button', { name: 'Vorhaben schreiben' }).click();
  await page.getByLabel('Was haben Sie vor?').fill('Freitags früher gehen');
  await page.getByRole('button', { name: 'Zuklappen' }).click();
  await expect(page.getByText('1 Vorhaben ist offen:')).toBeVisible();

  // Paper leaves the device: what is private only where it is switched on.
  const paper = page.getByRole('main');
  const onPaper = (words: string) => paper.getByText(words, { exact: true });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Freitags früher gehen')).toBeHidden();
  await expect(onPaper(SENTENCE).first()).toBeHidden();
  await expect(onPaper('22. Dezember 2027')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Beim Drucken auch zeigen').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Freitags früher gehen')).toBeVisible();
  await expect(onPaper(SENTENCE).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vorhaben schreiben' })).toBeHidden();

  // Another year later the sentence is there again, for the screen alone, and both beside each other in the comparison.
  await page.emulateMedia({ media: 'screen' });
  await expect(kept(page)).toHaveText(/^gespeichert/);
  await page.clock.setSystemTime(THIRD_YEAR);
  await visit(page, '#/neu/rueckblick');
  await expect(page).toHaveURL(/\/anfang$/);
  const sentence = page.getByText(
    `Am 22. Dezember 2026 haben Sie zum Schluss geschrieben: „${SENTENCE}“`,
  );
  await expect(sentence).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(sentence).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await visit(page, new URL(page.url()).hash.replace('anfang', 'vergleich'));
  await expect(
    page
      .getByRole('heading', { name: 'Ihr Satz zum Abschluss' })
      .locator('xpath=following-sibling::dl[1]'),
  ).toHaveText(
    /damals, 22\. Dezember 2026\s*Ich sage öfter.*diesmal, .* 2027\s*nichts geschrieben/,
  );
});

test('the next date comes as a calendar file, in either language', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2028-02-29T10:00:00'));
  await page.goto('./#/neu/rueckblick');
  await expect(page).toHaveURL(/\/anfang$/);
  await expect(page.getByText(/kein Vorhaben offen/)).toBeVisible();
  await visit(page, new URL(page.url()).hash.replace('anfang', 'abschluss'));
  await page.getByRole('button', { name: 'in einem Jahr: 28. Februar 2029' }).click();
  await page.getByLabel(/eine Woche vorher erinnern/).check();
  const german = await downloaded(page, 'Termin für den Kalender speichern');
  expect(german).toMatchObject({
    name: 'termin-2029-02-28.ics',
    day: '2029-02-28',
    title: 'Termin mit mir selbst',
    alarm: '-P6DT15H',
  });
  await expect(page.getByText(/liegt bei Ihren Downloads/)).toBeVisible();
  await switchTo(page, 'English');
  await expectNoAxeViolations(page);
  expect(await downloaded(page, 'Save the appointment for your calendar')).toMatchObject({
    name: 'appointment-2029-02-28.ics',
    day: '2029-02-28',
    title: 'Time for myself',
  });
});

async function downloaded(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  const event = new ICAL.Event(component ?? undefined);
  const alarm = component?.getFirstSubcomponent('valarm');
  return {
    name: download.suggestedFilename(),
    day: event.startDate.toString(),
    title: event.summary,
    alarm: alarm ? String(alarm.getFirstPropertyValue('trigger')) : undefined,
  };
}

test('by keyboard alone: from the start page through the first pages', async ({ page }) => {
  await lastYear(page);
  await page.clock.setSystemTime(SECOND_YEAR);
  await page.goto('./');
  await page.reload();
  const link = page.getByRole('link', { name: 'Jahresrückblick beginnen' });
  while (!(await link.evaluate((one) => one === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ihr Jahresrückblick' })).toBeFocused();
  await expect(page.getByRole('heading', { name: MEASURE })).toBeVisible();
  const first = page.getByRole('radio').first();
  while (!(await first.evaluate((one) => one === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('erledigt', { exact: true })).toBeChecked();
  const onward = page.getByRole('link', { name: /^Weiter: / });
  while (!(await onward.evaluate((one) => one === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/k\/checkin/);
  await arrived(page);
  await answerByKeyboard(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/k\/agreement/);
  await arrived(page);
  await answerByKeyboard(page);
  await expectSaved(page);
});

test('another window shows what is said here, and nothing is lost when this one is closed', async ({
  page,
  context,
}) => {
  await lastYear(page);
  const id = await beginCheckin(page);
  const other = await context.newPage();
  await other.goto(`./#/d/${id}/anfang`);
  await page.getByLabel('erledigt', { exact: true }).check();
  await expect(other.getByLabel('erledigt', { exact: true })).toBeChecked();
  await visit(page, `#/d/${id}/abschluss`);
  await page.getByLabel('In einem Satz').fill(SENTENCE);
  await expect(kept(page)).toHaveText(/^gespeichert/);
  await page.close();
  await visit(other, `#/d/${id}/abschluss`);
  await expect(other.getByLabel('In einem Satz')).toHaveValue(SENTENCE);
});
