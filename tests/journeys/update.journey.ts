/**
 * A new version of the app: it waits until the person wants it, and takes nothing that was typed. That it comes to two windows at
 * once is row 17 of the fault suite.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { makeRelease } from '../faults/release.mjs';
import { expectSaved, openChapter, option, text } from './chapter.ts';
import { waitUntilOffline } from './device.ts';
import { BUILT_APP, expect, test as base } from './fixture.ts';
import type { BrowserContext, Page } from './fixture.ts';
import { begin } from './paths.ts';
import { OFFER, expectOffer, expectRelease } from './release.ts';

const TEXT = 'placement-shorter';
const RATING = 'placement-leadership';

const test = base.extend<{ newRelease: string }>({
  newRelease: async ({ app: _app }, use, testInfo) => {
    const folder = testInfo.outputPath('release');
    await makeRelease(BUILT_APP, folder, 'neu');
    await use(folder);
  },
});

test.use({ serviceWorkers: 'allow' });

test.describe('a new version', () => {
  test.setTimeout(60_000);

  test('is nothing to hear of at a first visit, which reloads nothing', async ({ page }) => {
    const loads = countLoads(page);
    await begin(page);
    await waitUntilOffline(page);
    await expect(page.getByText(OFFER)).toBeHidden();
    expect(loads.count).toBe(1);
  });

  test('waits while somebody types, and leaves both windows as they are', async ({
    page,
    context,
    app,
    newRelease,
  }) => {
    const id = await beginAndStay(page);
    const loads = countLoads(page);
    await text(page, TEXT).pressSequentially('Der Weg zur Kämm');
    await app.start(newRelease);
    const other = await openSecondWindow(context, page);
    await text(page, TEXT).pressSequentially('erei');
    await expectOffer(page);
    await expectOffer(other);
    await text(page, TEXT).pressSequentially(' ist weit');
    await expect(text(page, TEXT)).toHaveValue('Der Weg zur Kämmerei ist weit');
    await expectSaved(page);
    expect(loads.count).toBe(0);
    await expectRelease(page);

    // The host has only the new files; the old window still finds its own, also those it has not needed so far.
    await page.getByRole('button', { name: 'Später' }).click();
    await expect(page.getByText(OFFER)).toBeHidden();
    await openChapter(page, id, 'concept', 'p');
    await page.getByRole('link', { name: 'Meine Durchgänge' }).click();
    await expect(page.getByRole('heading', { name: 'Meine Durchgänge' })).toBeVisible();
    expect(loads.count).toBe(0);
  });

  test('reloads no window that would lose something, whatever is wanted in another one', async ({
    page,
    context,
    app,
    faults,
    newRelease,
  }) => {
    await beginAndStay(page);
    const shared = await context.newPage();
    await shared.goto('./');
    await shared.getByRole('link', { name: 'Auf einem gemeinsamen Gerät beginnen' }).click();
    await shared.getByRole('link', { name: /^Weiter: / }).click();
    await option(shared, RATING, 'stimmt wenig').check();
    const loads = countLoads(shared);
    await app.start(newRelease);
    await page.reload();
    await page.getByRole('button', { name: 'Jetzt neu laden' }).click();
    await expectRelease(page, 'neu');

    await expectRelease(shared);
    await shared.getByRole('link', { name: 'Hilfe' }).first().click(); // perhaps no host has that file any more
    await shared.waitForURL(/#\/hilfe/);
    await shared.goBack();
    await expect(option(shared, RATING, 'stimmt wenig')).toBeChecked();
    expect(loads.count).toBe(0);
    faults.take();
  });

  test('is there at the next start, once every window was closed', async ({
    page,
    context,
    app,
    newRelease,
  }) => {
    const id = await beginAndStay(page);
    await text(page, TEXT).fill('Bleibt');
    await expectSaved(page);
    await app.start(newRelease);
    await page.reload();
    await expectOffer(page);
    await expectRelease(page);
    await page.close();
    await pause(1000); // the browser notices only a moment later that there is no window any more

    const next = await context.newPage();
    await next.goto(`./#/d/${id}/k/placement`);
    await expectRelease(next, 'neu');
    await expect(text(next, TEXT)).toHaveValue('Bleibt');
    await expect(next.getByText(OFFER)).toBeHidden();
  });
});

/** Begins an assessment, goes to a chapter, and waits until the app could start without network. @returns the id */
async function beginAndStay(page: Page): Promise<string> {
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await waitUntilOffline(page);
  return id;
}

/** Another window of the same browser at the same place; opening it makes the browser look for a new version. */
async function openSecondWindow(context: BrowserContext, page: Page): Promise<Page> {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(text(other, TEXT)).toBeVisible();
  return other;
}

function countLoads(page: Page): { count: number } {
  const loads = { count: 0 };
  page.on('load', () => (loads.count += 1));
  return loads;
}
