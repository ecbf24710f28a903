/**
 * `npm test`: everything that must hold, from a clean checkout, in one command. `npm test -- unit` runs one suite.
 *
 * Goes on after a failing suite, so that one run tells everything. Last line: `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { provideChromium } from './chromium.mjs';
import { count } from './counts.mjs';
import { provideLibreOffice } from './libreoffice.mjs';
import { install } from './packages.mjs';
import { providePdfText } from './pdftotext.mjs';
import { run, stage, stopAll } from './stage.mjs';
import { provideZbar } from './zbar.mjs';
import { REPORTS, ROUNDS } from './suites.mjs';

/** @import { Suite } from './suites.mjs' */
/** @import { Place } from './stage.mjs' */
/** @typedef {{ name: string, passed: number, failed: number, seconds: number }} Result */

const root = resolve(import.meta.dirname, '../..');
const started = performance.now();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => {
    stopAll();
    process.exit(1);
  });

const rounds = chosenRounds(process.argv.slice(2));
const chosen = rounds.flatMap(({ lanes }) => lanes.flat());
if (chosen.length === 0) {
  const names = ROUNDS.flatMap(({ lanes }) => lanes.flat()).map(({ name }) => name);
  console.error(`No suite of that name. There are: ${names.join(', ')}`);
  process.exit(1);
}

process.chdir(root);
try {
  install(root, console.log);
} catch (fault) {
  console.error(fault);
  console.log(inWords({ passed: 0, failed: chosen.length }));
  process.exit(1);
}
const chromium = chosen.some(({ needsChromium }) => needsChromium)
  ? await provideChromium(console.log)
  : undefined;
const office = chosen.some(({ needsOffice }) => needsOffice)
  ? provideLibreOffice(console.log)
  : undefined;
const zbar = chosen.some(({ needsZbar }) => needsZbar) ? provideZbar(console.log) : undefined;
const pdfText = chosen.some(({ needsPdfText }) => needsPdfText)
  ? providePdfText(console.log)
  : undefined;
const env = {
  ...process.env,
  ...(office && { LIBREOFFICE_PATH: office }),
  ...(zbar && { ZBARIMG_PATH: zbar }),
  ...(pdfText && { PDFTOTEXT_PATH: pdfText }),
  ...(chromium && { CHROMIUM_PATH: chromium }),
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), // the programs see a pipe in both cases
};
mkdirSync(REPORTS, { recursive: true });

/** @type {Result[]} */
const results = [];
for (const { lanes } of rounds) {
  const order = lanes.flat();
  const places = stage(order.length, (text) => process.stdout.write(text));
  await Promise.all(
    lanes.map(async (lane) => {
      for (const suite of lane)
        results.push(await runSuite(suite, /** @type {Place} */ (places[order.indexOf(suite)])));
    }),
  );
}
printSummary();

/**
 * @param {Suite} suite
 * @param {Place} place
 * @returns {Promise<Result>}
 */
async function runSuite({ name, commands, report, needsBuild, needsChromium }, place) {
  const begun = performance.now();
  const file = report && join(REPORTS, `${name}.json`);
  if (file) rmSync(file, { force: true });
  place.write(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}\n`);

  const obstacle =
    (needsBuild && buildMissing()) || (needsChromium && !chromium && 'there is no Chromium');
  let succeeded = !obstacle;
  if (obstacle) place.write(`Not run: ${obstacle}.\n`);
  else
    for (const command of commands)
      succeeded = (await run(command, { cwd: root, env, write: place.write })) && succeeded;

  const text = file && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (file && text === undefined) place.write(`The reporter's file ${file} is missing.\n`);
  const counts = count(report, succeeded, text);
  const seconds = (performance.now() - begun) / 1000;
  place.write(`${name}: ${inWords(counts)}, ${minutes(seconds)} min\n`);
  place.end();
  return { name, ...counts, seconds };
}

/** Why dist cannot be tested; `undefined` if it can. A build that failed leaves an older one, which would test the wrong thing. */
function buildMissing() {
  const build = results.find(({ name }) => name === 'build');
  if (build && build.failed > 0) return 'the build failed';
  return existsSync('dist/index.html') ? undefined : 'there is no build in dist (npm run build)';
}

function printSummary() {
  const names = chosen.map(({ name }) => name);
  results.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  console.log(
    `\n${'suite'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'minutes'.padStart(9)}`,
  );
  for (const { name, passed, failed, seconds } of results)
    console.log(
      name.padEnd(14) +
        String(passed).padStart(8) +
        String(failed).padStart(8) +
        minutes(seconds).padStart(9),
    );
  const all = {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
  const whole = minutes((performance.now() - started) / 1000);
  console.log(`${'whole run'.padEnd(30)}${whole.padStart(9)}\n`);
  console.log(inWords(all));
  if (all.failed > 0) process.exitCode = 1;
}

/**
 * The suites whose names start with one of the given words; all without words.
 *
 * @param {string[]} words
 */
function chosenRounds(words) {
  const isChosen = (/** @type {Suite} */ { name }) =>
    words.length === 0 || words.some((word) => name.startsWith(word));
  return ROUNDS.map(({ lanes }) => ({
    lanes: lanes.map((lane) => lane.filter(isChosen)).filter((lane) => lane.length > 0),
  })).filter(({ lanes }) => lanes.length > 0);
}

/** @param {{ passed: number, failed: number }} counts */
function inWords({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** @param {number} seconds */
function minutes(seconds) {
  return (seconds / 60).toFixed(2);
}
