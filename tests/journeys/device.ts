/** A device of one's own: a browser whose profile lies on disk, closed and started again with everything it had stored. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test as base, watchForFaults } from './fixture.ts';
import type { BrowserContext, Faults, Page } from './fixture.ts';

export interface Device {
  /** Starts the browser. @returns its window, still empty */
  start(): Promise<Page>;
  /** Closes the browser, as a person does. */
  close(): Promise<void>;
  /** What the app did that it never may; a journey that provokes a fault takes it. */
  readonly faults: Faults;
  /** The files of the profile that contain a text, in UTF-8 or as UTF-16LE, each by its path within the profile. */
  filesWith(text: string): Promise<string[]>;
}

export const test = base.extend<{ device: Device }>({
  device: async ({ playwright, launchOptions, locale, viewport, app }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'journey-profile-'));
    const seen: string[] = [];
    let running: { context: BrowserContext; faults: Faults } | undefined;
    const close = async (): Promise<void> => {
      await running?.context.close();
      seen.push(...(running?.faults.take() ?? []));
      running = undefined;
    };
    const start = async (): Promise<Page> => {
      const options = {
        ...launchOptions,
        serviceWorkers: 'allow' as const,
        locale: locale ?? 'de-DE',
        viewport,
        baseURL: app.url,
      };
      const context = await playwright.chromium.launchPersistentContext(profile, options);
      running = { context, faults: await watchForFaults(context, app) };
      return context.pages()[0] ?? context.newPage();
    };
    const faults: Faults = {
      get seen() {
        return [...seen, ...(running?.faults.seen ?? [])];
      },
      take: () => [...seen.splice(0), ...(running?.faults.take() ?? [])],
    };
    await use({ start, close, faults, filesWith: (text) => filesWith(profile, text) });
    await close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    if (seen.length > 0)
      throw new Error(
        `The app did what it never may:\n${seen.map((one) => `- ${one}`).join('\n')}`,
      );
  },
});

/** The app can start without network from now on: its files are stored, and the window is served from them. */
export async function waitUntilOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const wanted = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true })) {
    const path = join(folder, entry);
    const file = await stat(path).catch(() => undefined); // a running browser removes files while we look
    if (!file?.isFile()) continue;
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (wanted.some((bytes) => content.includes(bytes))) found.push(relative(folder, path));
  }
  return found.sort();
}
