/** "Alles löschen": everything goes, in every window, and none brings it back. */
import { expectSaved, openChapter, option, text } from './chapter.ts';
import { hasDatabase, holdVersion } from './database.ts';
import { waitUntilOffline } from './device.ts';
import { expect, expectNoAxeViolations, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { openKeepingWindow } from './kept-pages.ts';
import { arrived, begin, visit } from './paths.ts';

test.use({ serviceWorkers: 'allow' });

const RATING = 'placement-leadership';
const wiped = (page: Page) => page.getByRole('heading', { level: 1, name: 'Alles gelöscht' });

async function wipe(page: Page): Promise<void> {
  await visit(page, '#/daten');
  await page
    .getByRole('button', { name: /löschen/ })
    .last()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: /^Ja/ }).click();
}

/** What the app has put into the browser. */
function traces(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    words: Object.keys(localStorage),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}
const NOTHING = { words: [], caches: [], workers: 0 };

test('everything goes from all windows, and stays gone', async ({ page, context }) => {
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await option(page, RATING, 'stimmt sehr').check();
  await expectSaved(page);
  await waitUntilOffline(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(option(other, RATING, 'stimmt sehr')).toBeChecked();
  await text(other, 'placement-shorter').fill('Noch getippt');

  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await wipe(page);
  for (const window of [page, other]) await expect(wiped(window)).toBeVisible();
  await expect(other.getByText('Das geschah in einem anderen Fenster.')).toBeVisible();
  await expect(page.getByText(/^Ihre Antworten, Ihre Vorhaben, .* entfernt\.$/)).toBeVisible();
  expect(await hasDatabase(page)).toBe(false);
  expect(await traces(page)).toEqual(NOTHING);
  await expect(
    page.getByText(/^Auf dem Datenträger: Der Browser gibt den Platz frei/),
  ).toBeVisible();

  expect(logged.filter((words) => words.includes('storage'))).toEqual([]);

  // Whatever is still done in the windows brings nothing back.
  await visit(other, `#/d/${id}/k/placement`);
  await expect(wiped(other)).toBeVisible();
  await expect(other.getByText('Noch getippt')).toHaveCount(0);
  await other.close({ runBeforeUnload: true });
  expect(await hasDatabase(page)).toBe(false);
  expect(await traces(page)).toEqual(NOTHING);

  await page.getByRole('button', { name: 'Die App neu öffnen' }).click();
  await expect(page.getByRole('link', { name: 'Beginnen', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Weitermachen, wo Sie waren' })).toBeHidden();
  await visit(page, `#/d/${id}/k/placement`);
  await expect(
    page.getByRole('heading', { name: 'Diesen Durchgang gibt es hier nicht' }),
  ).toBeVisible();
});

test('what a shared window holds goes too', async ({ page, context }) => {
  const shared = await context.newPage();
  await shared.goto('./');
  await shared.getByRole('link', { name: 'Auf einem gemeinsamen Gerät beginnen' }).click();
  await expect(shared.getByText(/^Gemeinsames Gerät:/)).toBeVisible();
  const id = /#\/d\/([\w-]+)/.exec(shared.url())?.[1] ?? '';
  await openChapter(shared, id, 'placement');
  await text(shared, 'placement-shorter').fill('Quittengelee');
  await page.goto('./');
  await wipe(page);
  await expect(wiped(shared)).toBeVisible();
  await expect(shared.getByText('Quittengelee')).toHaveCount(0);
  await shared.reload(); // and nothing asks whether to stay
  await expect(shared.getByRole('link', { name: 'Beginnen', exact: true })).toBeVisible();
});

test('a window that does not let go is named', async ({ page, context, faults }) => {
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await option(page, RATING, 'stimmt sehr').check();
  await expectSaved(page);
  const stubborn = await context.newPage();
  await stubborn.goto('./manifest.webmanifest');
  const release = await holdVersion(stubborn, 10);
  await wipe(page);
  await expect(page.getByText('Das ließ sich nicht entfernen')).toBeVisible();
  await expect(
    page.getByText(/^Der Speicher mit Ihren Eingaben: Ein anderes Fenster/),
  ).toBeVisible();
  await release();
  await expect.poll(() => hasDatabase(page)).toBe(false);
  expect(faults.take().filter((fault) => !fault.includes('favicon.ico'))).toEqual([]);
});

test('"back" brings no page back that was left before the wipe', async ({
  playwright,
  launchOptions,
  app,
}) => {
  const { context, faults, close } = await openKeepingWindow(playwright, launchOptions, app);
  const left = await context.newPage();
  await openChapter(left, await begin(left), 'placement');
  await text(left, 'placement-shorter').fill('Quittengelee');
  await expectSaved(left);
  await left.goto(`${app.url}manifest.webmanifest`);
  const page = await context.newPage();
  await page.goto('./');
  await wipe(page);
  await expect(wiped(page)).toBeVisible();
  await left.goBack();
  await arrived(left);
  await expect(left.getByText('Quittengelee')).toHaveCount(0);
  await expect(left.getByRole('textbox')).toHaveCount(0);
  expect(faults.take().filter((fault) => !fault.includes('favicon.ico'))).toEqual([]);
  await close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the page that says so, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    await wipe(page);
    await expect(wiped(page)).toBeVisible();
    await expectNoAxeViolations(page);
  });
