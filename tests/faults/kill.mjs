/**
 * `npm run faults:kill -- --runs 1000 --seed 1`: the browser is killed while somebody answers, as often as wanted.
 *
 * Acknowledged is a value for which the app had said "gespeichert" on the screen, as this process learned before the kill.
 * Works on dist, or on the build that APP_DIST names. A thousand runs take about an hour.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../runner/chromium.mjs';
import { serve } from '../runner/serve.mjs';
import { killRepeatedly } from './killing.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const runs = wholeNumber('runs', values.runs);
const seed = wholeNumber('seed', values.seed);
const dir = resolve(process.env.APP_DIST ?? join(import.meta.dirname, '../../dist'));
if (!existsSync(join(dir, 'index.html'))) throw new Error(`There is no build in ${dir}`);
const executable = await findChromium();
if (!executable) throw new Error('There is no Chromium: install one or set CHROMIUM_PATH.');

const server = await serve({ dir });
const begun = performance.now();
try {
  const report = await killRepeatedly({
    url: server.url,
    executable,
    runs,
    seed,
    told: ({ runs: done, acknowledged, lost, openErrors }) => {
      if (done % 50 === 0)
        console.log(
          `${done} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${openErrors.length} open errors`,
        );
    },
  });
  for (const line of [...report.lost, ...report.openErrors]) console.log(`- ${line}`);
  const waits = report.waits.sort((a, b) => a - b);
  const failures = report.lost.length + report.openErrors.length;
  console.log(
    [
      `Kills (SIGKILL to the whole browser)  ${report.runs}`,
      `Acknowledged answers                  ${report.acknowledged}`,
      `Of these lost                         ${report.lost.length}`,
      `Starts with an error                  ${report.openErrors.length}`,
      `From a change to "gespeichert", ms    median ${at(waits, 0.5)}, 95 % ${at(waits, 0.95)}, longest ${at(waits, 1)}`,
      failures === 0
        ? `No failure in n runs: less than 3/n   ${((3 / report.runs) * 100).toPrecision(2)} % of kills, at 95 % confidence`
        : `Failures                              ${failures}`,
      `Browser, cores, seed, minutes         Chromium ${report.browser}, ${cpus().length}, ${seed}, ${minutes()}`,
    ].join('\n'),
  );
  if (failures > 0) process.exitCode = 1;
} finally {
  await server.close();
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
function at(sorted, share) {
  return Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? NaN);
}

function minutes() {
  return ((performance.now() - begun) / 60_000).toFixed(1);
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
