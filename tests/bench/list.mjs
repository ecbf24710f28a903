/** "Meine Durchgänge" with two assessments and with two hundred: what a long list costs, as a ratio. */
import { openSlowPage } from './browser.mjs';
import { median } from './figures.mjs';

/** @import { BrowserContext } from '@playwright/test' */
/** @import { Site } from './sites.mjs' */

/** So many assessments, each with so many answers that a list which read them would show it. */
export const LISTS = /** @type {const} */ ([2, 200]);
const ANSWERS = 100;
/** A year has this many. */
const A_YEAR = 50;

/**
 * @param {BrowserContext} context
 * @param {Site} site
 * @param {number} length
 * @returns {Promise<Record<string, number>>}
 */
export async function openLists(context, site, length) {
  const { page } = await openSlowPage(context);
  await page.goto(site.url);
  await page.locator('a[aria-describedby="begin-hint"]').click();
  // With the first answer the app has made its database.
  await page.locator('.chapter input').first().check();
  await page.locator('[data-save="saved"]').waitFor();
  await page.evaluate(seed, {
    database: site.database,
    length,
    answers: ANSWERS,
    aYear: A_YEAR,
  });
  await page.goto(site.url);
  await page.reload();
  // Once unmeasured: the page's own files are not what is compared.
  const opened = [];
  for (let time = 0; time < 4; time += 1) {
    await page.evaluate(() => {
      location.hash = '#/hilfe';
    });
    await page.locator('.assessments').waitFor({ state: 'detached' });
    const ms = await page.evaluate(timeToList);
    if (time > 0) opened.push(ms);
  }
  const scrolled = await page.evaluate(slowestFrame);
  await page.close();
  return { [`list of ${length}: open`]: median(opened), [`list of ${length}: scroll`]: scrolled };
}

/**
 * The lines of the table.
 * @param {(figure: string) => readonly number[]} figuresOf one figure per round
 */
export function listText(figuresOf) {
  const [few, many] = LISTS;
  const lines = /** @type {const} */ ([
    ['open', 'open, to painted frame'],
    ['scroll', 'scroll to the end, slowest frame'],
  ]).map(([figure, title]) => {
    const [short, long] = [few, many].map((length) =>
      median(figuresOf(`list of ${length}: ${figure}`)),
    );
    const ratio = ((long ?? NaN) / (short ?? NaN)).toFixed(2);
    return `${title}: ${ratio} times (${long?.toFixed(0)} ms against ${short?.toFixed(0)} ms)`;
  });
  return [`A list of ${many} assessments beside one of ${few}`, ...lines].join('\n');
}

/**
 * In the page: writes assessments past the app, as they lie in its database.
 * @param {{ database: string, length: number, answers: number, aYear: number }} wanted
 */
async function seed({ database, length, answers, aYear }) {
  const opened = await new Promise((done, failed) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const change = opened.transaction(['assessments', 'answers'], 'readwrite');
  // The one begun a moment ago is among them.
  for (let place = 1; place < length; place += 1) {
    const month = String((place % 12) + 1).padStart(2, '0');
    const id = `bench${String(place)}`;
    change.objectStore('assessments').put({
      id,
      kind: place % 2 ? 'selfcare' : 'full',
      perspective: 'coordination',
      title: '',
      date: `${String(2025 - Math.floor(place / aYear))}-${month}-11`,
      questionnaireVersion: 1,
      touchedAt: place,
      summary: { answered: place % 30, asked: 31 },
    });
    for (let answer = 0; answer < answers; answer += 1)
      change.objectStore('answers').put({
        assessmentId: id,
        slot: `capacity-bench${String(answer)}`,
        stamp: place * answers + answer + 1,
        wording: 1,
        body: { value: answer % 5 },
      });
  }
  await new Promise((done, failed) => {
    change.oncomplete = () => done(undefined);
    change.onerror = () => failed(change.error);
  });
  opened.close();
}

/** In the page: goes to the list. @returns {Promise<number>} milliseconds to the frame that shows it */
function timeToList() {
  return new Promise((done) => {
    const begun = performance.now();
    const { port1, port2 } = new MessageChannel();
    // The message is the first task after the frame's paint.
    port1.onmessage = () => done(performance.now() - begun);
    const look = () =>
      document.querySelector('.assessments li')
        ? port2.postMessage('painted')
        : requestAnimationFrame(look);
    location.hash = '#/durchgaenge';
    requestAnimationFrame(look);
  });
}

/** In the page: scrolls to the end in steps. @returns {Promise<number>} the longest time between two frames, in milliseconds */
function slowestFrame() {
  return new Promise((done) => {
    let slowest = 0;
    let last = performance.now();
    let steps = 0;
    const step = () => {
      const now = performance.now();
      slowest = Math.max(slowest, now - last);
      last = now;
      steps += 1;
      if (steps > 60) done(slowest);
      else {
        scrollBy({ top: document.documentElement.scrollHeight / 60, behavior: 'instant' });
        requestAnimationFrame(step);
      }
    };
    requestAnimationFrame(step);
  });
}
