/** Rows 33, 34 and 35: nothing goes wrong at all, for long and in two languages. */
import {
  alerts,
  begin,
  CHAPTER,
  differences,
  enter,
  isTold,
  openChapter,
  RATINGS,
  saved,
  stored,
  TEXTS,
  visit,
} from '../person.mjs';
import { readScreen } from '../answering.mjs';
import { serve } from '../../runner/serve.mjs';
import { openRoute, routesOf } from '../routes.mjs';
import { watch } from '../watch.mjs';
import { allKeys, say } from '../words.mjs';
import { inBrowser, inWindow, onDevice } from '../world.mjs';

/** @import { CDPSession, Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

const SMALLEST_PX = 320;
const MOST_GROWTH_MB = 50;
const MOST_P95_MS = 50;

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
            for (const address of routesOf(id)) {
              seen.push(...(await openRoute(page, address)));
              seen.push(
                ...(await bareKeys(page, keys)).map((key) => `${address} shows the key ${key}`),
              );
              const wide = await widthWithLongerWords(page);
              if (wide > SMALLEST_PX) seen.push(`${address} is ${wide} px wide with longer words`);
              await page.reload(); // the page with the longer words is of no further use
            }
            return [...seen, ...faults];
          },
          { width: SMALLEST_PX },
        ),
      ),
    ),
};

/** @type {Row} */
export const longRun = {
  row: '34',
  fault: 'many saves and assessments in one window',
  full: 1,
  short: 1,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(() =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const [saves, assessments] = context.short ? [500, 8] : [10_000, 200];
          const page = await window.newPage();
          const devtools = await window.newCDPSession(page);
          await begin(page, world.url);
          await saveOften(page, 100);
          const before = await heap(devtools);
          const waits = await saveOften(page, saves);
          for (let one = 1; one < assessments; one += 1) {
            await visit(page, '#/');
            await visit(page, '#/neu');
            await openChapter(page, /#\/d\/([^/]+)/.exec(page.url())?.[1] ?? '');
            await enter(page, RATINGS[0], one % 5);
            await saved(page);
          }
          await visit(page, '#/durchgaenge');
          const listed = await page.locator('main li').filter({ hasText: 'Durchgang vom' }).count();
          await visit(page, '#/');
          const growth = (await heap(devtools)) - before;
          const p95 = waits.sort((a, b) => a - b)[Math.ceil(waits.length * 0.95) - 1] ?? Infinity;
          context.note = `${saves} saves, p95 ${p95.toFixed(0)} ms, ${assessments} assessments, memory ${growth.toFixed(1)} MB more`;
          return [
            ...(p95 > MOST_P95_MS ? [`saving takes ${p95.toFixed(0)} ms (95 %)`] : []),
            ...(growth > MOST_GROWTH_MB ? [`${growth.toFixed(0)} MB more in memory`] : []),
            ...(listed === assessments ? [] : [`${listed} of ${assessments} are listed`]),
            ...faults,
          ];
        }),
      ),
    ),
};

/** @type {Row} */
export const falseAlarms = {
  row: '35',
  fault: 'nothing wrong: no false alarm',
  full: 200,
  short: 10,
  async run(context) {
    const server = await serve({ dir: context.dir });
    try {
      await onDevice(context.executable, async (device) => {
        let { window, page } = await device.start({ worker: true });
        let faults = await watch(window, server.url);
        let id = '';
        await context.each(async ({ number, chance }) => {
          if (number > 0 && chance.below(4) === 0) {
            await device.close();
            ({ window, page } = await device.start({ worker: true }));
            faults = await watch(window, server.url);
          }
          const seen = [];
          const look = async (/** @type {string} */ when) => {
            seen.push(...(await alerts(page)).map((text) => `${when}: ${text}`));
            if (await isTold(page)) seen.push(`${when}: answers are said to be missing`);
          };
          await page.goto('about:blank');
          await page.goto(server.url);
          await page.waitForTimeout(300); // the database is opened meanwhile
          await look('at the start');
          if (id === '' || chance.below(10) === 0) id = await begin(page, server.url);
          else await openChapter(page, id);
          /** @type {Record<string, import('../ledger.mjs').Value>} */
          const entered = {};
          for (let times = 1 + chance.below(4); times > 0; times -= 1) {
            const place = chance.below(5);
            const [slot, value] =
              chance.below(2) === 0
                ? [chance.oneOf(RATINGS), place]
                : [chance.oneOf(TEXTS), `Sitzung ${number}.${times}`];
            await enter(page, slot, value);
            entered[slot] = value;
          }
          // Some go at once, some wait, some reload, some look at another page first.
          const way = chance.below(4);
          if (way === 0) await saved(page);
          else if (way === 1) await page.reload();
          else if (way === 2) await visit(page, `#/d/${id}`);
          await look('after answering');
          // The new window first: a browser without any window ends.
          const next = await window.newPage();
          await page.close({ runBeforeUnload: true });
          page = next;
          await page.goto(`${server.url}#/d/${id}/k/${CHAPTER}`);
          await page.locator('.rating').first().waitFor();
          await look('coming back');
          // What was typed in the very moment of leaving is row 2's; here it had time.
          if (way === 0 || way === 2)
            seen.push(...differences(entered, await stored(page, id), 'stored'));
          return [...seen, ...faults.splice(0)];
        });
      });
    } finally {
      await server.close();
    }
  },
};

/**
 * @param {Page} page
 * @param {number} times
 * @returns {Promise<number[]>} milliseconds from each click to "gespeichert"
 */
function saveOften(page, times) {
  return page.evaluate(async ([slots, count]) => {
    const waits = [];
    for (let time = 0; time < count; time += 1) {
      const slot = slots[time % slots.length];
      const radios = document.querySelectorAll(`[data-question="${slot}"] .rating input`);
      const begun = performance.now();
      /** @type {HTMLInputElement | undefined} */ (radios[(time >> 1) % 5])?.click();
      await Promise.resolve();
      do
        await new Promise((done) => {
          setTimeout(done);
        });
      while (!document.querySelector('[data-save="saved"]'));
      waits.push(performance.now() - begun);
    }
    return waits;
  }, /** @type {const} */ ([RATINGS, times]));
}

/**
 * @param {CDPSession} devtools
 * @returns {Promise<number>} megabytes in use after everything that nobody refers to is gone
 */
async function heap(devtools) {
  await devtools.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

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
 * Makes every text on the page longer by two fifths, with words of ordinary length.
 *
 * @param {Page} page
 * @returns {Promise<number>} how wide the page is then
 */
function widthWithLongerWords(page) {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const padding = 'und noch etwas mehr Text in anderer Sprache ';
    while (texts.nextNode()) {
      const node = /** @type {Text} */ (texts.currentNode);
      const length = Math.ceil(node.data.trim().length * 0.4);
      if (length > 0)
        node.data += ` ${padding.repeat(Math.ceil(length / padding.length)).slice(0, length)}`;
    }
    return document.documentElement.scrollWidth;
  });
}
