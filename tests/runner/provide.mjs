/** Programs that some tests work with and that are no packages of this project. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Finds a program or installs it, as root on Debian; elsewhere what needs it is named as not run.
 *
 * @param {{ name: string, find: () => string | undefined, debianPackage: string }} program
 * @param {(line: string) => void} say told in one line what was done
 * @returns {string | undefined} its path; `undefined` where there is none and none could be installed
 */
export function provide({ name, find, debianPackage }, say) {
  const found = find();
  if (found) {
    say(`${name}: found ${found}`);
    return found;
  }
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    say(`${name}: not found, and it is installed by root on Debian only`);
    return undefined;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', debianPackage];
  for (const args of [['update'], install])
    if (spawnSync('apt-get', args, { stdio: 'ignore', env }).status !== 0) {
      say(`${name}: could not be installed, apt-get ${args.join(' ')} failed`);
      return undefined;
    }
  const fresh = find();
  say(fresh ? `${name}: installed ${fresh}` : `${name}: could not be installed`);
  return fresh;
}
