/**
 * `npm run questions`: checks questions/*.yaml, prints what each chapter holds and how long it takes.
 * `npm run questions -- --release` also writes the present ids to questions/ids.lock.yaml.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const project = resolve(import.meta.dirname, '../..');
// Node 20 does not run TypeScript; Vite does it without a build.
const { module } = await runnerImport(resolve(project, 'src/content/parse/report.ts'), {
  root: project,
  configFile: false,
  logLevel: 'error',
});
const { text, sound } = /** @type {typeof import('../../src/content/parse/report.ts')} */ (
  module
).report(project, process.argv.includes('--release'));
console.log(text);
if (!sound) process.exitCode = 1;
