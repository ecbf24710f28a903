/** The browser of somebody who has answered over several days: its database has tables and a log, which can be damaged. */
import { serve } from '../runner/serve.mjs';
import { begin, CHAPTER, enter, openChapter, RATING, TEXT } from './person.mjs';
import { saved } from './shown.mjs';
import { rowsOf } from './stored.mjs';
import { onDevice } from './world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Context } from './row.mjs' */
/** @import { Device } from './world.mjs' */

const DAYS = 2;
/** The browser puts what it has written into a table and begins a new log after four megabytes; longer values lie elsewhere. */
const BALLAST = { rows: 100, length: 50_000 };

/**
 * A profile of somebody who has answered over several days, so that its database has tables and a log.
 *
 * @param {Context} context
 * @param {(filled: Device, url: string, id: string, wanted: unknown[]) => Promise<void>} work
 */
export async function withFilledProfile({ dir, executable }, work) {
  const server = await serve({ dir });
  try {
    await onDevice(executable, async (device) => {
      let id = '';
      /** @type {unknown[]} */
      let wanted = [];
      for (let day = 0; day < DAYS; day += 1) {
        const { page } = await device.start();
        if (day === 0) id = await begin(page, server.url);
        else {
          await page.goto(`${server.url}#/d/${id}/k/${CHAPTER}`);
          await openChapter(page, id);
        }
        for (let time = 0; time < 5; time += 1) {
          await enter(page, TEXT, `Tag ${day}, ${time}. ${'So ging es heute weiter. '.repeat(30)}`);
          await enter(page, RATING, (day + time) % 5);
          await enter(page, 'placement-chart', time % 5);
          await saved(page);
        }
        for (const chapter of ['agreement', 'mission']) {
          await openChapter(page, id, chapter);
          const slots = await page
            .locator('.rating')
            .evaluateAll((found) =>
              found.map(
                (one) => one.closest('[data-question]')?.getAttribute('data-question') ?? '',
              ),
            );
          for (const slot of slots) await enter(page, slot, (day + slots.length) % 5);
          await saved(page);
        }
        // The place where the person rests is written too.
        if (day === DAYS - 1) await page.waitForTimeout(1800);
        else await beginNewLog(page);
        wanted = await rowsOf(page, 'answers');
        await device.close();
      }
      await work(device, server.url, id, wanted);
    });
  } finally {
    await server.close();
  }
}

/**
 * Writes and removes more than a log takes: what was answered so far stands in a table from then on.
 *
 * @param {Page} page
 * @returns {Promise<void>}
 */
function beginNewLog(page) {
  return page.evaluate(
    ({ rows, length }) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('im-gleichgewicht');
        opening.onsuccess = () => {
          const work = opening.result.transaction('settings', 'readwrite');
          const settings = work.objectStore('settings');
          for (let row = 0; row < rows; row += 1) {
            settings.put({ key: `ballast ${row}`, value: 'x'.repeat(length) });
            settings.delete(`ballast ${row}`);
          }
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          work.onabort = () => {
            reject(/** @type {DOMException} */ (work.error));
          };
        };
      }),
    BALLAST,
  );
}
