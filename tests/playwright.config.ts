import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './runner/chromium.mjs';
import { REPORTS } from './runner/suites.mjs';

// Playwright reads this file once more in every worker: the browser is looked for only the first time.
const executablePath = (process.env.CHROMIUM_PATH ??= (await findChromium()) ?? '');
if (!executablePath)
  throw new Error('There is no Chromium. `npm test` installs one; or set CHROMIUM_PATH.');

const reports = join(import.meta.dirname, '..', REPORTS);

/** The journeys serve the build in `dist` themselves (`journeys/fixture.ts`), so there is no webServer here. */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.journey.ts',
  outputDir: join(reports, 'journeys'),
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Generous: machines are shared, and no journey asserts a time.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(reports, 'journeys.json') }]],
  projects: [{ name: 'chromium' }],
  use: {
    viewport: { width: 1366, height: 768 },
    // Storing the offline copy costs a fifth of every journey; those that are about it, or on a device of their own, allow it.
    serviceWorkers: 'block',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
  },
});
