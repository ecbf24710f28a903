/** Rows 17, 18, 19 and 21: new versions, files that are gone, and hosts that answer with the wrong thing. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFaultyHost } from '../faulty-host.mjs';
import { attemptEnded, installed, storedFilesWith } from '../offline-copy.mjs';
import {
  alerts,
  begin,
  differences,
  enter,
  openChapter,
  saved,
  stored,
  until,
} from '../person.mjs';
import { makeRelease } from '../release.mjs';
import { openRoute, routesOf } from '../routes.mjs';
import { watch } from '../watch.mjs';
import { say } from '../words.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Context, Row } from '../row.mjs' */
/** @import { Wrong } from '../faulty-host.mjs' */
/** @import { World } from '../world.mjs' */

const RATING = 'placement-leadership';
const TEXT = 'placement-shorter';
const MOST_MS_TO_CHANGE = 20_000;
/** Said by the browser itself when the host goes wrong, or by the app about its offline copy. */
const HOST_TROUBLE = /Failed to load resource|integrity|service-?worker|net::ERR/i;
const SIGN_IN_PAGE =
  '<!doctype html><title>Hotel Zur Post</title><h1>Bitte melden Sie sich an</h1>';

/** @type {Row} */
export const updateMidQuestion = {
  row: '17',
  fault: 'new version while somebody types, two windows',
  full: 100,
  short: 1,
  run: (context) =>
    withRelease(context, (world, next) =>
      context.each(({ chance }) =>
        inWindow(
          world,
          async (window) => {
            world.server.show(context.dir);
            const faults = await watch(window, world.url);
            const page = await window.newPage();
            const id = await begin(page, world.url);
            await installed(page);
            const loads = countLoads(page);
            await enter(page, TEXT, 'Der Weg zur Kämm');
            world.server.show(next);
            const other = await window.newPage();
            await other.goto(page.url());
            await openChapter(other, id);
            await offered(page);
            await offered(other);
            const text = `Der Weg zur Kämmerei ${chance.below(1e6)}`;
            await enter(page, TEXT, text);
            const seen = [];
            if (loads() > 0) seen.push('the window was loaded anew without a click');
            const rating = chance.below(5);
            await enter(page, RATING, rating);
            // Within the time that typed text waits before it is written.
            await other.getByRole('button', { name: say('notice.updateNow') }).click();
            for (const [name, one] of /** @type {const} */ ([
              ['first', page],
              ['second', other],
            ])) {
              await one
                .locator('meta[name="release"]')
                .waitFor({ state: 'attached', timeout: MOST_MS_TO_CHANGE })
                .catch(() => seen.push(`the ${name} window still runs the old version`));
              await openChapter(one, id);
            }
            seen.push(
              ...differences({ [TEXT]: text, [RATING]: rating }, await stored(page, id), 'stored'),
            );
            return [...seen, ...faults];
          },
          { worker: true },
        ),
      ),
    ),
};

/** @type {Row} */
export const oldFilesGone = {
  row: '18',
  fault: "old window, the old version's files gone from the host",
  full: 2,
  short: 2,
  run: (context) =>
    withRelease(context, async (world, next) => {
      let opened = 0;
      await context.each(async ({ seed }) => {
        const worker = seed % 2 === 1;
        world.server.show(context.dir);
        return inWindow(
          world,
          async (window) => {
            const faults = await watch(window, world.url, worker ? undefined : HOST_TROUBLE);
            const page = await window.newPage();
            const id = await begin(page, world.url);
            await enter(page, RATING, 4);
            await saved(page);
            if (worker) await installed(page);
            world.server.show(next);
            const seen = [];
            for (const address of routesOf(id)) {
              // Without a copy the app loads itself anew, as the new version.
              const wrong = await until(
                () =>
                  openRoute(page, address).catch((/** @type {unknown} */ fault) => [
                    `${address}: ${String(fault).split('\n')[0]}`,
                  ]),
                ({ length }) => length === 0,
                worker ? 1 : 5000,
              );
              seen.push(...wrong);
              opened += 1;
            }
            seen.push(...differences({ [RATING]: 4 }, await stored(page, id), 'stored'));
            const released = await page.locator('meta[name="release"]').count();
            if (!worker && released === 0)
              seen.push('the old version is still running without its files');
            // A part that is gone is logged once, and then the app loads itself anew.
            return [
              ...seen,
              ...faults.filter(
                (fault) => worker || !/could not be loaded|dynamically imported/.test(fault),
              ),
            ];
          },
          { worker },
        );
      });
      context.note = `${opened} pages opened, with and without an offline copy`;
    }),
};

/** @type {readonly ((chance: import('../chance.mjs').Chance) => Wrong)[]} */
const WRONGS = [
  () => ({ status: 404, body: 'Not found' }),
  () => ({ status: 500, body: 'Server error' }),
  (chance) => ({ delayMs: 300 + chance.below(1500) }),
  () => ({ cut: true }),
  () => ({ status: 200, body: SIGN_IN_PAGE }),
];

