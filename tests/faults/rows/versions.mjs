/** Rows 10 and 11: an old version of the app beside a new database, or before it. */
import { begin, enter, openChapter, RATING, TEXT } from '../person.mjs';
import { goBeside, holdOld, letGo, upgrade } from '../raw-database.mjs';
import { alerted, appears, saved } from '../shown.mjs';
import { rowsOf } from '../stored.mjs';
import { watch } from '../watch.mjs';
import { say } from '../words.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

/** As the matrix has it, from the moment when the app asks for its database. */
const MOST_MS_TO_SAY = 3000;

/** @type {Row} */
export const upgradeBlocked = {
  row: '10',
  fault: 'an old window blocks the upgrade, two new windows wait',
  full: 50,
  short: 1,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ chance }) =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          await window.addInitScript(timeWaiting, say('notice.waiting'));
          const old = await window.newPage();
          await goBeside(old, world.url);
          await holdOld(old);
          const pages = [await window.newPage(), await window.newPage()];
          await Promise.all(pages.map((page) => page.goto(`${world.url}#/durchgaenge`)));
          /** @type {string[]} */
          const seen = [];
          for (const [index, page] of pages.entries()) {
            const ms = await toldAfter(page);
            if (ms === undefined) seen.push(`window ${index + 1} says nothing`);
            else if (ms > MOST_MS_TO_SAY) seen.push(`window ${index + 1} says it after ${ms} ms`);
          }
          await old.waitForTimeout(chance.below(500));
          if (chance.below(2) === 0) await letGo(old);
          else await old.close();
          for (const [index, page] of pages.entries()) {
            await page
              .getByText(say('notice.waiting'))
              .first()
              .waitFor({ state: 'hidden', timeout: 5000 })
              .catch(() => seen.push(`window ${index + 1} does not go on by itself`));
            const id = await begin(page, world.url);
            await enter(page, RATING, 2);
            await saved(page);
            await page.reload();
            await openChapter(page, id);
          }
          return [...seen, ...faults];
        }),
      ),
    ),
};

/** @type {Row} */
export const oldWindow = {
  row: '11',
  fault: 'old window after the database was upgraded',
  full: 100,
  short: 3,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ chance }) =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const page = await window.newPage();
          await begin(page, world.url);
          await enter(page, RATING, 3);
          await saved(page);
          const next = await window.newPage();
          await goBeside(next, world.url);
          // Sometimes in the middle of a word.
          if (chance.below(2) === 0) await enter(page, TEXT, 'vorher');
          await upgrade(next);
          const before = JSON.stringify(await rowsOf(next, 'answers'));
          await enter(page, RATING, 1);
          await enter(page, TEXT, `danach ${chance.below(1e6)}`);
          const seen = [];
          await alerted(page).catch(() => seen.push('the old window says nothing'));
          await page.waitForTimeout(300);
          if ((await page.locator('[data-save="saved"]').count()) > 0)
            seen.push('the old window says "gespeichert"');
          if (JSON.stringify(await rowsOf(next, 'answers')) !== before)
            seen.push('the old window wrote into the new database');
          const text = await page
            .locator(`[data-question="${TEXT}"] textarea`)
            .first()
            .inputValue();
          if (!text.startsWith('danach')) seen.push('what was typed is gone from the screen');
          return [...seen, ...faults];
        }),
      ),
    ),
};

/**
 * Runs in the page from its start: notes how long after the app asked for its database it says that it waits. In the page, so that
 * a busy computer between it and this process does not count.
 *
 * @param {string} words
 */
function timeWaiting(words) {
  const open = IDBFactory.prototype.open;
  let askedAt = 0;
  /** @type {typeof open} */
  IDBFactory.prototype.open = function (name, version) {
    askedAt ||= performance.now();
    return open.call(this, name, version);
  };
  const look = () => {
    if (document.body?.textContent.includes(words))
      document.documentElement.dataset.told = String(Math.round(performance.now() - askedAt));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * @param {Page} page
 * @returns {Promise<number | undefined>} milliseconds
 */
async function toldAfter(page) {
  if (!(await appears(page.getByText(say('notice.waiting')).first(), 15_000))) return undefined;
  return Number(await page.locator('html[data-told]').getAttribute('data-told'));
}
