/**
 * What a person does on the page of a chapter. Questions are named by their ids: their wording is edited by others, and a
 * better wording must not break a journey.
 */
import { expect } from './fixture.ts';
import type { Page } from './fixture.ts';

type Locator = ReturnType<Page['locator']>;

export function question(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

/** The radio of one step, or of one of the two ways out. */
export function option(page: Page, id: string, step: string): Locator {
  return question(page, id).getByRole('radio', { name: step, exact: true });
}

/** The field of an open question; a note to it comes after it. */
export function text(page: Page, id: string): Locator {
  return question(page, id).getByRole('textbox').first();
}

/** The field of a note, after unfolding what is under the question. */
export async function note(page: Page, id: string): Promise<Locator> {
  const field = question(page, id).getByRole('textbox', { name: 'Notiz' });
  if (!(await field.isVisible())) await question(page, id).locator('summary').click();
  return field;
}

/** The list in which the person says who takes a step; by its place among the steps of the question. */
export function step(page: Page, id: string, place: number): Locator {
  return question(page, id).getByRole('combobox').nth(place);
}

/** Everything entered so far is durable, as the page says. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^gespeichert/)).toBeVisible();
}

/** Goes to a chapter of the assessment in the open app. */
export async function openChapter(
  page: Page,
  assessment: string,
  chapter: string,
  part: 'k' | 'p' = 'k',
): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/d/${assessment}/${part}/${chapter}`);
  await expect(page.locator(`[data-question^="${chapter}-"]`).first()).toBeVisible();
}
