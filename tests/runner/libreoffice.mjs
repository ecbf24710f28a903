/** Finds the LibreOffice that opens what the app writes, installs one where that is possible, and converts with it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provide } from './provide.mjs';

const NAMES = ['soffice', 'libreoffice'];
/** Where installers put it without telling the PATH. */
const PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const CONVERT_MS = 120_000;

/**
 * LIBREOFFICE_PATH, then what the PATH has, then the usual places.
 *
 * @returns {string | undefined}
 */
export function findLibreOffice() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [process.env.LIBREOFFICE_PATH, ...installed, ...PLACES].find(
    (path) => path && existsSync(path),
  );
}

/**
 * Finds LibreOffice or installs it, as root on Debian; elsewhere the rows that need it are named as not run.
 *
 * @param {(line: string) => void} say told in one line what was done
 * @returns {string | undefined} `undefined` where there is none and none could be installed
 */
export function provideLibreOffice(say) {
  return provide(
    { name: 'LibreOffice', find: findLibreOffice, debianPackage: 'libreoffice-writer-nogui' },
    say,
  );
}

/**
 * Opens a file and writes it in another format.
 *
 * @param {string} program as found
 * @param {Uint8Array} bytes of the file
 * @param {string} from its ending, such as "docx"
 * @param {string} to what `--convert-to` takes, such as "pdf" or "txt:Text (encoded):UTF8"
 * @param {string} [filter] what `--infilter` takes
 * @returns {Buffer}
 * @throws Error where nothing came out
 */
export function convert(program, bytes, from, to, filter) {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const source = join(folder, `source.${from}`);
    writeFileSync(source, bytes);
    const args = [
      // A profile of its own: two at once would else wait for each other, or refuse.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', '--convert-to', to, '--outdir', join(folder, 'out')],
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      source,
    ];
    const { status, stderr } = spawnSync(program, args, { timeout: CONVERT_MS, encoding: 'utf8' });
    const made = join(folder, 'out', `source.${/^\w+/.exec(to)?.[0] ?? to}`);
    if (status !== 0 || !existsSync(made))
      throw new Error(`LibreOffice did not convert to ${to} (status ${String(status)}): ${stderr}`);
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
