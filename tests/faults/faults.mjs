/**
 * `npm run faults`: the fault matrix against the built app, in a real Chromium. One line per row: what was done to the app, how
 * often, how often that did harm, and what follows from it.
 *
 *   npm run faults                         everything, with full numbers; takes hours
 *   npm run faults -- --short              what `npm test` runs
 *   npm run faults -- --rows 1,6,14        some rows
 *   npm run faults -- --seed 7 --runs 20   other chance, other numbers
 *
 * Works on dist, or on the build that APP_DIST names. Everything goes to test-results/faults.json as well.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../runner/chromium.mjs';
import { stage } from '../runner/stage.mjs';
import { REPORTS } from '../runner/suites.mjs';
import { MATRIX } from './matrix.mjs';
import { runRow } from './row.mjs';
import { chooseRows, countRows, heading, linesOf } from './table.mjs';

/** @import { Bench, Result } from './row.mjs' */

const MS_BETWEEN_NEWS = 60_000;

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string' },
    /** How many rows at the same time. */
    lanes: { type: 'string' },
  },
});
const root = join(import.meta.dirname, '../..');
const dir = resolve(process.env.APP_DIST ?? join(root, 'dist'));
if (!existsSync(join(dir, 'index.html'))) throw new Error(`There is no build in ${dir}`);
const executable = await findChromium();
if (!executable) throw new Error('There is no Chromium: install one or set CHROMIUM_PATH.');

const rows = chooseRows(MATRIX, values.rows);
const seed = wholeNumber('seed', values.seed);
const lanes =
  values.lanes === undefined ? (values.short ? 2 : 1) : wholeNumber('lanes', values.lanes);
/** @type {Bench} */
const bench = {
  dir,
  executable,
  short: values.short,
  seed,
  ...(values.runs !== undefined && { runs: wholeNumber('runs', values.runs) }),
  told: news(),
};

console.log(heading());
const places = stage(rows.length, (text) => process.stdout.write(text));
/** @type {(Result | undefined)[]} */
const results = rows.map(() => undefined);
let next = 0;
await Promise.all(Array.from({ length: lanes }, work));

const counts = countRows(finished());
console.log(
  `\n${cores()}, seed ${seed}; the bound holds at 95 % confidence\n` +
    `${counts.notTested} not tested\n${counts.passed} passed, ${counts.failed} failed`,
);
if (counts.failed > 0) process.exitCode = 1;

async function work() {
  for (let number = next++; number < rows.length; number = next++) {
    const row = /** @type {import('./row.mjs').Row} */ (rows[number]);
    const result = await runRow(row, bench);
    results[number] = result;
    places[number]?.write(`${linesOf(result).join('\n')}\n`);
    places[number]?.end();
    keep();
  }
}

/** After each row, so that an interrupted run is not for nothing. */
function keep() {
  mkdirSync(join(root, REPORTS), { recursive: true });
  const all = finished();
  const report = { seed, short: values.short, cores: cores(), ...countRows(all), rows: all };
  writeFileSync(join(root, REPORTS, 'faults.json'), `${JSON.stringify(report, undefined, 2)}\n`);
}

function finished() {
  return results.filter((result) => result !== undefined);
}

function cores() {
  return `${availableParallelism()} cores`;
}

/** Says once a minute how far a long row has come. Beside the table, not in it. */
function news() {
  let last = performance.now();
  return (
    /** @type {string} */ row,
    /** @type {number} */ done,
    /** @type {number} */ of,
    /** @type {number} */ failures,
  ) => {
    if (performance.now() - last < MS_BETWEEN_NEWS) return;
    last = performance.now();
    console.error(`row ${row}: ${done} of ${of}, ${failures} failed`);
  };
}

/**
 * @param {string} name
 * @param {string} text
 */
function wholeNumber(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new RangeError(`--${name} is no number: ${text}`);
  return number;
}
