/** Rows 22c and 26c: files put back through the page, spoiled and whole. */
import { canonical, PASSPHRASE, spoil, upload } from '../backup-files.mjs';
import { choose, putBack, savePlain, saveSealed, unlock } from '../data-page.mjs';
import { begin, enter, RATINGS, TEXTS } from '../person.mjs';
import { saved } from '../shown.mjs';
import { rowsOf } from '../stored.mjs';
import { watch } from '../watch.mjs';
import { say } from '../words.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

/** @type {Row} */
export const spoiledFiles = {
  row: '22c',
  fault: 'malformed files through the page: database as before',
  full: 60,
  short: 6,
  run: (context) =>
    inBrowser(context, (world) =>
      inWindow(world, async (window) => {
        const faults = await watch(window, world.url);
        const page = await window.newPage();
        await begin(page, world.url);
        await enter(page, TEXTS[0], 'Aus der Sicherung');
        await enter(page, RATINGS[0], 3);
        await saved(page);
        const file = await savePlain(page);
        await context.each(async ({ chance }) => {
          const before = await everything(page);
          const spoiled = spoil(file, chance);
          const reaction = await choose(page, upload(spoiled));
          const seen = [];
          if (reaction === 'locked') seen.push('a spoiled plain file is taken for a sealed one');
          if ((await everything(page)) !== before)
            seen.push('the database changed before anybody said yes');
          const polluted = await page.evaluate(() => 'polluted' in {});
          if (polluted) seen.push('every object of the page is polluted');
          return [...seen, ...faults.splice(0)];
        });
      }),
    ),
};

/** @type {Row} */
export const throughThePage = {
  row: '26c',
  fault: 'saved in one browser, put back in another, taken back',
  full: 20,
  short: 1,
  run: (context) =>
    inBrowser(context, (world) =>
      context.each(async ({ chance, number }) => {
        const sealed = number % 2 === 1; // the first one is plain; row 26b has sealed ones
        const text = `Rückhalt ½ „so“ ${chance.below(1e6)}`;
        /** @type {string[]} */
        const seen = [];
        const [file, answers] = await inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const page = await window.newPage();
          await begin(page, world.url);
          await enter(page, TEXTS[0], text);
          for (const slot of RATINGS) await enter(page, slot, chance.below(7));
          await saved(page);
          const made = sealed ? await saveSealed(page, PASSPHRASE) : await savePlain(page);
          seen.push(...faults);
          return /** @type {const} */ ([made, canonical(await rowsOf(page, 'answers'))]);
        });
        if (sealed && file.includes(text)) seen.push('the sealed file can be read');
        await inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const page = await window.newPage();
          await page.goto(world.url);
          let reaction = await choose(page, upload(file, sealed ? 'a.age' : undefined));
          if (sealed) {
            if (reaction !== 'locked') seen.push(`a sealed file leads to: ${reaction}`);
            reaction = await unlock(page, 'ein ganz anderes Kennwort');
            if (reaction !== 'locked' && reaction !== 'refused')
              seen.push('a wrong passphrase opens the file');
            reaction = await unlock(page, PASSPHRASE);
          }
          if (reaction !== 'preview') seen.push(`the page shows no preview: ${reaction}`);
          if ((await rowsOf(page, 'answers')).length > 0)
            seen.push('something was written before the yes');
          await putBack(page);
          if (canonical(await rowsOf(page, 'answers')) !== answers)
            seen.push('what was put back is not what was saved');
          await page.getByRole('button', { name: say('data.restore.undo') }).click();
          await page.getByText(say('data.restore.undone')).first().waitFor();
          if ((await rowsOf(page, 'answers')).length > 0)
            seen.push('taking it back leaves something');
          seen.push(...faults);
        });
        return seen;
      }),
    ),
};

/**
 * Everything the database holds.
 *
 * @param {Page} page
 */
async function everything(page) {
  const tables = ['assessments', 'answers', 'measures'];
  return JSON.stringify(await Promise.all(tables.map((table) => rowsOf(page, table))));
}
