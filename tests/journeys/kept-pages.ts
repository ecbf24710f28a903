import type { LaunchOptions, PlaywrightWorkerArgs } from '@playwright/test';
import { watchForFaults } from './fixture.ts';
import type { AppServer, BrowserContext, Faults } from './fixture.ts';

interface KeepingWindow {
  readonly context: BrowserContext;
  readonly faults: Faults;
  readonly close: () => Promise<void>;
}

/** A window of a browser that keeps the pages one has left, as people's browsers do; Playwright switches that off. */
export async function openKeepingWindow(
  playwright: PlaywrightWorkerArgs['playwright'],
  launchOptions: LaunchOptions,
  app: AppServer,
): Promise<KeepingWindow> {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const context = await browser.newContext({ locale: 'de-DE', baseURL: app.url });
  const faults = await watchForFaults(context, app);
  return { context, faults, close: () => browser.close() };
}
