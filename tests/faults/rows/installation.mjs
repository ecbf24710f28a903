/** Rows 19 and 21: hosts that answer with the wrong thing while the app makes its offline copy, or later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFaultyHost } from '../faulty-host.mjs';
import { HOST_TROUBLE, offered, withRelease } from '../new-version.mjs';
import { attemptEnded, installed, storedFilesWith } from '../offline-copy.mjs';
import { begin, enter, openChapter, RATING, TEXT } from '../person.mjs';
import { alerts, saved } from '../shown.mjs';
import { differences, stored } from '../stored.mjs';
import { openRoute, routesOf } from '../routes.mjs';
import { watch } from '../watch.mjs';
import { inWindow } from '../world.mjs';

/** @import { Context, Row } from '../row.mjs' */
/** @import { Wrong } from '../faulty-host.mjs' */
/** @import { World } from '../world.mjs' */

const SIGN_IN_PAGE =
  '<!doctype html><title>Hotel Zur Post</title><h1>Bitte melden Sie sich an</h1>';

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
  short: 2,
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

/**
 * @param {string} dir
 * @returns {string[]}
 */
function precachedFiles(dir) {
  const worker = readFileSync(join(dir, 'service-worker.js'), 'utf8');
  return [...worker.matchAll(/"url":\s*"([^"]+)"/g)].map(([, url]) => url ?? '');
}
