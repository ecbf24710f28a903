/** Rows 8 and 9: the browser's storage was cleared, or gives nothing. */
import { begin, CHAPTER, enter, openChapter, RATING, TEXT, visit } from '../person.mjs';
import { alerts, headingOf, isTold, saved, until } from '../shown.mjs';
import { watch } from '../watch.mjs';
import { say, saying } from '../words.mjs';
import { inBrowser, inWindow } from '../world.mjs';
import { savesAFile } from '../data-page.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

/** What is cleared, and whether the app can know that there was something. */
const CLEARINGS = /** @type {const} */ ([
  { storageTypes: 'all', known: false },
  { storageTypes: 'indexeddb', known: true },
]);

/** @type {Row} */
export const cleared = {
  row: '8',
  fault: "browser's data cleared, wholly or only the database",
  full: 10,
  short: 2,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ seed }) =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const page = await window.newPage();
          await begin(page, world.url);
          await enter(page, RATING, 4);
          await saved(page);
          const { storageTypes, known } = CLEARINGS[seed % CLEARINGS.length] ?? CLEARINGS[0];
          await page.goto('about:blank');
          const devtools = await window.newCDPSession(page);
          const { origin } = new URL(world.url);
          await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes });
          await page.goto(world.url);
          const seen = known ? await toldOfLoss(page) : await receivedAsNew(page);
          return [...seen, ...faults];
        }),
      ),
    ),
};

/**
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function toldOfLoss(page) {
  const told = await until(() => isTold(page), Boolean);
  return told ? [] : [`answers are gone, and the app shows "${await headingOf(page)}"`];
}

/**
 * Nothing tells this browser from a new one. It must offer to bring a backup, and claim nothing.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function receivedAsNew(page) {
  await page.waitForTimeout(1000);
  const seen = (await alerts(page)).map((text) => `said to a new visitor: ${text}`);
  if (await isTold(page)) seen.push('a loss is claimed that nobody can know of');
  if ((await page.locator('a[href="#/daten"]').count()) === 0)
    seen.push('the start page leads to no place where a backup is put back');
  return seen;
}

/** Runs in the page before the app. */
const BLOCKINGS = {
  'opening throws': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  'there is none': () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  },
  'opening fails later': () => {
    IDBFactory.prototype.open = function () {
      const request = new EventTarget();
      Object.assign(request, {
        result: undefined,
        error: new DOMException(
          'A mutation operation was attempted on a database that did not allow mutations.',
          'InvalidStateError',
        ),
      });
      setTimeout(() => {
        const event = new Event('error', { cancelable: true });
        request.dispatchEvent(event);
        /** @type {IDBOpenDBRequest} */ (/** @type {unknown} */ (request)).onerror?.(event);
      });
      return /** @type {IDBOpenDBRequest} */ (/** @type {unknown} */ (request));
    };
  },
  'nothing at all is allowed': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  },
};

/** @type {Row} */
export const blocked = {
  row: '9',
  fault: 'IndexedDB blocked: throws, missing, fails later, all storage',
  full: 4,
  short: 4,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ seed }) =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const ways = Object.values(BLOCKINGS);
          await window.addInitScript(ways[seed % ways.length] ?? BLOCKINGS['opening throws']);
          const page = await window.newPage();
          const id = await begin(page, world.url);
          await enter(page, RATING, 3);
          await enter(page, TEXT, 'Nur hier');
          const seen = [];
          const banner = page.getByText(saying('notice.blocked'));
          for (const address of [
            '#/',
            '#/hilfe',
            '#/durchgaenge',
            `#/d/${id}`,
            `#/d/${id}/ergebnis`,
          ]) {
            await visit(page, address);
            await banner
              .first()
              .waitFor({ timeout: 5000 })
              .catch(() => seen.push(`${address} does not say that nothing is kept`));
          }
          await openChapter(page, id, CHAPTER);
          if (await page.getByText(say('save.saved'), { exact: true }).isVisible())
            seen.push('the app says "gespeichert"');
          const text = await page
            .locator(`[data-question="${TEXT}"] textarea`)
            .first()
            .inputValue();
          if (text !== 'Nur hier') seen.push(`the text is "${text}" after coming back`);
          await headingOf(page);
          seen.push(...(await savesAFile(page, 'Nur hier')));
          return [...seen, ...faults];
        }),
      ),
    ),
};
