/** One assessment in two windows of the same browser: nothing entered in one may be lost to the other. */
import { expectSaved, note, openChapter, option, step, text } from './chapter.ts';
import { expect, test as base } from './fixture.ts';
import type { Page } from './fixture.ts';
import { begin } from './paths.ts';

const RATING = 'placement-leadership';
const STEPS = 'concept-steps';

/** Two windows of one browser; the second shows what the first one began. */
const test = base.extend<{ id: string; other: Page }>({
  id: async ({ page }, use) => {
    const id = await begin(page);
    await openChapter(page, id, 'placement');
    await option(page, 'placement-chart', 'stimmt sehr').check();
    await expectSaved(page);
    await use(id);
  },
  other: async ({ id: _id, page, context }, use) => {
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(option(other, 'placement-chart', 'stimmt sehr')).toBeChecked();
    await use(other);
  },
});

test.describe('one assessment in two windows', () => {
  test('a rating here and a note there on the same question, at once', async ({ page, other }) => {
    const noteThere = await note(other, RATING);
    await Promise.all([
      option(page, RATING, 'stimmt ziemlich').check(),
      noteThere.pressSequentially('montags um neun'),
    ]);
    await Promise.all([expectSaved(page), expectSaved(other)]);
    for (const reloaded of [false, true])
      for (const window of [page, other]) {
        if (reloaded) await window.reload();
        await expect(option(window, RATING, 'stimmt ziemlich')).toBeChecked();
        await expect(await note(window, RATING)).toHaveValue('montags um neun');
      }
  });

  test('two steps of one list, at once', async ({ id, page, other }) => {
    for (const window of [page, other]) await openChapter(window, id, 'concept', 'p');
    await Promise.all([
      step(page, STEPS, 0).selectOption('mache ich'),
      step(other, STEPS, 1).selectOption('liegt bei anderen'),
    ]);
    await Promise.all([expectSaved(page), expectSaved(other)]);
    for (const reloaded of [false, true])
      for (const window of [page, other]) {
        if (reloaded) await window.reload();
        await expect(step(window, STEPS, 0)).toHaveValue('mine');
        await expect(step(window, STEPS, 1)).toHaveValue('others');
      }
  });

  test('the later of two answers to one question counts, in both', async ({ page, other }) => {
    await option(page, RATING, 'stimmt wenig').check();
    await expect(option(other, RATING, 'stimmt wenig')).toBeChecked();
    await option(other, RATING, 'ist ungeklärt').check();
    await expect(option(page, RATING, 'ist ungeklärt')).toBeChecked();
    await page.reload();
    await expect(option(page, RATING, 'ist ungeklärt')).toBeChecked();
  });

  test('what is being typed here stays, whatever arrives from there', async ({ page, other }) => {
    const here = text(page, 'placement-shorter');
    const sentence = 'Zum Bürgermeister, vor der Sommerpause';
    const typed = here.pressSequentially(sentence, { delay: 15 });
    await option(other, RATING, 'stimmt nicht').check();
    await text(other, 'placement-elsewhere').pressSequentially('Kürzere Wege');
    await typed;
    await expect(here).toHaveValue(sentence);
    await expect(here).toBeFocused();
    await expect(option(page, RATING, 'stimmt nicht')).toBeChecked();
    await expect(text(page, 'placement-elsewhere')).toHaveValue('Kürzere Wege');
    await expect(text(other, 'placement-shorter')).toHaveValue(sentence);
  });

  test('deleting and taking it back are seen in both', async ({ page, other }) => {
    await other.goto('./#/durchgaenge');
    const listed = other.getByRole('listitem').filter({ hasText: 'Durchgang vom' });
    await expect(listed).toHaveCount(1);
    await page.goto('./#/durchgaenge');
    await page.getByRole('button', { name: /^Löschen/ }).click();
    await page.getByRole('button', { name: 'Ja, löschen' }).click();
    await expect(listed).toHaveCount(0);
    await expect(other.getByText('Auf diesem Gerät gibt es noch keinen Durchgang.')).toBeVisible();
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await expect(listed).toHaveCount(1);
    await listed.getByRole('link', { name: /^Durchgang vom/ }).click();
    await other.getByRole('link', { name: /^Weitermachen/ }).click();
    await expect(option(other, 'placement-chart', 'stimmt sehr')).toBeChecked();
  });

  test('deleting can be taken back although another window was opened meanwhile', async ({
    page,
    id,
    context,
  }) => {
    await page.goto('./#/durchgaenge');
    await page.getByRole('button', { name: /^Löschen/ }).click();
    await page.getByRole('button', { name: 'Ja, löschen' }).click();
    const other = await context.newPage();
    await other.goto('./#/durchgaenge');
    await expect(other.getByText('Auf diesem Gerät gibt es noch keinen Durchgang.')).toBeVisible();
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await expect(page.getByText('Der Durchgang ist wieder da.').first()).toBeVisible();
    await openChapter(page, id, 'placement');
    await expect(option(page, 'placement-chart', 'stimmt sehr')).toBeChecked();
  });
});
