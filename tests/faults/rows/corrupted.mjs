/** Rows 6 and 7: the files of the database are damaged while the browser is closed. Never may answers be gone without a word. */
import { serve } from '../../runner/serve.mjs';
import {
  begin,
  CHAPTER,
  enter,
  headingOf,
  isTold,
  openChapter,
  rowsOf,
  saved,
  until,
} from '../person.mjs';
import { CORRUPTIONS, cut, databaseFiles } from '../profile-files.mjs';
import { watch } from '../watch.mjs';
import { onDevice } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Context, Row } from '../row.mjs' */
/** @import { Device } from '../world.mjs' */
/** @import { Chance } from '../chance.mjs' */

const TEXT = 'placement-shorter';
const RATING = 'placement-leadership';
const CUT_POINTS = 20;
const DAYS = 2;
/** The browser puts what it has written into a table and begins a new log after four megabytes; longer values lie elsewhere. */
const BALLAST = { rows: 100, length: 50_000 };

/** @type {Row} */
export const corrupted = {
  row: '6',
  fault: 'database files damaged, in 8 ways',
  full: 200,
  short: 8,
  run: (context) =>
    withFilledProfile(context, async (filled, url, id, wanted) => {
      /** @type {Record<string, number>} */
      const told = {};
      await context.each(({ seed, chance }) =>
        onDevice(
          context.executable,
          async (device) => {
            const ways = Object.entries(CORRUPTIONS);
            const [name, { files, spoil }] = /** @type {[string, typeof CORRUPTIONS[string]]} */ (
              ways[seed % ways.length]
            );
            const found = databaseFiles(device.profile, files);
            if (found.length === 0) throw new Error(`${name}: there is no such file`);
            spoil(chance.oneOf(found), chance);
            const { seen, outcome } = await openSpoiled(device, url, id, wanted, chance);
            told[outcome] = (told[outcome] ?? 0) + 1;
            return seen.map((line) => `${name}: ${line}`);
          },
          { like: filled },
        ),
      );
      context.note = inWords(told);
    }),
};

/** @type {Row} */
export const cutOff = {
  row: '7',
  fault: "the end of the database's log is missing",
  full: CUT_POINTS,
  short: 4,
  run: (context) =>
    withFilledProfile(context, async (filled, url, id, wanted) => {
      /** @type {Record<string, number>} */
      const told = {};
      await context.each(({ seed, chance, number }) =>
        onDevice(
          context.executable,
          async (device) => {
            const point =
              context.runs >= CUT_POINTS ? seed % CUT_POINTS : (number * 4 + seed) % CUT_POINTS;
            for (const file of databaseFiles(device.profile, /\.log$/))
              cut(file, point / CUT_POINTS);
            const { seen, outcome } = await openSpoiled(device, url, id, wanted, chance);
            told[outcome] = (told[outcome] ?? 0) + 1;
            return seen.map((line) => `cut after ${point * (100 / CUT_POINTS)} %: ${line}`);
          },
          { like: filled },
        ),
      );
      context.note = inWords(told);
    }),
};

/**
 * A profile of somebody who has answered over several days, so that its database has tables and a log.
 *
 * @param {Context} context
 * @param {(filled: Device, url: string, id: string, wanted: unknown[]) => Promise<void>} work
 */
async function withFilledProfile({ dir, executable }, work) {
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

/**
 * @param {Device} device
 * @param {string} url
 * @param {string} id
 * @param {unknown[]} wanted
 * @param {Chance} chance
 * @returns {Promise<{ seen: string[], outcome: string }>}
 */
async function openSpoiled(device, url, id, wanted, chance) {
  const { window, page } = await device.start();
  const faults = await watch(window, url);
  const address = chance.oneOf([
    '',
    `#/d/${id}`,
    `#/d/${id}/k/${CHAPTER}`,
    '#/durchgaenge',
    `#/d/${id}/ergebnis`,
  ]);
  await page.goto(url + address);
  // The database is opened when the page has painted; what is wrong with it is told a moment later.
  if (await until(() => isTold(page), Boolean, 1800)) return { seen: faults, outcome: 'told' };
  const there = await untouched(page, wanted);
  if (there === wanted.length) return { seen: faults, outcome: 'nothing lost' };
  if (await until(() => isTold(page), Boolean, 5000)) return { seen: faults, outcome: 'told' };
  const lost = `${there} of ${wanted.length} answers are as they were, and ${address || 'the start page'} shows "${await headingOf(page)}"`;
  return { seen: [lost, ...faults], outcome: 'silent losses' };
}

/**
 * How many rows are as they were before.
 *
 * @param {Page} page
 * @param {readonly unknown[]} wanted
 */
async function untouched(page, wanted) {
  try {
    const rows = new Set((await rowsOf(page, 'answers')).map((row) => JSON.stringify(row)));
    return wanted.filter((row) => rows.has(JSON.stringify(row))).length;
  } catch (fault) {
    if (/backing store|NotFoundError/.test(String(fault))) return 0; // a database that cannot be opened
    throw fault;
  }
}

/** @param {Readonly<Record<string, number>>} told */
function inWords(told) {
  return Object.entries(told)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');
}
