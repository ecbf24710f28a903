/** A host that has a new version of the app, and what a window shows of that. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease } from './release.mjs';
import { say } from './words.mjs';
import { inBrowser } from './world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Context } from './row.mjs' */
/** @import { World } from './world.mjs' */

export const MOST_MS_TO_CHANGE = 20_000;
/** Said by the browser itself when the host goes wrong, or by the app about its offline copy. */
export const HOST_TROUBLE = /Failed to load resource|integrity|service-?worker|net::ERR/i;

/**
 * @param {Context} context
 * @param {(world: World, next: string) => Promise<void>} work
 */
export async function withRelease(context, work) {
  const folder = mkdtempSync(join(tmpdir(), 'faults-release-'));
  try {
    await makeRelease(context.dir, join(folder, 'next'), 'next');
    await inBrowser(context, (world) => work(world, join(folder, 'next')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Page} page */
export async function offered(page) {
  await page.getByText(say('notice.update')).first().waitFor({ timeout: MOST_MS_TO_CHANGE });
}
