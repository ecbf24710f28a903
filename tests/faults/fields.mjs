/** Every text field of a page: brings all of them about, fills them, and reads them. */
import { visit } from './person.mjs';
import { saved } from './shown.mjs';

/** @import { Page } from '@playwright/test' */

/**
 * Fills all fields at some addresses.
 *
 * @param {Page} page
 * @param {readonly string[]} addresses
 * @param {() => string} next a text for each field
 * @returns {Promise<number>} how many fields that were
 */
export async function enterAt(page, addresses, next) {
  let count = 0;
  for (const address of addresses) {
    await visit(page, address);
    await unfold(page);
    count += await fill(page, next);
    if (/\/([kp]\/|abschluss$)/.test(address)) await saved(page);
    else await page.waitForTimeout(50);
  }
  return count;
}

/**
 * Unfolds what is folded, and asks for every field that appears only then: "passt nicht" asks for the reason, "anderes" for what it
 * is, and a list can be added to.
 *
 * @param {Page} page
 */
async function unfold(page) {
  await page.evaluate(async () => {
    const rest = () =>
      new Promise((done) => {
        setTimeout(done, 20);
      });
    const main = document.querySelector('main');
    if (!main) return;
    for (const details of main.querySelectorAll('details')) details.open = true;
    await rest();
    for (const rating of main.querySelectorAll('.rating'))
      [...rating.querySelectorAll('input')].at(-2)?.click();
    for (const box of main.querySelectorAll('.stack label, .extras label'))
      if (
        /mit Leitung/.test(box.textContent) ||
        (box.closest('.stack') && /anderes/.test(box.textContent))
      ) {
        const input = box.querySelector('input');
        if (input && !input.checked) input.click();
      }
    if (!main.querySelector('.step-row--own'))
      for (const button of main.querySelectorAll('button'))
        if (/ergänzen/.test(button.textContent)) button.click();
    await rest();
    // An added step counts when it is said who takes it.
    for (const choice of main.querySelectorAll('.step-row--own select')) {
      /** @type {HTMLSelectElement} */ (choice).selectedIndex = 1;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

/**
 * Fills every text field that can be seen.
 *
 * @param {Page} page
 * @param {() => string} next
 * @returns {Promise<number>} how many there were
 */
export async function fill(page, next) {
  const fields = page.locator('main textarea, main input[type="text"]');
  const texts = Array.from({ length: await fields.count() }, next);
  await fields.evaluateAll(async (found, json) => {
    /** @type {string[]} */
    const entered = JSON.parse(json);
    for (const [place, field] of found.entries()) {
      /** @type {HTMLInputElement} */ (field).value = entered[place] ?? '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await new Promise((done) => {
      setTimeout(done, 20);
    });
  }, JSON.stringify(texts)); // as JSON: halves of surrogate pairs would else become something else on the way
  return texts.length;
}

/**
 * What stands in the text fields of the page, after unfolding them.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function textsOn(page) {
  return page.evaluate(async () => {
    for (const details of document.querySelectorAll('main details'))
      /** @type {HTMLDetailsElement} */ (details).open = true;
    await new Promise((done) => {
      setTimeout(done, 50);
    });
    return [...document.querySelectorAll('main textarea, main input[type="text"]')].map(
      (field) => /** @type {HTMLInputElement} */ (field).value,
    );
  });
}
