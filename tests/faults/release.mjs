/** Another release of the built app, as a host would get it: every script has a new name and the offline copy a new version. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadSource } from './source.mjs';

const HASH = /-([\w-]{7,8})\.js$/;
/** The first two lines of the worker are its list and its version. */
const LINES_OF_LIST = 2;

/**
 * @param {string} from the folder of a release
 * @param {string} folder where the new one goes
 * @param {string} name
 */
export async function makeRelease(from, folder, name) {
  const { listFiles, withPrecache, WORKER } =
    /** @type {typeof import('../../src/build/precache-plugin.ts')} */ (
      await loadSource('src/build/precache-plugin.ts')
    );
  cpSync(resolve(from), folder, { recursive: true });
  const scripts = readdirSync(join(folder, 'assets')).filter((file) => HASH.test(file));
  const renamed = scripts.map((file) => [stem(file), stem(withOtherHash(file))]);
  for (const file of [...scripts.map((script) => join('assets', script)), 'index.html']) {
    let text = readFileSync(join(folder, file), 'utf8');
    for (const [before = '', after = ''] of renamed) text = text.replaceAll(before, after);
    if (file === 'index.html')
      text = text.replace('</head>', `<meta name="release" content="${name}"></head>`);
    writeFileSync(join(folder, file), text);
  }
  for (const [before, after] of renamed)
    renameSync(join(folder, 'assets', `${before}.js`), join(folder, 'assets', `${after}.js`));
  const worker = readFileSync(join(folder, WORKER), 'utf8');
  const script = worker.split('\n').slice(LINES_OF_LIST).join('\n').trimEnd();
  writeFileSync(join(folder, WORKER), withPrecache(script, await listFiles(folder)));
}

/** @param {string} file */
function stem(file) {
  return file.slice(0, -'.js'.length);
}

/** @param {string} file */
function withOtherHash(file) {
  return file.replace(HASH, (_all, hash) => `-${hash.slice(4)}${hash.slice(0, 4)}`);
}
