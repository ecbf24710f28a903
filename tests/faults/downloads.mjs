/** Files that the app gives to the person, read from the browser's downloads. */
import { readFileSync } from 'node:fs';

/** @import { Page } from '@playwright/test' */

const SLOW_MS = 60_000;

/**
 * @param {Page} page
 * @param {() => Promise<void>} click brings the file about
 * @returns {Promise<{ name: string, bytes: Buffer }>}
 */
export async function downloaded(page, click) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: SLOW_MS }),
    click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
