/**
 * Writes the hand-written pages that the app is measured against: the frame, the start page and the style sheet of the built
 * app, the same questions, and some forty lines of plain JavaScript.
 *
 * Two of them, since each is the faster one somewhere: `whole` has all chapters in one document and shows one of them,
 * `lean` has one chapter in the document and fetches the next in idle time.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { pagesOf } from './markup.mjs';

/** @import { Content } from '../../../src/content/parse/content.ts' */

export const VARIANTS = /** @type {const} */ (['whole', 'lean']);

const AROUND = [
  'icon.svg',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-192.png',
  'icon-maskable-512.png',
  'manifest.webmanifest',
];

/**
 * @param {(typeof VARIANTS)[number]} variant
 * @param {Content} content
 * @param {string} app the built app's folder
 * @param {string} to emptied first
 */
export async function writeStaticPage(variant, content, app, to) {
  const pages = pagesOf(content);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'chapters'), { recursive: true });
  for (const name of AROUND) copyFileSync(join(app, name), join(to, name));
  if (variant === 'lean') {
    for (const { id, html } of pages) writeFileSync(join(to, 'chapters', `${id}.html`), html);
    await writeRadar(to);
  }
  const inDocument = variant === 'lean' ? pages.slice(0, 1) : pages;
  const axes = content.questionnaire.chapters.map(({ id, short }) => ({ id, short: short.de }));
  writeFileSync(
    join(to, 'index.html'),
    pageOf(
      readFileSync(join(app, 'index.html'), 'utf8'),
      inDocument.map(({ html }) => html.replace('<form', '<form hidden')),
      axes,
      `${script('answers')}${script(variant)}`,
    ),
  );
  const files = readdirSync(to, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(to, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const list = JSON.stringify(['./', ...files].map((name) => name.replace(/^index\.html$/, './')));
  writeFileSync(
    join(to, 'service-worker.js'),
    `const FILES = [...new Set(${list})];\n${script('service-worker')}`,
  );
}

/** The app's module that draws radars, with Chart.js in it. @param {string} to */
async function writeRadar(to) {
  const entry = join(import.meta.dirname, '../../../src/ui/parts/charts/radar-chart.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: to,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => 'radar-chart.js' },
    },
  });
}

/**
 * The built page with the chapters in it and the script in the place of the app's.
 *
 * @param {string} built
 * @param {string[]} chapters
 * @param {readonly object[]} axes of the radar
 * @param {string} code
 */
function pageOf(built, chapters, axes, code) {
  const style = between(built, '<style>', '</style>');
  const header = between(built, '<header', '</header>');
  const footer = between(built, '<footer', '</footer>');
  const start = between(built, '<h1 tabindex="-1">', '</main>', '').replaceAll('#/neu"', '#about"');
  const head = built
    .slice(built.indexOf('<meta name="viewport"'), built.indexOf('</head>'))
    .replace(/<script.*?<\/script>|<style>.*<\/style>/gs, '');
  return `<!doctype html>
<html lang="de" data-kern-theme="light"><head><meta charset="utf-8">
${head}${style.replace('</style>', '[hidden]{display:none!important}.radar__canvas{position:relative;aspect-ratio:1}</style>')}</head>
<body>${header}
<main id="main" class="page"><div id="start">${start}</div>
${chapters.join('\n')}
<div id="result" hidden><h1 tabindex="-1">Ergebnis</h1><div class="radar" data-axes='${JSON.stringify(axes)}'></div></div>
</main>
<div class="save"><p class="save__quiet"></p></div>
${footer}
<script>${code}</script></body></html>`.replace(/<!--.*?-->/gs, '');
}

/**
 * From the first of these to the next of those, both in it.
 *
 * @param {string} text
 * @param {string} from
 * @param {string} to
 * @param {string} [kept] what of the end is kept
 */
function between(text, from, to, kept = to) {
  const begin = text.indexOf(from);
  const end = text.indexOf(to, begin);
  if (begin < 0 || end < 0) throw new Error(`The built page has no ${from} … ${to}`);
  return text.slice(begin, end) + kept;
}

/** The code of a script as it stands in the page, without its comments for readers of this folder. @param {string} name */
function script(name) {
  return readFileSync(join(import.meta.dirname, `${name}.mjs`), 'utf8')
    .replace(/\/\*.*?\*\/\s*/gs, '')
    .replace(/^\s*\/\/.*\n|^import .*\n|^export /gm, '');
}
