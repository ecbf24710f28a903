/** Kills the browser again and again while somebody answers, and looks each time for what had been acknowledged. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  answer,
  RATING_VALUES,
  readDatabase,
  readScreen,
  tellAcknowledgements,
} from './answering.mjs';
import { startBrowser } from './browser-process.mjs';
import { Chance } from './chance.mjs';
import { Ledger } from './ledger.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { BrowserProcess } from './browser-process.mjs' */
/** @import { Value } from './ledger.mjs' */

const CHAPTER = 'placement';
/** The first kills hit a first visit, the later ones a database that has already been through some. */
const KILLS_PER_PROFILE = 10;
const MS_TO_KILL = 1200;
const MOST_MS_TO_OPEN = 15_000;

/**
 * @typedef {object} Killing
 * @property {string} url of the served app
 * @property {string} executable
 * @property {number} runs
 * @property {number} seed
 * @property {number} [mostMs] the latest moment of a kill, counted from the questions
 * @property {(page: Page) => Promise<void>} [prepare] runs before the app is opened, each time
 * @property {(report: KillReport) => void} [told] after each kill
 *
 * @typedef {object} KillReport
 * @property {number} runs
 * @property {number} acknowledged values for which the app had said "gespeichert", as this process learned before the kill
 * @property {string[]} lost one line for each that was not there afterwards
 * @property {string[]} openErrors one line for each start with an error or with another page than the one asked for
 * @property {number[]} waits milliseconds from a change to its "gespeichert"
 * @property {string} browser
 */

/** @typedef {{ moments: Chance, answers: Chance }} Chances */

/**
 * @param {Killing} killing
 * @returns {Promise<KillReport>}
 */
export async function killRepeatedly(killing) {
  /** @type {KillReport} */
  const report = { runs: 0, acknowledged: 0, lost: [], openErrors: [], waits: [], browser: '' };
  // Apart, so that the moments are the same in every run, however far the answering gets.
  const chances = { moments: new Chance(killing.seed), answers: new Chance(killing.seed + 1) };
  while (report.runs < killing.runs) {
    const profile = mkdtempSync(join(tmpdir(), 'killed-profile-'));
    try {
      await killOneProfile(killing, profile, chances, report);
    } catch (fault) {
      // A start that leads nowhere is a finding, not the end of the run; this profile is given up.
      report.openErrors.push(String(fault));
      report.runs += 1;
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return report;
}

/**
 * @param {Killing} killing
 * @param {string} profile
 * @param {Chances} chances
 * @param {KillReport} report
 */
async function killOneProfile(killing, profile, chances, report) {
  const until = Math.min(report.runs + KILLS_PER_PROFILE, killing.runs);
  let ledger = new Ledger();
  let assessment = '';
  for (;;) {
    const browser = await startBrowser(killing.executable, profile);
    try {
      report.browser = browser.context.browser()?.version() ?? '';
      const faults = await watch(browser, killing, (values, ms) => {
        for (const [slot, value] of values) ledger.acknowledge(slot, value);
        report.acknowledged += values.length;
        report.waits.push(ms);
      });
      if (ledger.isKnown) await check(browser.page, killing.url, assessment, ledger, report);
      else {
        ledger = new Ledger();
        assessment = await begin(browser.page, killing.url);
      }
      report.openErrors.push(...faults);
      if (report.runs === until) return;
      await answerUntilKilled(browser, killing, chances, ledger);
      report.runs += 1;
      killing.told?.(report);
    } finally {
      browser.kill();
      await browser.gone();
    }
  }
}

/**
 * @param {BrowserProcess} browser
 * @param {Killing} killing
 * @param {(values: [string, Value][], ms: number) => void} acknowledged
 * @returns {Promise<string[]>} grows by every error that the page throws or logs
 */
async function watch({ context, page }, { prepare }, acknowledged) {
  /** @type {string[]} */
  const faults = [];
  context.on('weberror', (event) => faults.push(String(event.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await context.exposeBinding('acknowledged', (_source, values, ms) => {
    acknowledged(values, ms);
  });
  await context.addInitScript(tellAcknowledgements, RATING_VALUES);
  await prepare?.(page);
  return faults;
}

/**
 * @param {Page} page
 * @param {string} url
 * @returns {Promise<string>} the id of the assessment
 */
export async function begin(page, url) {
  await page.goto(`${url}#/neu`);
  await page.waitForURL(/#\/d\//, { timeout: MOST_MS_TO_OPEN });
  const id = /#\/d\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await page.goto(`${url}#/d/${id}/k/${CHAPTER}`);
  await page.locator('.rating').first().waitFor({ timeout: MOST_MS_TO_OPEN });
  return id;
}

/**
 * Opens the assessment where it was killed and compares: the database with the ledger, the screen with the database.
 *
 * @param {Page} page
 * @param {string} url
 * @param {string} assessment
 * @param {Ledger} ledger
 * @param {Pick<KillReport, 'lost' | 'openErrors'>} report
 */
export async function check(page, url, assessment, ledger, report) {
  await page.goto(`${url}#/d/${assessment}/k/${CHAPTER}`);
  try {
    await page.locator('.rating').first().waitFor({ timeout: MOST_MS_TO_OPEN });
  } catch {
    const words = await page.locator('main').innerText();
    report.openErrors.push(`The chapter did not open: ${words.slice(0, 200)}`);
  }
  for (const alert of await page.getByRole('alert').allInnerTexts())
    if (alert.trim() !== '') report.openErrors.push(`The app said: ${alert}`);
  const stored = await readDatabase(page, assessment);
  report.lost.push(...ledger.compare(stored));
  const shown = await readScreen(page);
  for (const slot of new Set([...Object.keys(stored), ...Object.keys(shown)]))
    if (shown[slot] !== stored[slot])
      report.lost.push(
        `${slot}: ${JSON.stringify(stored[slot])} is stored, ${JSON.stringify(shown[slot])} is shown`,
      );
}

/**
 * Every fourth time the page is loaded anew first, so that some kills hit an app that is just opening its database.
 *
 * @param {BrowserProcess} browser
 * @param {Killing} killing
 * @param {Chances} chances
 * @param {Ledger} ledger
 */
async function answerUntilKilled(browser, { mostMs = MS_TO_KILL }, { moments, answers }, ledger) {
  let killed = false;
  const reloads = moments.below(4) === 0;
  const work = (async () => {
    if (reloads) await browser.page.reload();
    await browser.page.locator('.rating').first().waitFor();
    await answer(browser.page, answers, ledger, () => killed);
  })();
  const ended = work.catch((/** @type {unknown} */ fault) => {
    if (!killed) throw fault; // else the browser is gone from under it, as it should be
  });
  await Promise.race([ended, pause(moments.below(mostMs))]);
  killed = true;
  browser.kill();
  await ended;
}
