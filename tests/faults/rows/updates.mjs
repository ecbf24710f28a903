/** Rows 17 and 18: new versions of the app, and files of the old one that are gone. */
import { HOST_TROUBLE, MOST_MS_TO_CHANGE, offered, withRelease } from '../new-version.mjs';
import { installed } from '../offline-copy.mjs';
import { begin, enter, openChapter, RATING, TEXT } from '../person.mjs';
import { saved, until } from '../shown.mjs';
import { differences, stored } from '../stored.mjs';
import { openRoute, routesOf } from '../routes.mjs';
import { watch } from '../watch.mjs';
import { say } from '../words.mjs';
import { inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

/** In which a second reload would come. */
const MS_FOR_ANOTHER = 500;

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
              if (await one.getByText(say('notice.update')).first().isVisible())
                seen.push(`the ${name} window still offers what it runs`);
            }
            await page.waitForTimeout(MS_FOR_ANOTHER);
            if (loads() > 1) seen.push(`the first window was loaded anew ${loads()} times`);
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

/** @param {Page} page */
function countLoads(page) {
  let count = 0;
  page.on('load', () => (count += 1));
  return () => count;
}
