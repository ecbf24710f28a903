/** The three sites of one size, built and served: the app, and the two static pages. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../runner/serve.mjs';
import { readContent, writeTenfold } from './content.mjs';
import { VARIANTS, writeStaticPage } from './static/build.mjs';

/** @import { Server } from '../runner/serve.mjs' */

/**
 * @typedef {'app' | 'whole' | 'lean'} SiteName
 * @typedef {1 | 10} Size how often each rating stands in its chapter
 *
 * @typedef {object} Site
 * @property {SiteName} name
 * @property {Size} size
 * @property {string} dir
 * @property {string} url the same however often it is stopped and started
 * @property {string} database where its answers lie, in a store of the name `answers`
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} start
 */

const project = resolve(import.meta.dirname, '../..');

/**
 * @param {Size} size
 * @param {string} folder where the built sites go
 * @returns {Promise<Site[]>}
 */
export async function makeSites(size, folder) {
  const questions = size === 1 ? join(project, 'questions') : join(folder, 'questions');
  if (size === 10) {
    rmSync(questions, { recursive: true, force: true });
    writeTenfold(join(project, 'questions'), questions);
  }
  const app = join(folder, 'app');
  buildApp(questions, app);
  const content = readContent(questions);
  for (const variant of VARIANTS)
    await writeStaticPage(variant, content, app, join(folder, variant));
  const names = /** @type {const} */ (['app', ...VARIANTS]);
  return Promise.all(names.map((name) => serveSite(name, size, join(folder, name))));
}

/**
 * @param {string} questions
 * @param {string} to
 */
function buildApp(questions, to) {
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', to, '--emptyOutDir', '--logLevel', 'warn'];
  // Vite has set NODE_ENV in this process, where it read the questions; the build sets its own.
  const env = { ...process.env, QUESTIONS_DIR: questions, NODE_ENV: undefined };
  const { status } = spawnSync(process.execPath, args, { cwd: project, env, stdio: 'inherit' });
  if (status !== 0) throw new Error('The app could not be built.');
}

/**
 * @param {SiteName} name
 * @param {Size} size
 * @param {string} dir
 * @returns {Promise<Site>}
 */
async function serveSite(name, size, dir) {
  /** @type {Server | undefined} */
  let server = await serve({ dir, quality: 11 });
  const { url, port } = server;
  const database = name === 'app' ? 'im-gleichgewicht' : 'static-page';
  await warm(url, dir);
  const stop = async () => {
    await server?.close();
    server = undefined;
  };
  const start = async () => {
    // A stopped server forgets what it has compressed; nobody waits for it then, since the copy of the browser answers.
    server ??= await serve({ dir, port, quality: 9 });
  };
  return { name, size, dir, url, database, stop, start };
}

/**
 * Has every file compressed once, so that no measured visit waits for it.
 *
 * @param {string} url
 * @param {string} dir
 */
async function warm(url, dir) {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name).slice(dir.length + 1);
    await fetch(url + path, { headers: { 'accept-encoding': 'br' } });
  }
  await fetch(url, { headers: { 'accept-encoding': 'br' } });
}
