/** Row 13: databases as every released version left them, opened by this one; in the middle of that the browser is killed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../runner/serve.mjs';
import { startBrowser } from '../browser-process.mjs';
import { visit } from '../person.mjs';
import { alerts, isTold } from '../shown.mjs';
import { rowsOf } from '../stored.mjs';
import { goBeside, writeDatabase } from '../raw-database.mjs';
import { Device } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

const FIXTURES = join(import.meta.dirname, '../../storage/fixtures');
const MOST_MS_TO_KILL = 900;

/** @typedef {import('../raw-database.mjs').Dump} Dump */

/** @type {Row} */
export const migrated = {
  row: '13',
  fault: 'database of each released version opened, killed meanwhile',
  full: 100,
  short: 1,
  async run(context) {
    const server = await serve({ dir: context.dir });
    const names = readdirSync(FIXTURES).filter((name) => /^schema-\d+\.json$/.test(name));
    context.note = `${names.length} layout${names.length === 1 ? '' : 's'}`;
    try {
      await context.each(async ({ seed, chance }) => {
        const name = names[seed % names.length] ?? '';
        const dump = /** @type {Dump} */ (JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')));
        const device = new Device(context.executable);
        try {
          // Made, opened and killed, opened once more and closed, opened again.
          let browser = await startBrowser(context.executable, device.profile);
          await goBeside(browser.page, server.url);
          await writeDatabase(browser.page, dump);
          const opening = browser.page
            .goto(`${server.url}#/durchgaenge`)
            .catch(() => 'killed, as wanted');
          await pause(chance.below(MOST_MS_TO_KILL));
          browser.kill();
          await Promise.all([opening, browser.gone()]);
          const seen = [];
          for (const time of ['after the kill', 'once more']) {
            browser = await startBrowser(context.executable, device.profile);
            try {
              seen.push(
                ...(await look(browser.page, server.url, dump)).map(
                  (line) => `${name}, ${time}: ${line}`,
                ),
              );
            } finally {
              browser.kill();
              await browser.gone();
            }
          }
          return seen;
        } finally {
          await device.discard();
        }
      });
    } finally {
      await server.close();
    }
  },
};

/**
 * @param {Page} page
 * @param {string} url
 * @param {Dump} dump
 * @returns {Promise<string[]>}
 */
async function look(page, url, dump) {
  await page.goto(url);
  await visit(page, '#/durchgaenge');
  await page.waitForTimeout(700);
  const seen = (await alerts(page)).map((text) => `said: ${text}`);
  if (await isTold(page)) seen.push('answers are said to be missing');
  const assessments = /** @type {{ id: string, deletedAt?: number }[]} */ (
    dump.stores.assessments?.rows ?? []
  );
  const alive = new Set(
    assessments.filter(({ deletedAt }) => deletedAt === undefined).map(({ id }) => id),
  );
  for (const [table, { rows }] of Object.entries(dump.stores)) {
    if (table === 'meta') continue;
    const there = new Set((await rowsOf(page, table)).map(canonical));
    // What the person had deleted goes for good at the next start.
    const wanted = rows.filter((row) => {
      const { assessmentId, id } = /** @type {{ assessmentId?: string, id?: string }} */ (row);
      return table === 'answers'
        ? alive.has(assessmentId ?? '')
        : table !== 'assessments' || alive.has(id ?? '');
    });
    const gone = wanted.filter((row) => !there.has(canonical(row))).length;
    if (gone > 0) seen.push(`${gone} of ${wanted.length} rows of ${table} are not as they were`);
  }
  return seen;
}

/**
 * @param {unknown} value
 * @returns {string} the same for the same content, in whatever order its keys were written
 */
function canonical(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted.map(([key, inner]) => [key, canonical(inner)]));
}
