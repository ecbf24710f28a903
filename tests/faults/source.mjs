/** Parts of the app run in Node, as they stand in src: for what needs no browser. Node 20 does not run TypeScript; Vite does. */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const PROJECT = resolve(import.meta.dirname, '../..');

/**
 * @param {string} path from the project's folder
 * @returns {Promise<unknown>} the module
 */
export async function loadSource(path) {
  const { module } = await runnerImport(resolve(PROJECT, path), {
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
