/**
 * What `npm test` runs, in this order. One line per suite: to add one, add it here.
 *
 * Suites of one lane run one after another; the two lanes of a round run at the same time (two cores).
 */
import { join } from 'node:path';

/** Where the reporters of Vitest and Playwright write; ignored by git. */
export const REPORTS = 'test-results';

/**
 * @typedef {object} Suite
 * @property {string} name as in `npm test -- <name>`
 * @property {string[][]} commands run in order; the suite fails if one does
 * @property {import('./counts.mjs').ReportKind} [report] its single tests are counted from test-results/<name>.json
 * @property {boolean} [needsBuild] works on dist
 * @property {boolean} [needsChromium]
 * @property {boolean} [needsZbar] has QR codes read by zbarimg; where there is none, that is named as not run
 * @property {boolean} [needsPdfText] has papers read back by pdftotext; where there is none, that is named as not run
 * @property {boolean} [needsOffice] opens what the app writes with LibreOffice; where there is none, these tests are named as not run
 */

/** @type {{ lanes: Suite[][] }[]} */
export const ROUNDS = [
  {
    lanes: [
      [
        suite('format', node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
        suite('lint', node('eslint/bin/eslint.js', '--max-warnings', '0', '.')),
        suite(
          'types',
          node(
            'svelte-check/bin/svelte-check',
            '--tsconfig',
            './tsconfig.json',
            '--fail-on-warnings',
          ),
          node('typescript/bin/tsc', '--project', 'tests/runner/tsconfig.json'),
          node('typescript/bin/tsc', '--project', 'tests/bench/tsconfig.json'),
          node('typescript/bin/tsc', '--project', 'tests/faults/tsconfig.json'),
        ),
      ],
      [
        { ...vitest('unit'), needsOffice: true },
        vitest('component'),
        suite(
          'build',
          node('vite/bin/vite.js', 'build', '--logLevel', 'warn'),
          node('vite/bin/vite.js', 'build', '--mode', 'single', '--logLevel', 'warn'),
        ),
      ],
    ],
  },
  {
    lanes: [
      [
        { ...suite('size limits', [process.execPath, 'tests/limits.mjs']), needsBuild: true },
        {
          ...suite(
            'journeys',
            node('@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'),
          ),
          report: 'playwright',
          needsBuild: true,
          needsChromium: true,
          needsOffice: true,
          needsZbar: true,
          needsPdfText: true,
        },
        {
          ...suite('faults', [process.execPath, 'tests/faults/faults.mjs', '--short']),
          report: 'faults',
          needsBuild: true,
          needsChromium: true,
        },
      ],
    ],
  },
];

/**
 * @param {string} name
 * @param {string[][]} commands
 * @returns {Suite}
 */
function suite(name, ...commands) {
  return { name, commands };
}

/**
 * A program of an installed package, started without npx: no shell, no search, the same on every system.
 *
 * @param {string} path within node_modules
 * @param {string[]} args
 */
function node(path, ...args) {
  return [process.execPath, join('node_modules', path), ...args];
}

/**
 * @param {string} project of the test block in vite.config.ts
 * @returns {Suite}
 */
function vitest(project) {
  const json = `--outputFile.json=${REPORTS}/${project}.json`;
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', json];
  return { ...suite(project, node('vitest/vitest.mjs', ...args)), report: 'vitest' };
}
