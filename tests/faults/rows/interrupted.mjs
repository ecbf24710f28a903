/** Row 27: the browser is killed while a file is put back. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../runner/serve.mjs';
import { fileOf, MANY_ANSWERS, manyAnswers, upload } from '../backup-files.mjs';
import { startBrowser } from '../browser-process.mjs';
import { choose, offersToPutBack, putBack } from '../data-page.mjs';
import { appears } from '../shown.mjs';
import { rowsOf } from '../stored.mjs';
import { onDevice } from '../world.mjs';

/** @import { Row } from '../row.mjs' */

const MOST_MS_TO_KILL = 900;

/** @type {Row} */
export const interrupted = {
  row: '27',
  fault: 'browser killed while a file is put back: all or nothing',
  full: 200,
  short: 1,
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
