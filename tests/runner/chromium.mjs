/** Finds the Chromium that the journeys, the benchmark and the fault suite drive, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Headless as root in a container; and no traffic of the browser's own beside the app's. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * Looks for a browser that starts: CHROMIUM_PATH, then the ones installed on the system, then Playwright's own.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  for (const candidate of [process.env.CHROMIUM_PATH, ...installed(), await playwrights()])
    if (candidate && starts(candidate)) return candidate;
  return undefined;
}

/**
 * Finds a Chromium or installs one. As root on Debian with apt, elsewhere with Playwright.
 *
 * @param {(line: string) => void} say told in one line what was done
 * @returns {Promise<string | undefined>} `undefined` where it could not be installed
 */
export async function provideChromium(say) {
  const found = await findChromium();
  if (found) {
    say(`Chromium: found ${found}`);
    return found;
  }
  for (const [how, commands] of waysToInstall()) {
    const done = commands.every(([command, ...args]) => runs(command, args));
    const fresh = done ? await findChromium() : undefined;
    if (fresh) {
      say(`Chromium: installed with ${how}, ${fresh}`);
      return fresh;
    }
    say(`Chromium: could not be installed with ${how}`);
  }
  return undefined;
}

/** @returns {string[]} */
function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending))).filter(
    (path) => existsSync(path),
  );
}

async function playwrights() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch (fault) {
    if (/** @type {NodeJS.ErrnoException} */ (fault).code === 'ERR_MODULE_NOT_FOUND')
      return undefined;
    throw fault;
  }
}

/**
 * Whether the program answers. Ubuntu's `chromium-browser` is often only a note where to get the browser.
 *
 * @param {string} path
 */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @returns {[string, [string, ...string[]][]][]} */
function waysToInstall() {
  const playwright = /** @type {[string, [string, ...string[]][]]} */ ([
    'npx playwright install chromium',
    [
      [
        process.execPath,
        join('node_modules', '@playwright', 'test', 'cli.js'),
        'install',
        'chromium',
      ],
    ],
  ]);
  const onDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!onDebian) return [playwright];
  return [
    [
      'apt-get install -y chromium',
      [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'chromium'],
      ],
    ],
    playwright,
  ];
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function runs(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}