/** @type {Row} */
export const partialInstallation = {
  row: '19',
  fault: 'one file missing, broken, slow or cut at installation',
  full: 200,
  short: 3,
  run: (context) =>
    withFaultyHost(context, async (world, host, next) => {
      const files = precachedFiles(context.dir);
      const nextFiles = precachedFiles(next);
      await context.each(({ seed, chance }) =>
        inWindow(
          world,
          async (window) => {
            host.show(context.dir);
            host.goWrong(undefined);
            const faults = await watch(window, host.url, HOST_TROUBLE);
            const wrong = (WRONGS[seed % WRONGS.length] ?? WRONGS[0])?.(chance);
            const isUpdate = chance.below(2) === 0;
            const broken = chance.oneOf(isUpdate ? nextFiles : files);
            const page = await window.newPage();
            const spoil = () => {
              host.goWrong(({ path, forOfflineCopy }) =>
                forOfflineCopy && path === broken ? wrong : undefined,
              );
            };
            if (!isUpdate) spoil();
            const id = await begin(page, host.url);
            await enter(page, RATING, 4);
            await saved(page);
            const seen = [];
            if (isUpdate) {
              await installed(page);
              spoil();
              host.show(next);
              await page.reload();
              await openChapter(page, id);
              await page.waitForTimeout(1200); // the new version's installation fails meanwhile, or waits
              seen.push(...(await openRoute(page, '#/hilfe')));
              if ((await page.locator('meta[name="release"]').count()) > 0)
                seen.push('a new version took over by itself');
            } else await attemptEnded(page);
            await openChapter(page, id);
            await enter(page, TEXT, 'weiter');
            await saved(page);

            // The host is whole again: the next visit puts it right.
            host.goWrong(undefined);
            await page.reload();
            await openChapter(page, id);
            if (isUpdate)
              await offered(page).catch(() => seen.push('the new version is never offered'));
            else
              await installed(page).catch(() => seen.push('no offline copy at the second visit'));
            seen.push(
              ...differences({ [RATING]: 4, [TEXT]: 'weiter' }, await stored(page, id), 'stored'),
            );
            seen.push(...(await alerts(page)).map((text) => `said: ${text}`));
            return [...seen, ...faults].map(
              (line) => `${broken}, ${JSON.stringify(wrong)}: ${line}`,
            );
          },
          { worker: true },
        ),
      );
    }),
};

/** @type {Row} */
export const captivePortal = {
  row: '21',
  fault: 'sign-in page of a network in place of every file',
  full: 20,
  short: 2,
  run: (context) =>
    withFaultyHost(context, (world, host) =>
      context.each(({ seed }) =>
        inWindow(
          world,
          async (window) => {
            host.goWrong(undefined);
            const faults = await watch(window, host.url, HOST_TROUBLE);
            /** @type {Wrong} */
            const portal =
              seed % 2 === 0
                ? { status: 200, body: SIGN_IN_PAGE }
                : { status: 302, location: '/anmeldung' };
            // Every second pair already meets the portal at its first installation.
            const atFirst = seed % 4 < 2;
            const page = await window.newPage();
            if (atFirst)
              host.goWrong(({ path, forOfflineCopy }) =>
                path === 'anmeldung'
                  ? { status: 200, body: SIGN_IN_PAGE }
                  : forOfflineCopy
                    ? portal
                    : undefined,
              );
            const id = await begin(page, host.url);
            await enter(page, RATING, 4);
            await saved(page);
            const seen = [];
            if (atFirst) await attemptEnded(page);
            else {
              await installed(page);
              host.goWrong(({ path }) =>
                path === 'anmeldung' ? { status: 200, body: SIGN_IN_PAGE } : portal,
              );
              await page.reload();
              await openChapter(page, id);
              for (const address of routesOf(id)) seen.push(...(await openRoute(page, address)));
            }
            const caught = await storedFilesWith(page, 'Hotel Zur Post');
            if (caught.length > 0) seen.push(`the sign-in page is stored as ${caught.join(', ')}`);
            host.goWrong(undefined);
            await page.reload();
            await openChapter(page, id);
            await installed(page).catch(() => seen.push('no offline copy after the portal'));
            seen.push(...differences({ [RATING]: 4 }, await stored(page, id), 'stored'));
            return [...seen, ...faults];
          },
          { worker: true },
        ),
      ),
    ),
};

/**
 * @param {Context} context
 * @param {(world: World, next: string) => Promise<void>} work
 */
async function withRelease(context, work) {
  const folder = mkdtempSync(join(tmpdir(), 'faults-release-'));
  try {
    await makeRelease(context.dir, join(folder, 'next'), 'next');
    await inBrowser(context, (world) => work(world, join(folder, 'next')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {Context} context
 * @param {(world: World, host: import('../faulty-host.mjs').FaultyHost, next: string) => Promise<void>} work
 */
function withFaultyHost(context, work) {
  return withRelease(context, async (world, next) => {
    const host = await startFaultyHost(context.dir);
    try {
      await work(world, host, next);
    } finally {
      await host.close();
    }
  });
}

/** @param {Page} page */
async function offered(page) {
  await page.getByText(say('notice.update')).first().waitFor({ timeout: MOST_MS_TO_CHANGE });
}

/** @param {Page} page */
function countLoads(page) {
  let count = 0;
  page.on('load', () => (count += 1));
  return () => count;
}

/**
 * @param {string} dir
 * @returns {string[]}
 */
function precachedFiles(dir) {
  const worker = readFileSync(join(dir, 'service-worker.js'), 'utf8');
  return [...worker.matchAll(/"url":\s*"([^"]+)"/g)].map(([, url]) => url ?? '');
}
