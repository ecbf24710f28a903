/** Looks whether anything on a page took a person's texts for more than text. */

/** @import { Page } from '@playwright/test' */

/**
 * Elements, attributes and titles that only markup from a person's text can have brought.
 *
 * @param {Page} page
 * @param {...string} texts
 * @returns {Promise<string[]>}
 */
export function intruders(page, ...texts) {
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
    if (entered.some((text) => document.title.includes(text)))
      seen.push('the text stands in the title of the window');
    const address = decodeURIComponent(location.href);
    if (entered.some((text) => address.includes(text))) seen.push('the text stands in the address');
    return seen.slice(0, 5);
  }, texts);
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
