/** What the app shows of itself: that it saved, what it says aloud, whether it tells that answers are missing. */
import { everythingUnder } from './words.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Value } from './ledger.mjs' */

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
