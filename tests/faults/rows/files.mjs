/** Rows 22c, 26c, 27 and 28c: files put back through the page, whole, spoiled, hostile, and interrupted. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  canonical,
  fileOf,
  hostileContents,
  MANY_ANSWERS,
  manyAnswers,
  PASSPHRASE,
  spoil,
  upload,
} from '../backup-files.mjs';
import { startBrowser } from '../browser-process.mjs';
import { choose, offersToPutBack, putBack, savePlain, saveSealed, unlock } from '../data-page.mjs';
import { intruders, isRead } from '../literal.mjs';
import { PAYLOADS } from '../payloads.mjs';
import {
  appears,
  begin,
  CHAPTER,
  enter,
  openChapter,
  RATINGS,
  rowsOf,
  saved,
  TEXTS,
  visit,
} from '../person.mjs';
import { serve } from '../../runner/serve.mjs';
import { watch } from '../watch.mjs';
import { say } from '../words.mjs';
import { inBrowser, inWindow, onDevice } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

const MOST_MS_TO_KILL = 900;

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

/** @type {Row} */
export const interrupted = {
  row: '27',
  fault: 'browser killed while a file is put back: all or nothing',
  full: 200,
  short: 2,
  async run(context) {
    const server = await serve({ dir: context.dir });
    const file = await fileOf(manyAnswers());
    const outcomes = { all: 0, nothing: 0 };
    try {
      await onDevice(context.executable, (device) =>
        context.each(async ({ chance }) => {
          // A folder for each run: what an earlier one wrote would not be written again.
          const profile = `${device.profile}/${chance.below(1e9)}`;
          let browser = await startBrowser(context.executable, profile);
          try {
            await browser.page.goto(server.url);
            await choose(browser.page, upload(file));
            if (!(await offersToPutBack(browser.page)))
              throw new Error('there is nothing to put back');
            const done = putBack(browser.page).catch(() => 'killed, as wanted');
            await pause(chance.below(MOST_MS_TO_KILL));
            browser.kill();
            await Promise.all([done, browser.gone()]);

            browser = await startBrowser(context.executable, profile);
            await browser.page.goto(`${server.url}#/durchgaenge`);
            await appears(browser.page.locator('main[aria-busy="false"] h1').first(), 10_000);
            await browser.page.waitForTimeout(500);
            const rows = (await rowsOf(browser.page, 'answers')).length;
            const assessments = (await rowsOf(browser.page, 'assessments')).length;
            if (rows === 0 && assessments === 0) outcomes.nothing += 1;
            else if (rows === MANY_ANSWERS && assessments === 1) outcomes.all += 1;
            else
              return [
                `${rows} of ${MANY_ANSWERS} answers and ${assessments} of 1 assessments are there`,
              ];
            return [];
          } finally {
            browser.kill();
            await browser.gone();
            rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
          }
        }),
      );
    } finally {
      await server.close();
    }
    context.note = `${outcomes.all} wholly there, ${outcomes.nothing} not at all`;
  },
};

/** @type {Row} */
export const hostileFiles = {
  row: '28c',
  fault: 'hostile text in a file and in its name',
  full: PAYLOADS.length,
  short: 4,
  run: (context) =>
    inBrowser(context, (world) =>
      inWindow(world, async (window) => {
        const faults = await watch(window, world.url);
        const page = await window.newPage();
        await page.goto(world.url);
        await context.each(async ({ seed }) => {
          const text = PAYLOADS[(seed - 1) % PAYLOADS.length] ?? '';
          const id = `x${seed}`;
          const file = await fileOf(hostileContents(id, text));
          const seen = [];
          const reaction = await choose(
            page,
            upload(file, `${text.replaceAll('/', '∕').slice(0, 100)}.json`),
          );
          if (reaction !== 'preview') return [`${text}: ${reaction}`];
          seen.push(...(await intruders(page, text)));
          await putBack(page);
          for (const address of [
            `#/d/${id}/k/${CHAPTER}`,
            `#/d/${id}/ergebnis`,
            '#/durchgaenge',
            '#/daten',
          ]) {
            await visit(page, address);
            seen.push(...(await intruders(page, text)));
          }
          await visit(page, '#/durchgaenge');
          // A name loses the characters that turn the direction of writing; text of answers keeps them.
          if (!(await isRead(page, text.replaceAll(/[\u202a-\u202e]/g, ''))))
            seen.push('the name cannot be read in the list');
          await openChapter(page, id);
          const shown = await page
            .locator(`[data-question="${TEXTS[0]}"] textarea`)
            .first()
            .inputValue();
          if (shown !== text) seen.push(`the field shows "${shown}"`);
          return [...seen, ...faults.splice(0)].map((line) => `${text}: ${line}`);
        });
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
