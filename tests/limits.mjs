/**
 * The suite "size limits": what the first visit costs, and whether the offline copy is whole. Works on the built files,
 * so its figures are the same on every computer. Run it alone with `npm test -- size`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix, relative, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'vite';

const KB = 1024;
/** Source: performance design, "How to beat them"; architecture, "Prerendered start". */
export const LIMITS = { entryScript: 45 * KB, inlineStyle: 12 * KB, requests: 8 };

/** Chunks of question texts: data, not program; one language's first texts may be needed at once. */
const TEXTS = /^texts-/;
const LOADED_LINKS = /^(modulepreload|preload|stylesheet|manifest|icon)$/;
const SERVICE_WORKER = 'service-worker.js';

/**
 * @typedef {{ name: string, bytes: number }} Piece
 *
 * @typedef {object} FirstLoad
 * @property {Piece[]} entry the scripts loaded at once, without texts
 * @property {Piece[]} texts
 * @property {number} inlineStyle
 * @property {number} page index.html as a whole, with what is inlined
 * @property {string[]} requests the page itself and everything it names; without the service worker and its copy
 */

/**
 * What the browser loads before anything was clicked. Sizes are bytes of brotli at its highest quality.
 *
 * @param {string} dist
 * @returns {FirstLoad}
 */
export function measureFirstLoad(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = [...html.matchAll(/<(script|link|img)\b(?:"[^"]*"|'[^']*'|[^"'>])*>/g)].map(
    ([tag, element]) => ({
      element,
      rel: attribute(tag, 'rel'),
      address: attribute(tag, element === 'link' ? 'href' : 'src'),
    }),
  );
  const named = tags.flatMap(({ element, rel, address }) =>
    address && !address.startsWith('data:') && (element !== 'link' || LOADED_LINKS.test(rel ?? ''))
      ? [posix.join(address.replace(/[?#].*/, ''))]
      : [],
  );
  const scripts = withStaticImports(
    dist,
    named.filter((name) => name.endsWith('.js')),
  );
  const pieces = scripts.map((name) => ({ name, bytes: packed(readFileSync(join(dist, name))) }));
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text ?? '');
  return {
    entry: pieces.filter(({ name }) => !TEXTS.test(basename(name))),
    texts: pieces.filter(({ name }) => TEXTS.test(basename(name))),
    inlineStyle: styles.length > 0 ? packed(styles.join('')) : 0,
    page: packed(html),
    requests: [...new Set(['index.html', ...named, ...scripts])],
  };
}

/**
 * What is above its limit, in words.
 *
 * @param {FirstLoad} load
 * @returns {string[]}
 */
export function findExcess({ entry, inlineStyle, requests }) {
  const script = sum(entry);
  return [
    ...(entry.length === 0 ? ['index.html names no entry script'] : []),
    ...(script > LIMITS.entryScript
      ? [`The entry scripts have ${inKb(script)}, at most ${inKb(LIMITS.entryScript)}`]
      : []),
    ...(inlineStyle > LIMITS.inlineStyle
      ? [`The inlined styles have ${inKb(inlineStyle)}, at most ${inKb(LIMITS.inlineStyle)}`]
      : []),
    ...(requests.length > LIMITS.requests
      ? [`The first load needs ${requests.length} requests, at most ${LIMITS.requests}`]
      : []),
  ];
}

/**
 * Where the service worker's list and the built files differ. A file that is not in the list is missing offline;
 * one with another hash makes the whole copy fail.
 *
 * @param {string} dist
 * @returns {string[]}
 */
export function findPrecacheFaults(dist) {
  const worker = join(dist, SERVICE_WORKER);
  if (!existsSync(worker)) return [`dist has no ${SERVICE_WORKER}`];
  const list = /const PRECACHE\s*=\s*(\[.*?\]);/s.exec(readFileSync(worker, 'utf8'))?.[1];
  if (list === undefined) return [`${SERVICE_WORKER} has no "const PRECACHE = […];"`];
  /** @type {{ url: string, integrity: string }[]} */
  const precache = JSON.parse(list);

  const listed = new Map(precache.map((file) => [decodeURIComponent(file.url), file.integrity]));
  const present = filesOf(dist);
  return [
    ...present
      .filter((file) => !listed.has(file))
      .map((file) => `${file} is not in the precache list`),
    ...[...listed.keys()]
      .filter((file) => !present.includes(file))
      .map((file) => `${file} is in the precache list but not in dist`),
    ...present
      .filter((file) => listed.has(file) && listed.get(file) !== integrity(join(dist, file)))
      .map((file) => `${file} has another hash than the precache list says`),
  ];
}

/**
 * Every file that must work offline: all but the worker itself and the maps for developers.
 *
 * @param {string} dist
 */
function filesOf(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== SERVICE_WORKER && !path.endsWith('.map'));
}

/**
 * The scripts and all that they import statically, preloaded or not.
 *
 * @param {string} dist
 * @param {string[]} names
 */
function withStaticImports(dist, names) {
  const found = new Set(names);
  for (const name of found)
    for (const node of parseAst(readFileSync(join(dist, name), 'utf8')).body)
      if ('source' in node && node.source)
        found.add(posix.join(posix.dirname(name), String(node.source.value)));
  return [...found];
}

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`).exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** @param {string | Buffer} content */
function packed(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** @param {string} file */
function integrity(file) {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}

/** @param {Piece[]} pieces */
function sum(pieces) {
  return pieces.reduce((total, { bytes }) => total + bytes, 0);
}

/** @param {number} bytes */
function inKb(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`;
}

/** @param {string} dist */
function report(dist) {
  const load = measureFirstLoad(dist);
  const faults = [...findExcess(load), ...findPrecacheFaults(dist)];
  const row = (/** @type {string} */ what, /** @type {string} */ figure, limit = '') => {
    console.log(what.padEnd(44) + figure.padStart(10) + limit.padStart(16));
  };
  row('First load, brotli 11', 'here', 'at most');
  row('entry scripts', inKb(sum(load.entry)), inKb(LIMITS.entryScript));
  for (const { name, bytes } of load.entry) row(`  ${basename(name)}`, inKb(bytes));
  row('question texts', inKb(sum(load.texts)));
  for (const { name, bytes } of load.texts) row(`  ${basename(name)}`, inKb(bytes));
  row('inlined styles', inKb(load.inlineStyle), inKb(LIMITS.inlineStyle));
  row('index.html with what is inlined', inKb(load.page));
  row('page and scripts together', inKb(load.page + sum(load.entry) + sum(load.texts)));
  row('requests', String(load.requests.length), String(LIMITS.requests));
  for (const name of load.requests) row(`  ${name}`, '');
  const files = filesOf(dist);
  row('files of the offline copy', String(files.length));
  row(
    'the offline copy',
    inKb(files.reduce((all, file) => all + packed(readFileSync(join(dist, file))), 0)),
  );
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.filename === resolve(process.argv[1] ?? ''))
  report(resolve(import.meta.dirname, '../dist'));
