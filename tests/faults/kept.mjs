/** What the app keeps in a browser, and that it keeps nothing else. */

/** @import { BrowserContext, Page } from '@playwright/test' */

/** As the privacy page tells it: answers and measures, the offline copy, three words. */
const KEPT = {
  databases: ['im-gleichgewicht'],
  caches: ['im-gleichgewicht'],
  words: ['theme', 'language', 'mark'],
};

/**
 * @param {BrowserContext} window
 * @param {Page} page of the app, after all that a person may do in it
 * @returns {Promise<string[]>} whatever is kept beside that: cookies, other databases, caches, words, files
 */
export async function strangersKept(window, page) {
  const cookies = (await window.cookies()).map(({ name }) => `a cookie is kept: ${name}`);
  const others = await page.evaluate(async ({ databases, caches: copies, words }) => {
    const found = [
      ...(await indexedDB.databases()).map(({ name = '' }) => ['database', name, databases]),
      // The name of a copy goes on with its address and version.
      ...(await caches.keys()).map((name) => ['cache', name.split(' ')[0], copies]),
      ...Object.keys(localStorage).map((name) => ['word in localStorage', name, words]),
      ...Object.keys(sessionStorage).map((name) => ['word in sessionStorage', name, []]),
    ];
    const files = await navigator.storage.getDirectory();
    for await (const [name] of files.entries()) found.push(['file', name, []]);
    return found
      .filter(([, name, known]) => !known?.includes(/** @type {string} */ (name)))
      .map(([kind, name]) => `a ${String(kind)} is kept: ${String(name)}`);
  }, KEPT);
  return [...cookies, ...others];
}
