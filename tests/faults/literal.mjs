/** Puts a text into every field of a page, and looks whether anything took it for more than text. */
import { saved, visit } from './person.mjs';

/** @import { Page } from '@playwright/test' */

/**
 * Unfolds what is folded, asks for every field that appears only then, and enters the text everywhere.
 *
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<number>} how many fields that were
 */
export async function enterEverywhere(page, text) {
  const count = await page.evaluate(async (entered) => {
    const rest = () =>
      new Promise((done) => {
        setTimeout(done, 20);
      });
    const main = document.querySelector('main');
    if (!main) return 0;
    for (const details of main.querySelectorAll('details')) details.open = true;
    await rest();
    // "passt nicht" asks for the reason, "anderes" for what it is, and a list can be added to.
    for (const rating of main.querySelectorAll('.rating'))
      [...rating.querySelectorAll('input')].at(-2)?.click();
    for (const box of main.querySelectorAll('.stack label'))
      if (/anderes|mit Leitung/.test(box.textContent)) {
        const input = box.querySelector('input');
        if (input && !input.checked) input.click();
      }
    for (const box of main.querySelectorAll('.extras label'))
      if (/mit Leitung/.test(box.textContent)) {
        const input = box.querySelector('input');
        if (input && !input.checked) input.click();
      }
    if (!main.querySelector('.step-row--own'))
      for (const button of main.querySelectorAll('button'))
        if (/ergänzen/.test(button.textContent)) button.click();
    await rest();
    const fields = [...main.querySelectorAll('textarea, input')].filter(
      (field) =>
        field instanceof HTMLTextAreaElement ||
        /** @type {HTMLInputElement} */ (field).type === 'text',
    );
    for (const field of fields) {
      /** @type {HTMLInputElement} */ (field).value = entered;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await rest();
    return fields.length;
  }, text);
  return count;
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

/**
 * Elements, attributes and titles that only markup from a person's text can have brought.
 *
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<string[]>}
 */
export function intruders(page, text) {
  return page.evaluate((entered) => {
    const seen = [];
    for (const element of document.querySelectorAll('main *')) {
      if (
        /^(script|iframe|object|embed|base|link|meta|style|marquee|video|audio|math|template|image)$/i.test(
          element.localName,
        )
      )
        seen.push(`<${element.localName}> on the page`);
      for (const { name, value } of element.attributes)
        if (
          name.startsWith('on') ||
          /^\s*(javascript|data:text):?/i.test(value) ||
          name === 'srcdoc'
        )
          seen.push(`${element.localName} ${name}="${value}"`);
    }
    if (document.title.includes(entered)) seen.push('the text stands in the title of the window');
    if (decodeURIComponent(location.href).includes(entered))
      seen.push('the text stands in the address');
    return seen.slice(0, 5);
  }, text);
}

/**
 * Whether the text can be read on the page, as it stands.
 *
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function isRead(page, text) {
  const shown = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
  const plain = (/** @type {string} */ words) => words.replaceAll(/\s+/g, ' ').trim();
  return plain(shown).includes(plain(text));
}

/**
 * Fills all fields at some addresses with the text.
 *
 * @param {Page} page
 * @param {readonly string[]} addresses
 * @param {string} text
 * @returns {Promise<number>} how many fields that were
 */
export async function enterAt(page, addresses, text) {
  let count = 0;
  for (const address of addresses) {
    await visit(page, address);
    count += await enterEverywhere(page, text);
    if (/\/[kp]\//.test(address)) await saved(page);
    else await page.waitForTimeout(50);
  }
  return count;
}
