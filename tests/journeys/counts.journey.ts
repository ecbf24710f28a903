/**
 * What makes the app fast, as counts: unlike times they are the same on every computer. The sizes of the files are in
 * `tests/limits.mjs`, the times in `npm run bench`.
 */
import { expectSaved, openChapter, option } from './chapter.ts';
import { expect, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { begin, CHAPTERS, visit } from './paths.ts';

/** The page, the script of the entry, the texts of the first chapter. */
const MOST_REQUESTS = 3;
/**
 * The largest page, self-care, had 380 elements when this was written, all of the document counted; a sixth more leaves room
 * for two questions. Turning to a page costs a phone about a tenth of a millisecond for each of them.
 */
const MOST_ELEMENTS = 440;

test('the first answer is taken with three requests, whatever else is still on its way', async ({
  page,
}) => {
  const asked: string[] = [];
  let begun = (): void => undefined;
  const whenBegun = new Promise<void>((resolve) => (begun = resolve));
  await page.route('**/*', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    // The icon and the manifest are the browser's own wish and hold up nothing.
    if (/^$|^assets\/(index|texts-de-about)-/.test(name)) asked.push(name);
    else if (!/^(icon|manifest)/.test(name)) return; // Never answered, as on a network that is far too slow.
    if (name.endsWith('.js')) await whenBegun;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('link', { name: 'Beginnen', exact: true }).click();
  begun();
  const first = page.getByRole('radio').first();
  await first.check();
  await expect(first.locator('xpath=ancestor::fieldset')).toContainText('Antwort löschen');
  expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(MOST_REQUESTS);
});

test('an answer is one put, and nothing but an answer is', async ({ page }) => {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the table it is given
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...row) {
      if (this.name === 'answers') {
        const { dataset } = document.documentElement;
        dataset.puts = String(Number(dataset.puts ?? 0) + 1);
      }
      return put.apply(this, row);
    };
  });
  const puts = (): Promise<number> =>
    page.evaluate(() => Number(document.documentElement.dataset.puts ?? 0));
  await openChapter(page, await begin(page), 'placement');
  const ratings = page.locator('fieldset:has(.rating)');
  const count = await ratings.count();
  expect(count).toBeGreaterThan(3);
  for (let place = 0; place < count; place += 1)
    await ratings
      .nth(place)
      .getByRole('radio')
      .nth(place % 7)
      .check();
  await expectSaved(page);
  expect(await puts()).toBe(count);

  await option(page, 'placement-leadership', 'stimmt sehr').check();
  await expectSaved(page);
  expect(await puts()).toBe(count + 1);

  await ratings.nth(1).getByRole('radio').first().focus();
  await ratings.nth(2).locator('summary').click();
  await page.getByRole('link', { name: /^Weiter: / }).click();
  await expect(page.locator('[data-question^="agreement-"]').first()).toBeVisible();
  expect(await puts()).toBe(count + 1);
});

test('no page of questions has too many elements', async ({ page }) => {
  test.setTimeout(90_000);
  const id = await begin(page);
  const sizes: Record<string, number> = {};
  for (const chapter of ['about', ...CHAPTERS])
    for (const layer of ['k', 'p']) {
      await visit(page, `#/d/${id}/${layer}/${chapter}`);
      sizes[`${layer}/${chapter}`] = await elementsOf(page);
    }
  const most = Math.max(...Object.values(sizes));
  expect(most, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST_ELEMENTS);
});

const elementsOf = (page: Page): Promise<number> => page.locator('*').count();
