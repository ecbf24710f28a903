/** What a window's service worker has stored, and what it is doing. Asked beside the app. */

/** @import { Page } from '@playwright/test' */

/**
 * The window is served from its copy from now on.
 *
 * @param {Page} page
 */
export async function installed(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/**
 * The attempt at an offline copy has ended, whatever came of it.
 *
 * @param {Page} page
 * @returns {Promise<boolean>} whether there is a copy
 */
export function attemptEnded(page) {
  return page.evaluate(async () => {
    for (let time = 0; time < 300; time += 1) {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration?.active && !registration.installing) return true;
      if (time > 20 && !registration?.installing && !registration?.waiting) return false;
      await new Promise((done) => {
        setTimeout(done, 50);
      });
    }
    return false;
  });
}

/**
 * Whether a text stands in any stored file.
 *
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<string[]>} the addresses of these files
 */
export function storedFilesWith(page, text) {
  return page.evaluate(async (wanted) => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.text();
        if (body?.includes(wanted)) found.push(request.url);
      }
    }
    return found;
  }, text);
}
