/** What the app's database holds, read beside the app, and what of it is not as it was entered. */

/** @import { Page } from '@playwright/test' */
/** @import { Value } from './ledger.mjs' */

/**
 * The rows of a table of the app's database, read beside the app.
 *
 * @param {Page} page
 * @param {string} table
 * @returns {Promise<any[]>} empty where there is no such database; none is made by asking
 */
export async function rowsOf(page, table) {
  // As JSON: on the way out of the browser, halves of surrogate pairs would else become something else.
  const rows = await page.evaluate(async (name) => {
    const there = await indexedDB.databases();
    if (!there.some((database) => database.name === 'im-gleichgewicht')) return '[]';
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('im-gleichgewicht');
      opening.onerror = () => {
        reject(/** @type {DOMException} */ (opening.error));
      };
      opening.onsuccess = () => {
        const database = opening.result;
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.onsuccess = () => {
          database.close();
          resolve(JSON.stringify(reading.result));
        };
        reading.onerror = () => {
          database.close();
          reject(/** @type {DOMException} */ (reading.error));
        };
      };
    });
  }, table);
  return JSON.parse(rows);
}

/**
 * The stored values of one assessment, by slot.
 *
 * @param {Page} page
 * @param {string} id
 * @returns {Promise<Record<string, Value>>}
 */
export async function stored(page, id) {
  const rows = await rowsOf(page, 'answers');
  return Object.fromEntries(
    rows
      .filter(({ assessmentId, body }) => assessmentId === id && body.value !== undefined)
      .map(({ slot, body }) => [slot, body.value]),
  );
}

/**
 * One line for each slot that holds something else than it should.
 *
 * @param {Readonly<Record<string, unknown>>} wanted
 * @param {Readonly<Record<string, unknown>>} found
 * @param {string} where
 * @returns {string[]}
 */
export function differences(wanted, found, where) {
  return Object.keys(wanted)
    .filter((slot) => JSON.stringify(wanted[slot]) !== JSON.stringify(found[slot]))
    .map(
      (slot) =>
        `${slot}: ${JSON.stringify(wanted[slot])} was entered, ${JSON.stringify(found[slot])} is ${where}`,
    );
}
