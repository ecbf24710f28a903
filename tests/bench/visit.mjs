/** Loads: the first visit, and one without network. */
import { answerFirst } from './in-page.mjs';
import { openSlowPage } from './browser.mjs';

/** @import { BrowserContext, CDPSession, Page } from '@playwright/test' */
/** @import { Site } from './sites.mjs' */

/**
 * A first visit from the bare address on a slow network, until the first answer is accepted; then until the copy for
 * offline use is complete.
 *
 * @param {BrowserContext} context
 * @param {Site} site
 * @returns {Promise<Record<string, number>>}
 */
export async function visitFirst(context, site) {
  const { page, devtools, unthrottle } = await openSlowPage(context, { slowNetwork: true });
  const traffic = watchTraffic(devtools);
  const accepted = await answerOnce(page, site);
  const figures = { ...traffic(), 'first answer': accepted, 'first paint': await firstPaint(page) };
  await unthrottle();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.close();
  return figures;
}

/**
 * The same steps on a later visit, with the server gone.
 *
 * @param {BrowserContext} context
 * @param {Site} site
 */
export async function visitOffline(context, site) {
  await site.stop();
  const { page } = await openSlowPage(context);
  const accepted = await answerOnce(page, site);
  await page.close();
  await site.start();
  return { 'first answer offline': accepted };
}

/** @param {Page} page @param {Site} site */
async function answerOnce(page, { url }) {
  await page.addInitScript(answerFirst);
  await page.goto(url, { waitUntil: 'commit' });
  const accepted = await page.waitForFunction(() => /** @type {any} */ (window).benchAccepted);
  return /** @type {Promise<number>} */ (accepted.jsonValue());
}

/** @param {Page} page */
function firstPaint(page) {
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
}

/**
 * Counts what is asked for and what has arrived, in bytes with headers, by kind.
 *
 * @param {CDPSession} devtools
 */
function watchTraffic(devtools) {
  /** @type {Map<string, { kind: string, bytes: number }>} */
  const requests = new Map();
  devtools.on('Network.requestWillBeSent', ({ requestId, type = 'Other', request }) => {
    if (request.url.startsWith('http')) requests.set(requestId, { kind: type, bytes: 0 });
  });
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes += encodedDataLength;
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  return () => {
    const bytes = (/** @type {(kind: string) => boolean} */ wanted) =>
      [...requests.values()]
        .filter(({ kind }) => wanted(kind))
        .reduce((sum, request) => sum + request.bytes, 0);
    const known = ['Document', 'Script', 'Stylesheet'];
    return {
      'bytes: page with styles': bytes((kind) => kind === 'Document'),
      'bytes: scripts and texts': bytes(
        (kind) => kind === 'Script' || kind === 'Fetch' || kind === 'XHR',
      ),
      'bytes: other': bytes((kind) => ![...known, 'Fetch', 'XHR'].includes(kind)),
      'bytes: all': bytes(() => true),
      requests: requests.size,
    };
  };
}
