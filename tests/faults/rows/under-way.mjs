/** Rows 15 and 16: the database is taken away, or the clock jumps, while the app is open. */
import { begin, CHAPTER, enter, openChapter, RATING, TEXT, visit } from '../person.mjs';
import { alerted, saved, until } from '../shown.mjs';
import { differences, rowsOf, stored } from '../stored.mjs';
import { readScreen } from '../answering.mjs';
import { deleteDatabase, goBeside } from '../raw-database.mjs';
import { watch } from '../watch.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Row } from '../row.mjs' */

const OTHER = 'placement-chart';

/** @type {Row} */
export const takenAway = {
  row: '15',
  fault: 'database deleted or cleared while the app is open',
  full: 50,
  short: 4,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ seed, chance }) =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const page = await window.newPage();
          await begin(page, world.url);
          await enter(page, RATING, 3);
          await saved(page);
          const beside = await window.newPage();
          await goBeside(beside, world.url);
          if (seed % 2 === 0) await deleteDatabase(beside);
          else {
            const devtools = await window.newCDPSession(beside);
            const { origin } = new URL(world.url);
            await devtools.send('Storage.clearDataForOrigin', {
              origin,
              storageTypes: 'indexeddb',
            });
          }
          await page.waitForTimeout(chance.below(400));
          const text = `danach ${chance.below(1e6)}`;
          await enter(page, TEXT, text);
          const seen = [];
          await alerted(page).catch(() => seen.push('the app says nothing'));
          if ((await page.locator('[data-save="saved"]').count()) > 0) {
            // It may have found its database again, but then with everything in it.
            const rows = await rowsOf(beside, 'answers');
            if (rows.length < 2)
              seen.push('the app says "gespeichert" into a database without the earlier answers');
          } else if ((await rowsOf(beside, 'answers')).length > 0)
            seen.push('answers were written into a database that took the place of the old one');
          if (
            (await page.locator(`[data-question="${TEXT}"] textarea`).first().inputValue()) !== text
          )
            seen.push('what was typed is gone from the screen');
          return [...seen, ...faults];
        }),
      ),
    ),
};

/** From which time to which. */
const JUMPS = /** @type {const} */ ([
  ['a year back', '2027-03-10T10:00:00+01:00', '2026-03-10T10:00:00+01:00'],
  ['a year on', '2026-03-10T10:00:00+01:00', '2027-03-10T10:00:00+01:00'],
  ['summer time begins', '2026-03-29T01:59:59+01:00', '2026-03-29T03:00:01+02:00'],
  ['summer time ends', '2026-10-25T02:59:59+02:00', '2026-10-25T02:00:01+01:00'],
  ['leap day', '2028-02-28T23:59:59+01:00', '2028-02-29T00:00:01+01:00'],
  ['after leap day', '2028-02-29T23:59:59+01:00', '2028-03-01T00:00:01+01:00'],
  ['new year', '2026-12-31T23:59:59+01:00', '2027-01-01T00:00:01+01:00'],
  ['an empty battery', '2026-05-04T12:00:00+02:00', '1970-01-01T01:00:01+01:00'],
  ['set right after an empty battery', '2000-01-01T00:00:01+01:00', '2026-05-04T12:00:00+02:00'],
  ['ten seconds back', '2026-05-04T12:00:10+02:00', '2026-05-04T12:00:00+02:00'],
]);

/** @type {Row} */
export const clockJumps = {
  row: '16',
  fault: 'the clock jumps between two answers',
  full: JUMPS.length,
  short: 2,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(({ seed, number }) =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const [name, before, after] =
            JUMPS[(context.short ? number * 2 + seed : seed) % JUMPS.length] ?? JUMPS[0];
          await window.clock.setFixedTime(new Date(before));
          const page = await window.newPage();
          const id = await begin(page, world.url);
          await enter(page, RATING, 1);
          await enter(page, TEXT, 'vorher');
          await saved(page);
          const other = await window.newPage();
          await other.goto(`${world.url}#/d/${id}/k/${CHAPTER}`);
          await openChapter(other, id);
          await window.clock.setFixedTime(new Date(after));
          await enter(page, RATING, 4);
          await enter(page, TEXT, 'nachher');
          await enter(page, OTHER, 2);
          await saved(page);
          const wanted = { [RATING]: 4, [TEXT]: 'nachher', [OTHER]: 2 };
          const seen = differences(wanted, await stored(page, id), 'stored');
          // A window whose clock was set back by more than a minute is seen by the other one only after a reload (decisions).
          await other.reload();
          await openChapter(other, id);
          seen.push(
            ...(await until(
              async () => differences(wanted, await readScreen(other), 'shown in the other window'),
              ({ length }) => length === 0,
            )),
          );
          await enter(other, RATING, 0);
          await saved(other);
          await page.reload();
          await openChapter(page, id);
          seen.push(
            ...(await until(
              async () =>
                differences({ ...wanted, [RATING]: 0 }, await readScreen(page), 'shown in the end'),
              ({ length }) => length === 0,
            )),
          );
          for (const address of [
            '#/durchgaenge',
            `#/d/${id}`,
            `#/d/${id}/ergebnis`,
            '#/daten',
            '#/',
          ]) {
            await visit(page, address);
            const words = await page.locator('body').innerText();
            const odd = /NaN|Invalid|undefined|-\d+ (Tag|Stunde|Minute|Jahr|Antwort)/.exec(words);
            if (odd) seen.push(`${address} says "${odd[0]}"`);
          }
          return [...seen, ...faults].map((line) => `${name}: ${line}`);
        }),
      ),
    ),
};
