/** A file in a window that keeps to itself, whose assessment another window puts onto the device: nothing is confused or lost. */
import { choose, putBack, savePlain } from './backup.ts';
import { expectSaved, openChapter, option, text } from './chapter.ts';
import { storedAnswers } from './database.ts';
import { expect, test } from './fixture.ts';
import { begin, visit } from './paths.ts';

const RATING = 'placement-leadership';
const TEXT = 'placement-shorter';

test('the same assessment in a window and on the device stays two, each with its own answers', async ({
  page,
  browser,
  app,
}) => {
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await option(page, RATING, 'stimmt sehr').check();
  await expectSaved(page);
  const file = await savePlain(page);

  const context = await browser.newContext({ baseURL: app.url, locale: 'de-DE' });
  const [borrowed, other] = [await context.newPage(), await context.newPage()];
  await borrowed.goto('./#/daten');
  await choose(borrowed, file);
  await borrowed.getByRole('radio', { name: /^nur in dieses Fenster/ }).check();
  await putBack(borrowed);
  await other.goto('./#/daten');
  await choose(other, file);
  await putBack(other);
  await visit(borrowed, '#/durchgaenge');
  await expect(borrowed.getByRole('link', { name: 'Weitermachen' })).toHaveCount(1);

  await openChapter(borrowed, id, 'placement');
  await text(borrowed, TEXT).fill('Nur in diesem Fenster');
  await openChapter(other, id, 'placement');
  await option(other, RATING, 'stimmt wenig').check();
  await expectSaved(other);
  await expect(option(borrowed, RATING, 'stimmt sehr')).toBeChecked();
  await expect(text(other, TEXT)).toHaveValue('');
  expect(await storedAnswers(other)).toEqual({ [RATING]: 1 });

  await borrowed.getByRole('button', { name: 'Fertig, alles löschen' }).click();
  await borrowed.getByRole('dialog').getByRole('button', { name: 'Ja, alles löschen' }).click();
  await openChapter(borrowed, id, 'placement');
  await expect(option(borrowed, RATING, 'stimmt wenig')).toBeChecked();
  await expect(text(borrowed, TEXT)).toHaveValue('');
  await context.close();
});
