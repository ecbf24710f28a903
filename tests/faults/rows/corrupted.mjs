/** Rows 6 and 7: the files of the database are damaged while the browser is closed. Never may answers be gone without a word. */
import { withFilledProfile } from '../filled-profile.mjs';
import { CHAPTER } from '../person.mjs';
import { CORRUPTIONS, cut, databaseFiles } from '../profile-files.mjs';
import { headingOf, isTold, until } from '../shown.mjs';
import { rowsOf } from '../stored.mjs';
import { watch } from '../watch.mjs';
import { onDevice } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Chance } from '../chance.mjs' */
/** @import { Row } from '../row.mjs' */
/** @import { Device } from '../world.mjs' */

const CUT_POINTS = 20;

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
  short: 1,
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
