/** What an exercise leaves on a borrowed laptop after "Fertig": searched is the browser's whole profile on disk. */
import { randomBytes } from 'node:crypto';
import { note, option } from './chapter.ts';
import { storedAnswers, storedAssessments } from './database.ts';
import { test } from './device.ts';
import { expect } from './fixture.ts';
import { visit } from './paths.ts';
import { beginCollection, compose, showCode } from './seminar.ts';

const BEGIN = { name: 'Mit den Fragen beginnen' };

test('neither a note nor the code is on the disk, before and after "Fertig"', async ({
  device,
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');

  const mark = `Q${randomBytes(9).toString('hex')}Z`;
  const person = await device.start();
  await person.goto(link);
  await person.getByRole('button', BEGIN).click();
  await option(person, 'authority-sufficient', 'stimmt sehr').check();
  await option(person, 'authority-clear', 'ist ungeklärt').check();
  await (await note(person, 'authority-sufficient')).pressSequentially(mark);
  const powers = person.locator('[data-question="authority-powers"] fieldset');
  for (let row = 0; row < (await powers.count()); row += 1)
    await powers.nth(row).getByRole('radio').first().check();
  await person.getByRole('link', { name: 'Zum Ergebnis' }).first().click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Ergebnis');
  await person.getByRole('link', { name: 'Zahlen abgeben oder nicht' }).click();
  const code = await showCode(person);
  await person.waitForTimeout(3000); // Chromium writes its session files every two and a half seconds
  const secrets = [mark, ...code.split('\n'), code.replaceAll(/\s/g, '')].filter(
    (secret) => secret.length > 8,
  );
  for (const secret of secrets) expect(await device.filesWith(secret)).toEqual([]);

  const end = person.getByRole('region', { name: 'Fertig?' });
  await end.getByRole('button', { name: 'Fertig, alles löschen' }).click();
  await person.getByRole('dialog').getByRole('button', { name: 'Ja, alles löschen' }).click();
  await expect(
    person.getByText('Die Antworten aus diesem Fenster sind gelöscht.').first(),
  ).toBeVisible();
  // The next person finds the exercise, and nothing of the one before.
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Wer darf was?');
  await expect(person.getByRole('button', BEGIN)).toBeVisible();
  expect(await storedAssessments(person)).toEqual([]);
  expect(await storedAnswers(person)).toEqual({});
  await person.goBack();
  await expect(person.getByText(code.slice(0, 11))).toHaveCount(0);
  await device.close();
  for (const secret of secrets) expect(await device.filesWith(secret)).toEqual([]);
});

test("on one's own device the exercise can be gone on with after a restart", async ({
  device,
  page,
}) => {
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');
  const person = await device.start();
  await person.goto(link);
  await person.getByRole('radio', { name: /^Es ist mein eigenes/ }).check();
  await person.getByRole('button', BEGIN).click();
  await option(person, 'authority-sufficient', 'stimmt sehr').check();
  await expect(person.getByText(/^gespeichert/)).toBeVisible();
  const address = person.url();
  await device.close();
  const again = await device.start();
  await again.goto(address);
  await expect(option(again, 'authority-sufficient', 'stimmt sehr')).toBeChecked();
  await again.getByRole('link', { name: 'Zum Ergebnis' }).first().click();
  await again.getByRole('link', { name: 'Zahlen abgeben oder nicht' }).click();
  const once = await showCode(again);
  await again.getByRole('button', { name: 'Code wegräumen' }).click();
  expect(await showCode(again)).toBe(once);
});

test('a collection in a window that keeps nothing is said to be there only', async ({ page }) => {
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');
  const window = await page.context().newPage();
  await window.goto(link);
  await window.getByRole('button', BEGIN).click();
  await expect(window.locator('[data-question]').first()).toBeVisible();
  await visit(window, '#/uebung');
  await expect(window.getByText(/^Dieses Fenster behält nichts/)).toBeVisible();
  await visit(window, link.slice(link.indexOf('#')));
  await window.getByText('Sie leiten diese Gruppe an?').click();
  await window.getByRole('button', { name: 'In meine Übungen aufnehmen' }).click();
  await beginCollection(window);
  await expect(window.getByText(/^Diese Sammlung steht nur in diesem Fenster/)).toBeVisible();

  // On the device of the facilitator nothing of the kind is said.
  await visit(page, '#/uebung');
  await expect(page.getByRole('heading', { name: 'Wer darf was?' }).first()).toBeVisible();
  await expect(page.getByText(/^Dieses Fenster behält nichts/)).toHaveCount(0);
});
