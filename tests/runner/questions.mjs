/**
 * `npm run questions`: checks questions/*.yaml, prints what each chapter holds and how long it takes.
 * `npm run questions -- --release` also writes the present ids to questions/ids.lock.yaml.
 * `npm run questions -- --diff <revision>` tells what was changed since then, and what that does to older answers.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const project = resolve(import.meta.dirname, '../..');
const [command, revision] = process.argv.slice(2);

/**
 * Node 20 does not run TypeScript; Vite does it without a build.
 * @param {string} path
 */
async function load(path) {
  const options = /** @type {const} */ ({ root: project, configFile: false, logLevel: 'error' });
  return (await runnerImport(resolve(project, 'src/content/parse', path), options)).module;
}

async function run() {
  if (command === '--diff') {
    if (!revision)
      return {
        text: 'Womit vergleichen? Zum Beispiel: npm run questions -- --diff v1.0',
        sound: false,
      };
    const module = /** @type {typeof import('../../src/content/parse/diff.ts')} */ (
      await load('diff.ts')
    );
    return module.diffReport(project, revision);
  }
  const module = /** @type {typeof import('../../src/content/parse/report.ts')} */ (
    await load('report.ts')
  );
  return module.report(project, command === '--release');
}

const { text, sound } = await run();
console.log(text);
if (!sound) process.exitCode = 1;
