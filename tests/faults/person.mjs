/** What a person does in the app, quickly. Knows questions by their ids. */

import { saved } from './shown.mjs';

/** @import { Page } from '@playwright/test' */

export const CHAPTER = 'placement';
export const RATING = 'placement-leadership';
export const TEXT = 'placement-shorter';
export const RATINGS = /** @type {const} */ ([RATING, 'placement-chart']);
export const TEXTS = /** @type {const} */ ([TEXT, 'placement-elsewhere']);

/**
 * Begins an assessment and opens one of its chapters.
 *
 * @param {Page} page
 * @param {string} url
 * @param {string} [chapter]
 * @returns {Promise<string>} its id
 */
export async function begin(page, url, chapter = CHAPTER) {
  // The same address twice would be no navigation.
  if (page.url().startsWith(url)) await page.goto('about:blank');
  await page.goto(`${url}#/neu`);
  await page.waitForURL(/#\/d\//);
  const id = /#\/d\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await openChapter(page, id, chapter);
  return id;
}

/**
 * Begins an assessment and gives the first answer. Then it is stored: whoever leaves before is asked whether to, and another
 * window does not find it.
 *
 * @param {Page} page
 * @param {string} url
 * @returns {Promise<{ id: string, slot: string, value: number }>} `RATING` and the place among its steps
 */
export async function beginStored(page, url) {
  const id = await begin(page, url);
  const value = 2;
  await enter(page, RATING, value);
  await saved(page);
  return { id, slot: RATING, value };
}

/**
 * Goes to a chapter in the open app.
 *
 * @param {Page} page
 * @param {string} id
 * @param {string} [chapter]
 * @param {'k' | 'p'} [layer]
 */
export async function openChapter(page, id, chapter = CHAPTER, layer = 'k') {
  await visit(page, `#/d/${id}/${layer}/${chapter}`);
  await page.locator(`[data-question^="${chapter}-"]`).first().waitFor();
}

/**
 * Goes to an address within the open app and waits until its page is there.
 *
 * @param {Page} page
 * @param {string} address
 */
export async function visit(page, address) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.locator('main[aria-busy="false"]').waitFor();
}

/**
 * Enters a value: a place among the steps of a rating, or a text.
 *
 * @param {Page} page
 * @param {string} slot
 * @param {number | string} value
 */
export async function enter(page, slot, value) {
  await page.evaluate(async ([question, entered]) => {
    const frame = document.querySelector(`[data-question="${CSS.escape(question)}"]`);
    if (typeof entered === 'number') {
      const radio = frame?.querySelectorAll('.rating input')[entered];
      if (!(radio instanceof HTMLInputElement)) throw new Error(`${question} is not on the page`);
      radio.click();
    } else {
      const field = frame?.querySelector('textarea');
      if (!field) throw new Error(`${question} is not on the page`);
      field.focus();
      field.value = entered;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise((done) => {
      setTimeout(done); // what the app shows of it is drawn by then
    });
  }, /** @type {const} */ ([slot, value]));
}
