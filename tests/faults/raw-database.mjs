/** The app's database, handled beside the app and without its code: as another version of it would, or the browser. */

/** @import { Page } from '@playwright/test' */

/**
 * A page of the same site without the app.
 *
 * @param {Page} page
 * @param {string} url
 */
export async function goBeside(page, url) {
  await page.goto(`${url}icon.svg`);
}

/** A layout that no released version has yet. */
const NEWER = 7;

/**
 * As a future version of the app would: raises the version of the database and notes it.
 *
 * @param {Page} page
 * @returns {Promise<void>}
 */
export function upgrade(page) {
  return page.evaluate(
    (version) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('im-gleichgewicht', version * 10);
        opening.onerror = () => {
          reject(/** @type {DOMException} */ (opening.error));
        };
        opening.onblocked = () => {
          reject(new Error('an old window holds the database'));
        };
        opening.onupgradeneeded = () => {
          const meta = opening.transaction?.objectStore('meta');
          meta?.put({ key: 'schemaVersion', value: version });
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    NEWER,
  );
}

/**
 * Holds a database of an older layout open, without listening to anybody who wants to change it.
 *
 * @param {Page} page
 * @returns {Promise<void>}
 */
export function holdOld(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('im-gleichgewicht', 1);
        opening.onerror = () => {
          reject(/** @type {DOMException} */ (opening.error));
        };
        opening.onsuccess = () => {
          Object.assign(globalThis, { held: opening.result });
          resolve();
        };
      }),
  );
}

/**
 * @param {Page} page
 * @returns {Promise<void>}
 */
export function letGo(page) {
  return page.evaluate(() => {
    /** @type {{ held?: IDBDatabase }} */ (globalThis).held?.close();
  });
}

/**
 * Deletes the database, as developer tools do. The app's windows are asked to let go.
 *
 * @param {Page} page
 * @returns {Promise<string>} what came of it
 */
export function deleteDatabase(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase('im-gleichgewicht');
        deleting.onsuccess = () => {
          resolve('deleted');
        };
        deleting.onblocked = () => {
          resolve('blocked');
        };
        deleting.onerror = () => {
          resolve('failed');
        };
      }),
  );
}

/**
 * @typedef {object} Dump a database as a fixture has it
 * @property {number} version as the browser counts it
 * @property {Record<string, { keyPath: string | string[], indexes: Record<string, string | string[]>, rows: object[] }>} stores
 */

/**
 * Makes the database as another version of the app has left it.
 *
 * @param {Page} page
 * @param {Dump} dump
 * @returns {Promise<void>}
 */
export function writeDatabase(page, dump) {
  return page.evaluate(
    ({ version, stores }) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('im-gleichgewicht', version);
        opening.onerror = () => {
          reject(/** @type {DOMException} */ (opening.error));
        };
        opening.onupgradeneeded = () => {
          for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
            const table = opening.result.createObjectStore(name, { keyPath });
            for (const [index, path] of Object.entries(indexes)) table.createIndex(index, path);
            for (const row of rows) table.put(row);
          }
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    dump,
  );
}
