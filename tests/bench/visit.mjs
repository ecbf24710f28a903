/** Loads: the first visit, and one without network. */
import { answerFirst } from './in-page.mjs';
import { openSlowPage } from './browser.mjs';

/** @import { BrowserContext, CDPSession, Page } from '@playwright/test' */
/** @import { Site } from './sites.mjs' */

/** What the page asks for; the manifest and the icon are the browser's own wish, sooner or later. */
const OWN = ['Document', 'Script', 'Stylesheet', 'Fetch', 'XHR'];

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
  const origin = await page.evaluate(() => performance.timeOrigin);
  const figures = {
    ...traffic(origin + accepted),
    'first answer': accepted,
    'first paint': await firstPaint(page),
  };
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
  /** @type {Map<string, { kind: string, begun: number }>} */
  const requests = new Map();
  /** @type {{ id: string, at: number, bytes: number }[]} */
  const arrivals = [];
  /** DevTools' own clock, in seconds, and how far it is behind 1970. */
  let behind = 0;
  devtools.on('Network.requestWillBeSent', ({ requestId, type, request, timestamp, wallTime }) => {
    behind ||= wallTime - timestamp;
    if (request.url.startsWith('http'))
      requests.set(requestId, { kind: type ?? 'Other', begun: timestamp });
  });
  devtools.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
    arrivals.push({ id: requestId, at: timestamp, bytes: response.encodedDataLength });
  });
  devtools.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    arrivals.push({ id: requestId, at: timestamp, bytes: encodedDataLength });
  });
  // Of a compressed document the pieces are told with no length; what is missing comes with the sum at its end.
  devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const told = arrivals.filter(({ id }) => id === requestId);
    const bytes = encodedDataLength - told.reduce((sum, piece) => sum + piece.bytes, 0);
    if (bytes > 0) arrivals.push({ id: requestId, at: timestamp, bytes });
  });
  return (/** @type {number} */ until) => {
    const end = until / 1000 - behind;
    const begun = [...requests].filter(([, request]) => request.begun <= end);
    const bytesOf = (/** @type {(kind: string) => boolean} */ wanted) => {
      const ids = new Set(begun.filter(([, { kind }]) => wanted(kind)).map(([id]) => id));
      return arrivals
        .filter(({ id, at }) => ids.has(id) && at <= end)
        .reduce((sum, { bytes }) => sum + bytes, 0);
    };
    return {
      'bytes: page with styles': bytesOf((kind) => kind === 'Document'),
      'bytes: scripts and texts': bytesOf((kind) => OWN.includes(kind) && kind !== 'Document'),
      'bytes: other': bytesOf((kind) => !OWN.includes(kind)),
      'bytes: all': bytesOf(() => true),
      requests: begun.filter(([, { kind }]) => OWN.includes(kind)).length,
    };
  };
}
