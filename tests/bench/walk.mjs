/** A walk through all chapters: ratings, turns, what is durable when, memory at the end, and the radar. */
import { heapAfterCollection, openSlowPage } from './browser.mjs';
import { answerRest, noteDrawing, prepareClick, waitForRow } from './in-page.mjs';
import { median } from './figures.mjs';

/** @import { BrowserContext, Page } from '@playwright/test' */
/** @import { Site } from './sites.mjs' */

const RATING = '.chapter:not([hidden]) .rating';
/** Of each chapter: so many ratings are timed to their frame, and so many to the disk. */
const PAINTED = 2;
const DURABLE = 2;
const IDLE_MS = 400;

/**
 * @param {BrowserContext} context
 * @param {Site} site
 * @returns {Promise<Record<string, number>>}
 */
export async function walk(context, site) {
  const { page, devtools } = await openSlowPage(context);
  const reader = await context.newPage();
  await reader.goto(`${site.url}icon.svg`);
  await page.bringToFront();
  await page.addInitScript(noteDrawing);
  await page.goto(site.url);
  await page.locator('a[aria-describedby="begin-hint"]').click();
  await page.locator('.chapter h1:visible').waitFor();

  /** @type {number[]} */ const ratings = [];
  /** @type {number[]} */ const durable = [];
  /** @type {number[]} */ const turns = [];
  let elements = 0;
  const next = { selector: '.chapter:not([hidden]) [rel=next]', place: 0 };
  for (;;) {
    const count = await page.locator(RATING).count();
    for (let place = 0; place < Math.min(count, PAINTED); place += 1)
      ratings.push((await rate(page, place)).ms);
    for (let place = PAINTED; place < Math.min(count, PAINTED + DURABLE); place += 1)
      durable.push(await rateUntilDurable(page, reader, site, place));
    await page.evaluate(answerRest);
    elements = Math.max(elements, await page.evaluate(() => document.querySelectorAll('*').length));
    await settled(page);
    if (/result|ergebnis/.test((await page.locator(next.selector).getAttribute('href')) ?? ''))
      break;
    turns.push((await click(page, { ...next, shows: 'other heading' })).ms);
    await settled(page);
  }
  const heap = await heapAfterCollection(devtools);
  const radar = await click(page, { ...next, shows: 'radar' });
  await page.close();
  await reader.close();
  return {
    'rating to frame': median(ratings),
    'next chapter to frame': median(turns),
    'answer to durable': median(durable),
    'radar painted': radar.ms,
    'heap after all chapters': heap,
    'elements at most': elements,
    ratings: ratings.length,
    turns: turns.length,
  };
}

/** Gives the rating at that place an answer on its scale. @param {Page} page @param {number} place */
function rate(page, place) {
  const within = `.rating__steps .option:nth-child(${stepAt(place) + 1})`;
  return click(page, { selector: RATING, place, within, shows: 'answer' });
}

/** @param {number} place */
const stepAt = (place) => (place * 3) % 5;

/**
 * @param {Page} page
 * @param {Page} reader another page of the same profile
 * @param {Site} site
 * @param {number} place
 */
async function rateUntilDurable(page, reader, site, place) {
  const value = stepAt(place);
  const { slot, assessment } = await page.evaluate(
    ({ selector, nth }) => ({
      slot:
        document.querySelectorAll(selector)[nth]?.closest('fieldset')?.dataset['question'] ?? '',
      assessment: location.hash.split('/')[2] ?? '',
    }),
    { selector: RATING, nth: place },
  );
  const key = site.name === 'app' ? [assessment, slot] : slot;
  const seen = reader.evaluate(waitForRow, { database: site.database, key, value });
  const { at } = await rate(page, place);
  return (await seen) - at;
}

/**
 * Clicks as a finger does, and waits until the page has painted what was asked for.
 *
 * @param {Page} page
 * @param {Parameters<typeof prepareClick>[0]} wanted
 * @returns {Promise<{ at: number, ms: number }>} the click's own stamp since 1970, and what passed since
 */
async function click(page, wanted) {
  const { x, y } = await page.evaluate(prepareClick, wanted);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
  return page.evaluate(() => /** @type {any} */ (window).benchPainted);
}

/**
 * Gives the page time for what it does when idle. Not by `requestIdleCallback`: under a slowed-down CPU it is sometimes not
 * called until something moves.
 *
 * @param {Page} page
 */
async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
  await page.waitForTimeout(IDLE_MS);
}
