/** Where a row takes place: a server of the built app, and a browser or a device with a profile on disk. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../runner/chromium.mjs';
import { serve } from '../runner/serve.mjs';

/** @import { Browser, BrowserContext, Page } from '@playwright/test' */
/** @import { Server } from '../runner/serve.mjs' */
/** @import { Context } from './row.mjs' */

const WINDOW = {
  viewport: { width: 1366, height: 768 },
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
  reducedMotion: /** @type {const} */ ('reduce'),
};

/**
 * @typedef {object} World
 * @property {Browser} browser
 * @property {string} url
 * @property {Server} server
 */

/**
 * One browser for all runs of a row; each opens a window of its own in it.
 *
 * @template Outcome
 * @param {Context} context
 * @param {(world: World) => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
export async function inBrowser({ dir, executable }, work) {
  const server = await serve({ dir });
  const browser = await chromium.launch({ executablePath: executable, args: CHROMIUM_FLAGS });
  try {
    return await work({ browser, server, url: server.url });
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * A person's browser without anything in it yet, gone afterwards.
 *
 * @template Outcome
 * @param {World} world
 * @param {(window: BrowserContext) => Promise<Outcome>} work
 * @param {{ worker?: boolean, width?: number }} [options] `worker` lets the app install its offline copy: costs half a second
 * @returns {Promise<Outcome>}
 */
export async function inWindow({ browser }, work, { worker = false, width } = {}) {
  const window = await browser.newContext({
    ...WINDOW,
    ...(width !== undefined && { viewport: { width, height: 800 } }),
    acceptDownloads: true,
    serviceWorkers: worker ? 'allow' : 'block',
  });
  try {
    await withoutDialogs(window);
    return await work(window);
  } finally {
    await window.close();
  }
}

/**
 * A file dialog of the system cannot be answered from here: files go to the downloads, as in browsers without that dialog.
 *
 * @param {BrowserContext} window
 */
async function withoutDialogs(window) {
  window.setDefaultTimeout(20_000);
  await window.addInitScript(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined });
  });
}

/** A computer: its browser keeps its profile on disk, and can be closed and started again. */
export class Device {
  /** @type {string} */
  profile;
  /** @type {string} */
  #executable;
  /** @type {string[]} */
  #flags;
  /** @type {BrowserContext | undefined} */
  #running;

  /**
   * @param {string} executable
   * @param {{ like?: Device, folder?: string, flags?: string[] }} [options] `like` copies a profile, `folder` is where the profile goes
   */
  constructor(executable, { like, folder = tmpdir(), flags = [] } = {}) {
    this.#executable = executable;
    this.#flags = flags;
    this.profile = mkdtempSync(join(folder, 'faults-profile-'));
    if (like) cpSync(like.profile, this.profile, { recursive: true });
  }

  /**
   * Starts the browser.
   *
   * @param {{ worker?: boolean }} [options]
   * @returns {Promise<{ window: BrowserContext, page: Page }>} its one window, still empty
   */
  async start({ worker = false } = {}) {
    const window = await chromium.launchPersistentContext(this.profile, {
      ...WINDOW,
      executablePath: this.#executable,
      args: [...CHROMIUM_FLAGS, ...this.#flags],
      serviceWorkers: worker ? 'allow' : 'block',
    });
    this.#running = window;
    await withoutDialogs(window);
    return { window, page: window.pages()[0] ?? (await window.newPage()) };
  }

  /** Closes the browser, as a person does. */
  async close() {
    await this.#running?.close();
    this.#running = undefined;
  }

  /** Closes the browser and removes the profile. */
  async discard() {
    await this.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @template Outcome
 * @param {string} executable
 * @param {(device: Device) => Promise<Outcome>} work
 * @param {{ like?: Device, folder?: string, flags?: string[] }} [options]
 * @returns {Promise<Outcome>}
 */
export async function onDevice(executable, work, options) {
  const device = new Device(executable, options);
  try {
    return await work(device);
  } finally {
    await device.discard();
  }
}
