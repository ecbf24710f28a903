/** Rows 1 and 2: the browser or its window ends while somebody answers. Nothing that the app called saved may be gone. */
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../runner/serve.mjs';
import { answer, RATING_VALUES, tellAcknowledgements } from '../answering.mjs';
import { begin, check, killRepeatedly } from '../killing.mjs';
import { Ledger } from '../ledger.mjs';
import { onDevice } from '../world.mjs';

/** @import { BrowserContext, Page } from '@playwright/test' */
/** @import { Row, Run } from '../row.mjs' */
/** @import { Value } from '../ledger.mjs' */

/** With this seed the first kill comes at the latest possible moment and without a reload before it: time for many answers. */
const LATE = { seed: 37, mostMs: 6000 };
const MOST_MS_TO_END = 1200;

/** @type {Row} */
export const killed = {
  row: '1',
  fault: 'browser killed while answering',
  full: 1000,
  short: 6,
  async run(context) {
    const server = await serve({ dir: context.dir });
    const common = { url: server.url, executable: context.executable };
    try {
      const blind = await killRepeatedly({ ...common, runs: 1, ...LATE, prepare: forgetAnswers });
      if (blind.lost.length === 0)
        throw new Error('A database that keeps nothing was not noticed: this row proves nothing.');
      const report = await killRepeatedly({ ...common, runs: context.runs, seed: context.seed });
      context.count(report.runs, [...report.lost, ...report.openErrors]);
      context.note = `Chromium ${report.browser}, ${report.acknowledged} acknowledged, ${inWords(report.waits)}`;
    } finally {
      await server.close();
    }
  },
};

/** @type {Row} */
export const closed = {
  row: '2',
  fault: 'window closed, or crashed, while answering',
  full: 500,
  short: 4,
  async run(context) {
    const server = await serve({ dir: context.dir });
    let acknowledged = 0;
    try {
      await onDevice(context.executable, async (device) => {
        const { window } = await device.start();
        /** @type {Ledger} */
        let ledger = new Ledger();
        await window.exposeBinding('acknowledged', (_source, values) => {
          acknowledged += values.length;
          for (const [slot, value] of /** @type {[string, Value][]} */ (values))
            ledger.acknowledge(slot, value);
        });
        await window.addInitScript(tellAcknowledgements, RATING_VALUES);
        await context.each((run) => {
          ledger = new Ledger();
          return endOneWindow(window, server.url, ledger, run);
        });
      });
    } finally {
      await server.close();
    }
    context.note = `${acknowledged} acknowledged`;
  },
};

/**
 * How long the app took to say "gespeichert".
 *
 * @param {readonly number[]} waits milliseconds
 */
function inWords(waits) {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? NaN);
  return `saved after ${at(0.5)} ms (median), ${at(0.95)} ms (95 %), ${at(1)} ms (longest)`;
}

/**
 * @param {BrowserContext} window
 * @param {string} url
 * @param {Ledger} ledger
 * @param {Run} run
 */
async function endOneWindow(window, url, ledger, { chance, number }) {
  const page = await window.newPage();
  const assessment = await begin(page, url);
  let ended = false;
  const work = answer(page, chance, ledger, () => ended).catch((/** @type {unknown} */ fault) => {
    if (!ended) throw fault; // else the page is gone from under it, as it should be
  });
  await Promise.race([work, pause(200 + chance.below(MOST_MS_TO_END))]);
  ended = true;
  if (number % 2 === 0) await page.close({ runBeforeUnload: false });
  else await crash(page);
  await work;
  // Nothing was called saved yet: a computer that opens its database slowly may not even have the assessment.
  if (!ledger.isKnown) return [];
  const next = await window.newPage();
  /** @type {{ lost: string[], openErrors: string[] }} */
  const report = { lost: [], openErrors: [] };
  await check(next, url, assessment, ledger, report);
  await next.close();
  return [...report.lost, ...report.openErrors];
}

/** @param {Page} page */
async function crash(page) {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Its own answer never comes: the process that would give it is gone.
  devtools.send('Page.crash').catch(() => 'gone, as wanted');
  await crashed;
  await page.close();
}

/**
 * From now on the database of that browser confirms answers without keeping them.
 *
 * @param {Page} page
 */
async function forgetAnswers(page) {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    /** @type {typeof put} */
    IDBObjectStore.prototype.put = function (value, key) {
      if (this.name === 'answers') return /** @type {IDBRequest<any>} */ (this.count());
      return put.call(this, value, key);
    };
  });
}
