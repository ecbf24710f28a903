/** Row 12: the database was made by a newer version of the app. */
import { savesAFile } from '../data-page.mjs';
import { begin, CHAPTER, enter, RATING, TEXT, visit } from '../person.mjs';
import { goBeside, upgrade } from '../raw-database.mjs';
import { alerts, isTold, saved, until } from '../shown.mjs';
import { rowsOf } from '../stored.mjs';
import { watch } from '../watch.mjs';
import { say } from '../words.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

/** @type {Row} */
export const rollback = {
  row: '12',
  fault: "the database is a newer version's",
  full: 20,
  short: 2,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ chance }) =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const page = await window.newPage();
          const id = await begin(page, world.url);
          await enter(page, TEXT, 'Aus der neueren Fassung');
          await saved(page);
          await goBeside(page, world.url);
          await upgrade(page);
          const before = JSON.stringify([
            await rowsOf(page, 'answers'),
            await rowsOf(page, 'assessments'),
            await rowsOf(page, 'meta'),
          ]);
          await page.goto(
            world.url + chance.oneOf(['', `#/d/${id}`, `#/d/${id}/k/${CHAPTER}`, '#/neu']),
          );
          const seen = [];
          if (!(await until(() => isTold(page), Boolean, 4000)))
            seen.push("nothing says that the database is a newer version's");
          seen.push(...(await savesAFile(page, 'Aus der neueren Fassung')));
          await readOnly(page, id, seen);
          const after = JSON.stringify([
            await rowsOf(page, 'answers'),
            await rowsOf(page, 'assessments'),
            await rowsOf(page, 'meta'),
          ]);
          if (after !== before) seen.push('the newer database was changed');
          return [...seen, ...faults];
        }),
      ),
    ),
};

/**
 * Whatever page of the assessment can still be opened says that nothing is kept.
 *
 * @param {Page} page
 * @param {string} id
 * @param {string[]} seen
 */
async function readOnly(page, id, seen) {
  await visit(page, `#/d/${id}/k/${CHAPTER}`);
  if ((await page.locator(`[data-question="${RATING}"]`).count()) === 0) return;
  await enter(page, RATING, 0);
  await page.waitForTimeout(500);
  if ((await page.getByText(say('save.saved')).count()) > 0)
    seen.push('the app says "gespeichert" over a newer database');
  if ((await alerts(page)).length === 0) seen.push('an answer is not kept, and nothing says so');
}
