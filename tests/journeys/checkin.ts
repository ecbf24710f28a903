/** Two years of one person: last year's assessment with a measure, and the check-in begun from the start page. */
import { expectSaved, openChapter } from './chapter.ts';
import { expectStored } from './database.ts';
import { expect } from './fixture.ts';
import type { Page } from './fixture.ts';
import { arrived, begin, visit } from './paths.ts';

const FIRST_YEAR = new Date('2025-11-20T10:00:00');
/** Thirteen months and two days later. */
export const SECOND_YEAR = new Date('2026-12-22T10:00:00');
export const MEASURE = 'Vertretung mit der Leitung regeln';
export const SENTENCE = 'Ich sage öfter, was nicht geht.';

export const kept = (page: Page) => page.locator('[data-save="saved"]').last();
export const said = (page: Page) => page.getByText(/^damals: /);

/** On paper stands what was said; what takes an answer or leads elsewhere does not, and nothing is folded away. */
export async function expectPaperWithoutControls(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // The media alone is no printing, for which the page unfolds what is folded away.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const controls = page
    .locator('button, input, select, textarea, details:not([open]) > summary, .kern-btn')
    .filter({ visible: true });
  expect(await controls.evaluateAll(inShort), `controls on the paper of ${page.url()}`).toEqual([]);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  const colour = await heading.evaluate((title) => getComputedStyle(title).color);
  expect(Number(/\d+/.exec(colour)?.[0] ?? 255), colour).toBeLessThan(80);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null, colorScheme: null });
}

/** In the page. */
function inShort(all: Element[]): string[] {
  return all.map(({ tagName, id, className, textContent }) =>
    [tagName, id, className, textContent.trim().slice(0, 60)].join(' '),
  );
}

/** Answers all ratings of a chapter with the same step. */
export async function rateAll(
  page: Page,
  id: string,
  chapter: string,
  step: number,
): Promise<void> {
  await openChapter(page, id, chapter);
  const steps = page.locator('.rating__steps');
  for (let place = 0; place < (await steps.count()); place += 1)
    await steps.nth(place).getByRole('radio').nth(step).check();
  await expectSaved(page);
}

/** Last year: 2.3 and 3.8 answered, one measure written. @returns the assessment's id */
export async function lastYear(page: Page, at = FIRST_YEAR): Promise<string> {
  await page.clock.setSystemTime(at);
  const id = await begin(page);
  await rateAll(page, id, 'capacity', 1);
  await rateAll(page, id, 'selfcare', 1);
  await visit(page, '#/vorhaben');
  await page.getByRole('button', { name: 'Neues Vorhaben schreiben' }).click();
  await page.getByLabel('Was haben Sie vor?').fill(MEASURE);
  await page.getByRole('button', { name: 'Zuklappen' }).click();
  await expect(kept(page)).toHaveText(/^gespeichert/);
  return id;
}

/** A year later, from the start page. @returns the check-in's id */
export async function beginCheckin(page: Page): Promise<string> {
  await page.clock.setSystemTime(SECOND_YEAR);
  await page.goto('./');
  await page.reload();
  await page.getByRole('link', { name: 'Jahresrückblick beginnen' }).click();
  await expect(page).toHaveURL(/\/anfang$/);
  await arrived(page);
  const id = /#\/d\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  await expectStored(page, id);
  return id;
}
