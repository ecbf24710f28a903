/** Row 34: a window that is used for very long. */
import { begin, enter, openChapter, RATINGS, visit } from '../person.mjs';
import { saved } from '../shown.mjs';
import { watch } from '../watch.mjs';
import { saying } from '../words.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { CDPSession, Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

const MOST_GROWTH_MB = 50;
const MOST_P95_MS = 50;

/** @type {Row} */
export const longRun = {
  row: '34',
  fault: 'many saves and assessments in one window',
  full: 1,
  short: 1,
  seconds: 1800,
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
          const more = page.getByRole('button', { name: saying('assessments.more_other') });
          while (await more.isVisible()) await more.click();
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
