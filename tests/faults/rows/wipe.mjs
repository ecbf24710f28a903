/** Row 32: everything is deleted; no other window brings it back. And what a shared device leaves on its disk: nothing. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../runner/serve.mjs';
import { wipeAll } from '../data-page.mjs';
import { begin, CHAPTER, enter, openChapter, RATINGS, TEXTS, visit } from '../person.mjs';
import { appears, saved } from '../shown.mjs';
import { goBeside } from '../raw-database.mjs';
import { watch } from '../watch.mjs';
import { say } from '../words.mjs';
import { inBrowser, inWindow, onDevice } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

/** @type {Row} */
export const wiped = {
  row: '32',
  fault: 'everything deleted, one or two windows open',
  full: 20,
  short: 2,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ seed, chance }) =>
        inWindow(
          world,
          async (window) => {
            const faults = await watch(window, world.url);
            const page = await window.newPage();
            const id = await begin(page, world.url);
            await enter(page, RATINGS[0], 3);
            await enter(page, TEXTS[0], 'Kanarienvogel');
            await saved(page);
            const other = seed % 2 === 0 ? undefined : await window.newPage();
            if (other) {
              await other.goto(`${world.url}#/d/${id}/k/${CHAPTER}`);
              await openChapter(other, id);
              await enter(other, TEXTS[1], 'Zweites Fenster');
              await saved(other);
              // Sometimes while somebody types over there.
              if (chance.below(2) === 0)
                await enter(other, TEXTS[1], 'Zweites Fenster, mitten im Wort');
            }
            await wipeAll(page);
            const seen = [];
            if (other) {
              if (!(await appears(other.getByRole('heading', { name: say('wiped.title') }), 5000)))
                seen.push('the other window does not say that everything is deleted');
              await other
                .evaluate(() => {
                  const field = document.querySelector('textarea');
                  if (!field) return;
                  field.value = 'Auferstanden';
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                })
                .catch(() => 'loaded anew meanwhile');
              await other.waitForTimeout(600);
            }
            await page.waitForTimeout(300);
            const beside = await window.newPage();
            await goBeside(beside, world.url);
            seen.push(...(await leftovers(beside)));
            await page.close();
            await other?.close();
            const next = await window.newPage();
            await next.goto(world.url);
            await next.waitForTimeout(700);
            await visit(next, '#/durchgaenge');
            if ((await next.locator('main li').filter({ hasText: 'Durchgang vom' }).count()) > 0)
              seen.push('an assessment has come back');
            return [...seen, ...faults];
          },
          { worker: true },
        ),
      ),
    ),
};

/**
 * What the browser still keeps for the app. A word for the language or the colours is allowed to none.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
function leftovers(page) {
  return page.evaluate(async () => {
    const left = [];
    for (const { name } of await indexedDB.databases()) left.push(`the database ${name} is there`);
    for (const name of await caches.keys()) left.push(`the cache ${name} is there`);
    for (const key of Object.keys(localStorage)) left.push(`${key} stands in localStorage`);
    for (const { scope } of await navigator.serviceWorker.getRegistrations())
      left.push(`a service worker for ${scope} is there`);
    return left;
  });
}

/** @type {Row} */
export const sharedDevice = {
  row: '32b',
  fault: "shared device: nothing typed stands in the browser's files",
  full: 20,
  short: 1,
  async run(context) {
    const server = await serve({ dir: context.dir });
    try {
      await context.each(({ chance, number }) =>
        onDevice(context.executable, async (device) => {
          const canary = `Kanarienvogel${chance.below(1e9)}`;
          const { window, page } = await device.start({ worker: true });
          const faults = await watch(window, server.url);
          await page.goto(`${server.url}#/neu/gemeinsam`);
          await page.waitForURL(/#\/d\//);
          const id = /#\/d\/([^/]+)/.exec(page.url())?.[1] ?? '';
          await openChapter(page, id);
          for (const slot of TEXTS) await enter(page, slot, `${canary} ${slot}`);
          await visit(page, `#/d/${id}/ergebnis`);
          await visit(page, `#/d/${id}`);
          await page.locator('main input[type="text"]').first().fill(canary);
          await page.waitForTimeout(1800);
          await visit(page, '#/vorhaben');
          await page.getByRole('button', { name: say('measures.new') }).click();
          await page.getByLabel(say('measures.what')).fill(`${canary} Vorhaben`);
          const seen = [];
          // Some say "fertig", some close the window, some look at it while the browser runs.
          if (number % 3 === 0) {
            await page.getByRole('button', { name: say('notice.sharedFinish') }).click();
            await page.getByRole('button', { name: say('notice.sharedYes') }).click();
            if (!(await appears(page.getByText(say('notice.sharedWiped')).first(), 5000)))
              seen.push('nothing says that it is wiped');
          } else if (number % 3 === 1) seen.push(...filesWith(device.profile, canary));
          await device.close();
          seen.push(...filesWith(device.profile, canary));
          return [...seen, ...faults];
        }),
      );
    } finally {
      await server.close();
    }
  },
};

/**
 * The files of a folder that contain a text, in either of the encodings that browsers use.
 *
 * @param {string} folder
 * @param {string} text
 * @returns {string[]}
 */
function filesWith(folder, text) {
  const wanted = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found = [];
  for (const entry of readdirSync(folder, { recursive: true })) {
    const path = join(folder, String(entry));
    const file = statSync(path, { throwIfNoEntry: false }); // a running browser removes files while we look
    if (!file?.isFile() || !wanted.some((bytes) => read(path).includes(bytes))) continue;
    found.push(`what was typed stands in ${String(entry)}`);
  }
  return found;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path);
  } catch (fault) {
    if (/** @type {NodeJS.ErrnoException} */ (fault).code === 'ENOENT') return Buffer.alloc(0);
    throw fault;
  }
}
