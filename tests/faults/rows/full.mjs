/** Rows 4 and 5: there is no room to save in. Said aloud in time, nothing typed is lost, and it goes on when there is room. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../runner/serve.mjs';
import { savesInAFile } from '../data-page.mjs';
import { begin, enter, RATING, TEXT } from '../person.mjs';
import { alerted, saved, until } from '../shown.mjs';
import { differences, stored } from '../stored.mjs';
import { NotTested } from '../row.mjs';
import { say } from '../words.mjs';
import { onDevice } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

/** As the matrix has it: the app says it within three seconds; one for the way to the screen. */
const MOST_MS_TO_SAY = 4000;
const DISK = '160m';

/** @type {Row} */
export const diskFull = {
  row: '4',
  fault: 'disk full',
  full: 20,
  short: 1,
  async run(context) {
    const disk = mountDisk();
    let lost = 0;
    const server = await serve({ dir: context.dir });
    try {
      await context.each(() =>
        onDevice(
          context.executable,
          async (device) => {
            const { page } = await device.start();
            const id = await begin(page, server.url);
            await enter(page, RATING, 4);
            await enter(page, TEXT, 'vorher');
            await saved(page);
            fill(disk);
            const text = await typeUntilRefused(page);
            const seen = await stillThere(page, text);
            rmSync(join(disk, 'ballast'));
            const then = await goesOn(page, id, text);
            if (then === 'lost by the browser') lost += 1;
            return [...seen, ...(typeof then === 'string' ? await takenAlong(page, text) : then)];
          },
          { folder: disk, flags: ['--disk-cache-size=1'] },
        ),
      );
      if (lost > 0)
        context.note = `${lost} × the browser threw its own store away; everything went into a file`;
    } finally {
      await server.close();
      execFileSync('umount', ['--lazy', disk]);
      rmSync(disk, { recursive: true });
    }
  },
};

/** @type {Row} */
export const quota = {
  row: '5',
  fault: "browser's quota used up",
  full: 50,
  short: 1,
  run: (context) =>
    // On disk: a private window's database is not measured.
    onDevice(context.executable, async (device) => {
      const { window } = await device.start();
      await context.each(async ({ chance }) => {
        const server = await serve({ dir: context.dir }); // another port is another site, with a quota of its own
        const page = await window.newPage();
        try {
          const devtools = await window.newCDPSession(page);
          const { origin } = new URL(server.url);
          // Before the database is made: later the browser does not listen any more [measured].
          const quotaSize = 60_000 + chance.below(300_000);
          await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
          const id = await begin(page, server.url);
          await enter(page, RATING, 4);
          const text = await typeUntilRefused(page);
          const seen = await stillThere(page, text);
          await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1e9 });
          const then = await goesOn(page, id, text);
          return [...seen, ...(typeof then === 'string' ? [then] : then)];
        } finally {
          await page.close();
          await server.close();
        }
      });
    }),
};

/**
 * Types more and more, as long as the app calls it saved.
 *
 * @param {Page} page
 * @returns {Promise<string>} what stood in the field when the app said that it could not be saved
 */
async function typeUntilRefused(page) {
  for (let length = 1; length < 2000; length += 1) {
    const text = `${'Es wird immer mehr. '.repeat(900)}${length}`;
    await enter(page, TEXT, text);
    const outcome = await until(
      async () =>
        (await page.getByRole('alert').filter({ hasText: /\S/ }).count()) > 0
          ? 'said'
          : (await page.locator('[data-save="saved"]').count()) > 0
            ? 'saved'
            : 'waiting',
      (answer) => answer !== 'waiting',
      MOST_MS_TO_SAY,
    );
    if (outcome === 'said') return text;
    if (outcome === 'waiting') throw new Error('neither saved nor said within four seconds');
  }
  throw new Error('there is always room: the fault could not be brought about');
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function stillThere(page, text) {
  const seen = [];
  if ((await page.locator(`[data-question="${TEXT}"] textarea`).first().inputValue()) !== text)
    seen.push('what was typed is gone from the screen');
  if ((await page.locator('[data-save="saved"]').count()) > 0)
    seen.push('the app says "gespeichert" beside the warning');
  return seen;
}

/**
 * There is room again: a second try, or the reload that the app may ask for, brings everything back. Once in some hundred times
 * Chromium itself has thrown the store away by then, and makes an empty one: its LevelDB log says "Creating DB since it was
 * missing" [measured]. Then the app has to say so.
 *
 * @param {Page} page
 * @param {string} id
 * @param {string} text
 * @returns {Promise<string[] | 'lost by the browser'>}
 */
async function goesOn(page, id, text) {
  const again = page.getByRole('alert').getByRole('button').first();
  const gone = page.getByRole('alert').filter({ hasText: say('notice.gone') });
  if ((await gone.count()) === 0 && (await again.count()) > 0) await again.click();
  try {
    await saved(page, 8000);
  } catch {
    const said = await alerted(page);
    if (said.includes(say('notice.gone')) && !(await hasDatabase(page)))
      return 'lost by the browser';
    return [`there is room again, and the app says: ${said}`];
  }
  await page.reload();
  await page.locator('.rating').first().waitFor();
  return differences({ [RATING]: 4, [TEXT]: text }, await stored(page, id), 'stored');
}

/**
 * The window still holds everything, also what had been stored: all of it can be saved to a file.
 *
 * @param {Page} page
 * @param {string} text
 */
async function takenAlong(page, text) {
  await page.getByRole('link', { name: say('notice.blockedSave') }).click();
  return savesInAFile(page, [4, text]);
}

/** @param {Page} page */
function hasDatabase(page) {
  return page.evaluate(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'im-gleichgewicht'),
  );
}

/** A small disk in memory. */
function mountDisk() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new NotTested('a small disk is mounted only as root on Linux');
  const disk = mkdtempSync(join(tmpdir(), 'small-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
  if (mounted.status === 0) return disk;
  rmSync(disk, { recursive: true });
  throw new NotTested('this computer does not let a small disk be mounted');
}

/**
 * Leaves no room at all.
 *
 * @param {string} disk
 */
function fill(disk) {
  const ballast = join(disk, 'ballast');
  for (let size = statfsSync(disk).bavail * statfsSync(disk).bsize; size >= 4096; size >>= 1)
    try {
      writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
    } catch (fault) {
      if (/** @type {NodeJS.ErrnoException} */ (fault).code !== 'ENOSPC') throw fault;
    }
  if (!existsSync(ballast)) throw new Error('the disk could not be filled');
}
