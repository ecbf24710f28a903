/**
 * What every journey has: the built app on a server of its own, and a guard that fails the journey when the app
 * breaks its policy, throws, logs an error, or asks another site for anything.
 */
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { serve } from '../runner/serve.mjs';

export { expect };
export type { BrowserContext, Page };

/** The build under test; APP_DIST names another one, so that several can be tested side by side. */
export const BUILT_APP = resolve(process.env.APP_DIST ?? join(import.meta.dirname, '../../dist'));

/** The server of the built app. Its address stays the same however often it is stopped and started. */
export interface AppServer {
  /** With a slash at the end. `page.goto('./')` goes there too. */
  readonly url: string;
  /** Refuses connections from now on, as a computer without network: `setOffline` does not reach service workers. */
  stop(): Promise<void>;
  /** Starts it again; with a folder, serves that one instead, without a break: as a host does after a release. */
  start(dir?: string): Promise<void>;
}

/** What the guard has seen. A journey that provokes a fault takes it, and so does not fail for it. */
export interface Faults {
  readonly seen: readonly string[];
  /** Hands over what has been seen so far and forgets it. */
  take(): string[];
}

interface OfTest {
  app: AppServer;
  faults: Faults;
}
interface OfWorker {
  /** The path under which the app lies: `test.use({ basePath: '/unter/pfad/' })`. */
  basePath: string;
  server: AppServer;
}

export const test = base.extend<OfTest, OfWorker>({
  basePath: ['/', { scope: 'worker', option: true }],

  server: [
    async ({ basePath }, use) => {
      const server = await startServer(basePath);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  app: async ({ server }, use) => {
    await use(server);
    await server.start(BUILT_APP); // whatever the journey did, the next one finds the app
  },

  baseURL: async ({ app }, use) => {
    await use(app.url);
  },

  faults: [
    async ({ context, app }, use) => {
      const faults = await watchForFaults(context, app);
      await use(faults);
      const seen = faults.take();
      if (seen.length > 0)
        throw new Error(
          `The app did what it never may:\n${seen.map((fault) => `- ${fault}`).join('\n')}`,
        );
    },
    { auto: true },
  ],
});

/** Watches a browser context that a journey opened itself; the one of `page` is watched anyway. */
export async function watchForFaults(
  context: BrowserContext,
  app: Pick<AppServer, 'url'>,
): Promise<Faults> {
  const seen: string[] = [];
  const { origin } = new URL(app.url);

  context.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.protocol === 'data:' || url.protocol === 'about:' || url.origin === origin;
    if (!isLocal) seen.push(`Request to another site: ${request.method()} ${url.href}`);
  });
  context.on('weberror', (event) => {
    const { name, message, stack = '' } = event.error();
    seen.push(`Uncaught error: ${name}: ${message}\n${stack}`);
  });
  context.on('console', (message) => {
    const { url, lineNumber } = message.location();
    if (message.type() === 'error')
      seen.push(`Console error: ${message.text()} (${url}:${lineNumber})`);
  });

  // Neither of these is the page's own script, so both work under its content security policy.
  await context.exposeBinding('reportViolation', (_source, violation: string) => {
    seen.push(violation);
  });
  await context.addInitScript(() => {
    // No test can answer the browser's own file dialog; without it the app downloads.
    delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const what = `${effectiveDirective} blocked ${blockedURI} ${sample}`.trim();
      reportViolation(`Policy violation: ${what} (${sourceFile}:${lineNumber})`);
    });
  });
  return { seen, take: () => seen.splice(0) };
}

/** Waits for a fault that the journey provoked itself, and takes it with whatever came along with it. */
export async function expectFault(faults: Faults, part: string): Promise<void> {
  await expect.poll(() => faults.seen.join('\n')).toContain(part);
  faults.take();
}

/** In the page: hands a violation to the guard. */
declare function reportViolation(violation: string): void;

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with every violation that axe finds on the page as it is now, each with the elements and the remedy. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: WCAG_2_2_AA, resultTypes: ['violations'] })
    .setLegacyMode() // the other mode opens a second page for every check, to reach into frames; there are none
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

async function startServer(basePath: string): Promise<AppServer> {
  let dir = BUILT_APP;
  let running: Awaited<ReturnType<typeof serve>> | undefined = await serve({ dir, base: basePath });
  const { url, port } = running;

  const stop = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  const start = async (next = dir): Promise<void> => {
    dir = next;
    running?.show(dir);
    running ??= await serve({ dir, port, base: basePath });
  };
  return { url, stop, start };
}
