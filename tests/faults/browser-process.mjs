/** A browser in a process group of its own, on a profile on disk: all of it can be killed at once, and started again. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../runner/chromium.mjs';

const ADDRESS = /^DevTools listening on (ws:\S+)$/;
const MOST_SECONDS_TO_START = 30;
const MOST_SECONDS_TO_DIE = 30;

/**
 * @typedef {object} BrowserProcess
 * @property {import('@playwright/test').BrowserContext} context
 * @property {import('@playwright/test').Page} page
 * @property {() => void} kill SIGKILL to every process of the browser, at once: none of them can write or say anything more
 * @property {() => Promise<void>} gone resolves when the last of them is gone
 */

/**
 * @param {string} executable
 * @param {string} profile the folder of the profile
 * @returns {Promise<BrowserProcess>}
 */
export async function startBrowser(executable, profile) {
  const args = [
    ...CHROMIUM_FLAGS,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--hide-crash-restore-bubble',
    '--password-store=basic',
    '--lang=de-DE',
    'about:blank',
  ];
  const child = spawn(executable, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${executable} does not start`);
  // All of its processes hold the pipe: it closes when the last one is gone.
  const closed = once(child, 'close');
  let killed = false;
  const kill = () => {
    if (killed) return;
    killed = true;
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    else process.kill(-pid, 'SIGKILL');
  };
  const gone = async () => {
    const late = pause(MOST_SECONDS_TO_DIE * 1000, 'late', { ref: false });
    if ((await Promise.race([closed, late])) === 'late') throw new Error(`${pid} does not end`);
  };
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child.stderr));
    const [context] = browser.contexts();
    const page = context?.pages()[0];
    if (!context || !page) throw new Error('the browser has no page');
    return { context, page, kill, gone };
  } catch (fault) {
    kill();
    throw fault;
  }
}

/** @param {import('node:stream').Readable} stderr */
async function addressOf(stderr) {
  const lines = createInterface({ input: stderr });
  const clock = setTimeout(() => {
    lines.close();
  }, MOST_SECONDS_TO_START * 1000);
  try {
    for await (const line of lines) {
      const address = ADDRESS.exec(line)?.[1];
      if (address !== undefined) return address;
    }
  } finally {
    clearTimeout(clock);
    stderr.resume(); // nobody reads on: a full pipe would stop the browser
  }
  throw new Error('the browser did not start');
}
