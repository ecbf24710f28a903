/** Finds the reader of QR codes that knows nothing of this app, and installs it where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { provide } from './provide.mjs';

const NAME = 'zbarimg';
/**
 * ZBARIMG_PATH, then what the PATH has.
 *
 * @returns {string | undefined}
 */
export function findZbar() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [process.env.ZBARIMG_PATH, ...folders.map((folder) => join(folder, NAME))].find(
    (path) => path && existsSync(path),
  );
}

/**
 * @param {(line: string) => void} say told in one line what was done
 * @returns {string | undefined} see `provide`
 */
export function provideZbar(say) {
  return provide({ name: NAME, find: findZbar, debianPackage: 'zbar-tools' }, say);
}

/**
 * Reads the QR code of a picture.
 *
 * @param {string} program as found
 * @param {Uint8Array} png
 * @returns {string} its text
 * @throws Error where none is read
 */
export function readWithZbar(program, png) {
  const folder = mkdtempSync(join(tmpdir(), 'zbar-'));
  try {
    const picture = join(folder, 'picture.png');
    writeFileSync(picture, png);
    const args = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture];
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`zbarimg read nothing (status ${String(status)}): ${stderr}`);
    return stdout.trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
