/** What a person does in the app, quickly, and what the app shows. Knows questions by their ids. */
import { everythingUnder } from './words.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Value } from './ledger.mjs' */

export const CHAPTER = 'placement';
export const RATINGS = /** @type {const} */ (['placement-leadership', 'placement-chart']);
export const TEXTS = /** @type {const} */ (['placement-shorter', 'placement-elsewhere']);

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

/**
 * The app says "gespeichert".
 *
 * @param {Page} page
 * @param {number} [timeout]
 */
export async function saved(page, timeout = 10_000) {
  await page.locator('[data-save="saved"]').waitFor({ timeout });
}

/**
 * What the app says aloud, with words in it.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function alerts(page) {
  const texts = await page.getByRole('alert').allInnerTexts();
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/**
 * Waits until the app says something aloud.
 *
 * @param {Page} page
 * @param {number} [timeout]
 * @returns {Promise<string>}
 */
export async function alerted(page, timeout = 10_000) {
  const alert = page.getByRole('alert').filter({ hasText: /\S/ }).first();
  await alert.waitFor({ timeout });
  return alert.innerText();
}

/**
 * The heading of the page on screen.
 *
 * @param {Page} page
 */
export async function headingOf(page) {
  if (!(await appears(page.locator('main[aria-busy="false"] h1').first(), 8000)))
    return 'a blank page';
  return page.locator('main h1').first().innerText();
}

/**
 * @param {import('@playwright/test').Locator} locator
 * @param {number} timeout
 * @returns {Promise<boolean>} whether it could be seen in time
 */
export async function appears(locator, timeout) {
  try {
    await locator.waitFor({ timeout });
    return true;
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'TimeoutError') return false;
    throw fault;
  }
}

/**
 * Whether the person is told that answers are missing, damaged or a newer version's: by the recovery page in place of the start
 * page, or on any other page by a line above it.
 *
 * @param {Page} page
 */
export async function isTold(page) {
  const heading = page.locator('main[aria-busy="false"] h1').first();
  if (!(await appears(heading, 4000))) return false; // a blank page tells nothing
  const shown = await page.locator('body').innerText();
  const words = [
    ...everythingUnder(/^recovery\..*\.title$/),
    ...everythingUnder(/^notice\.finding\./),
  ];
  return words.some((line) => shown.includes(line));
}

/**
 * The rows of a table of the app's database, read beside the app.
 *
 * @param {Page} page
 * @param {string} table
 * @returns {Promise<any[]>} empty where there is no such database; none is made by asking
 */
export function rowsOf(page, table) {
  return page.evaluate(async (name) => {
    const there = await indexedDB.databases();
    if (!there.some((database) => database.name === 'im-gleichgewicht')) return [];
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('im-gleichgewicht');
      opening.onerror = () => {
        reject(/** @type {DOMException} */ (opening.error));
      };
      opening.onsuccess = () => {
        const database = opening.result;
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result);
        };
        reading.onerror = () => {
          database.close();
          reject(/** @type {DOMException} */ (reading.error));
        };
      };
    });
  }, table);
}

/**
 * The stored values of one assessment, by slot.
 *
 * @param {Page} page
 * @param {string} id
 * @returns {Promise<Record<string, Value>>}
 */
export async function stored(page, id) {
  const rows = await rowsOf(page, 'answers');
  return Object.fromEntries(
    rows
      .filter(({ assessmentId, body }) => assessmentId === id && body.value !== undefined)
      .map(({ slot, body }) => [slot, body.value]),
  );
}

/**
 * One line for each slot that holds something else than it should.
 *
 * @param {Readonly<Record<string, unknown>>} wanted
 * @param {Readonly<Record<string, unknown>>} found
 * @param {string} where
 * @returns {string[]}
 */
export function differences(wanted, found, where) {
  return Object.keys(wanted)
    .filter((slot) => JSON.stringify(wanted[slot]) !== JSON.stringify(found[slot]))
    .map(
      (slot) =>
        `${slot}: ${JSON.stringify(wanted[slot])} was entered, ${JSON.stringify(found[slot])} is ${where}`,
    );
}

/**
 * Asks again and again until the answer is the one wanted, or time is up.
 *
 * @template Value
 * @param {() => Promise<Value>} ask
 * @param {(answer: Value) => boolean} enough
 * @param {number} [mostMs]
 * @returns {Promise<Value>} the last answer
 */
export async function until(ask, enough, mostMs = 8000) {
  const end = performance.now() + mostMs;
  for (;;) {
    const answer = await ask();
    if (enough(answer) || performance.now() > end) return answer;
    await new Promise((done) => {
      setTimeout(done, 30);
    });
  }
}
