/** Row 33: the other language in mid-way, and longer words than any language has. */
import { readScreen } from '../answering.mjs';
import { begin, enter, RATINGS, TEXTS } from '../person.mjs';
import { exerciseRoutes } from '../exercise-page.mjs';
import { openRoute, routesOf } from '../routes.mjs';
import { saved } from '../shown.mjs';
import { differences, stored } from '../stored.mjs';
import { watch } from '../watch.mjs';
import { allKeys, say } from '../words.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

const SMALLEST_PX = 320;

/** @type {Row} */
export const languages = {
  row: '33',
  fault: 'language switched in mid-way; 40 % longer words at 320 px',
  full: 10,
  short: 1,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ chance }) =>
        inWindow(
          world,
          async (window) => {
            const faults = await watch(window, world.url);
            const page = await window.newPage();
            const id = await begin(page, world.url);
            const text = `Mitten im Wort ${chance.below(1e6)}`;
            await enter(page, RATINGS[0], 3);
            await enter(page, TEXTS[0], text); // and at once, before it is written
            await page.getByRole('button', { name: say('app.language') }).click();
            await page.locator('html[lang="en"]').waitFor();
            await saved(page);
            const wanted = { [RATINGS[0]]: 3, [TEXTS[0]]: text };
            const seen = differences(wanted, await readScreen(page), 'shown after the switch');
            seen.push(...differences(wanted, await stored(page, id), 'stored'));
            const keys = allKeys();
            for (const address of [...routesOf(id), ...(await exerciseRoutes(page, 'en'))]) {
              seen.push(...(await openRoute(page, address)));
              seen.push(
                ...(await bareKeys(page, keys)).map((key) => `${address} shows the key ${key}`),
              );
              const wide = await widthWithLongerWords(page);
              if (wide > SMALLEST_PX) seen.push(`${address} is ${wide} px wide with longer words`);
            }
            return [...seen, ...faults];
          },
          { width: SMALLEST_PX },
        ),
      ),
    ),
};

/**
 * @param {Page} page
 * @param {readonly string[]} keys
 * @returns {Promise<string[]>} keys that stand on the page in place of words
 */
function bareKeys(page, keys) {
  return page.evaluate((all) => {
    const words = new Set(
      (document.body.textContent ?? '').match(/[A-Za-z]+(\.[A-Za-z]+)+/g) ?? [],
    );
    return all.filter((key) => words.has(key));
  }, keys);
}

/**
 * Makes every text on the page longer by two fifths, with words of ordinary length, for as long as it takes to look.
 *
 * @param {Page} page
 * @returns {Promise<number>} how wide the page is then
 */
function widthWithLongerWords(page) {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const padding = 'und noch etwas mehr Text in anderer Sprache ';
    /** @type {[Text, string][]} */
    const before = [];
    while (texts.nextNode()) {
      const node = /** @type {Text} */ (texts.currentNode);
      const length = Math.ceil(node.data.trim().length * 0.4);
      if (length === 0) continue;
      before.push([node, node.data]);
      node.data += ` ${padding.repeat(Math.ceil(length / padding.length)).slice(0, length)}`;
    }
    const wide = document.documentElement.scrollWidth;
    for (const [node, text] of before) node.data = text;
    return wide;
  });
}
