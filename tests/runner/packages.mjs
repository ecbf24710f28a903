/** Installs the packages of package-lock.json where they are not there yet. Uses Node's own modules only. */
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Whether node_modules holds what the lock asks for. npm notes what it installed in node_modules/.package-lock.json;
 * contents are compared, not dates: a checkout gives every file the date of today.
 *
 * @param {string} root the project's folder
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !there) return false;
  const same = (/** @type {string} */ path) =>
    wanted[path]?.version === there[path]?.version &&
    wanted[path]?.integrity === there[path]?.integrity;
  return (
    Object.keys(there).every(same) &&
    Object.keys(wanted).every(
      (path) => path === '' || same(path) || (wanted[path]?.optional && !there[path]),
    )
  );
}

/** No package may run a script of its own on this computer; none of them needs to. */
const INSTALL = ['ci', '--ignore-scripts'];

/**
 * Runs `npm ci` if it is needed.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} say
 * @throws Error when npm fails
 */
export function install(root, say) {
  if (isInstalled(root)) return;
  say(`Packages: npm ${INSTALL.join(' ')}`);
  // npm names itself to the scripts it runs; without it, Windows needs a shell to find npm.cmd.
  const npm = process.env['npm_execpath'];
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...INSTALL], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', INSTALL, {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status !== 0)
    throw new Error('The packages could not be installed: npm ci failed (see above).');
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')).packages;
  } catch {
    return undefined; // missing or half written: the same cure, install anew
  }
}
