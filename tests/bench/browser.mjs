/** A browser as it is on a first visit, and the slow-down under which everything is measured. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../runner/chromium.mjs';

/** @import { BrowserContext, CDPSession, Page } from '@playwright/test' */

/** A phone of the middle class: a quarter of this computer's speed, on a slow mobile network. */
const SLOWER = 4;
const SLOW_4G = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const UNLIMITED = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/**
 * Runs with a browser of its own, whose profile lies on disk and is deleted afterwards.
 *
 * @template Result
 * @param {string} executablePath
 * @param {(context: BrowserContext) => Promise<Result>} run
 * @returns {Promise<Result>}
 */
export async function withFreshProfile(executablePath, run) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: CHROMIUM_FLAGS,
    viewport: { width: 412, height: 823 },
    locale: 'de-DE',
    // Motion would be counted as waiting: the radar grows for half a second, and a turned page scrolls up smoothly.
    reducedMotion: 'reduce',
  });
  try {
    return await run(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Opens an empty page at a quarter of the speed.
 *
 * @param {BrowserContext} context
 * @param {{ slowNetwork?: boolean }} [options]
 */
export async function openSlowPage(context, { slowNetwork = false } = {}) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (slowNetwork) await setNetwork(devtools, SLOW_4G);
  return { page, devtools, unthrottle: () => setNetwork(devtools, UNLIMITED) };
}

/**
 * @param {CDPSession} devtools
 * @param {typeof SLOW_4G} conditions
 */
async function setNetwork(devtools, conditions) {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
}

/**
 * Memory in use after everything that nobody refers to any more is gone.
 *
 * @param {CDPSession} devtools
 * @returns {Promise<number>} bytes
 */
export async function heapAfterCollection(devtools) {
  await devtools.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
