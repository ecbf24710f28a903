/**
 * The stock `age` program, as somebody would use it without this app.
 *
 * It takes a passphrase from a terminal only. `script` (util-linux on Linux, part of macOS) gives it one; each passphrase is
 * typed once its question stands there, because what is typed before age has turned the echo off would be lost.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const QUESTION = /passphrase[^\n]*:\s*$/i;
const PATIENCE_MS = 120_000;

/**
 * @typedef {object} Age
 * @property {string} age the program's path
 * @property {string} script the path of the program that gives it a terminal
 * @property {string} version of age
 */

/**
 * @returns {Promise<Age | undefined>} `undefined` where one of the two programs is missing; AGE_PATH may name the first
 */
export async function findAge() {
  const age = process.env.AGE_PATH ?? (await inPath('age'));
  const script = await inPath('script');
  if (!age || !script) return undefined;
  const version = await run(age, ['--version']);
  return version === undefined ? undefined : { age, script, version: version.trim() };
}

/**
 * Decrypts as `age -d` does.
 *
 * @param {Age} found
 * @param {string | Uint8Array} file its path or its bytes, binary or armoured
 * @param {string} passphrase
 * @returns {Promise<Uint8Array>} what was in it
 * @throws {Error} when age refuses
 */
export async function openWithAge(found, file, passphrase) {
  return inFolder(async (folder) => {
    const input = typeof file === 'string' ? file : join(folder, 'in');
    if (typeof file !== 'string') await writeFile(input, file);
    const output = join(folder, 'out');
    await typed(found, ['-d', '-o', output, input], passphrase);
    return readFile(output);
  });
}

/**
 * Encrypts as `age -p` does.
 *
 * @param {Age} found
 * @param {Uint8Array} bytes
 * @param {string} passphrase
 * @param {{ armoured?: boolean }} [options]
 * @returns {Promise<Uint8Array>}
 * @throws {Error} when age refuses
 */
export async function sealWithAge(found, bytes, passphrase, { armoured = false } = {}) {
  return inFolder(async (folder) => {
    const [input, output] = [join(folder, 'in'), join(folder, 'out')];
    await writeFile(input, bytes);
    await typed(found, ['-p', ...(armoured ? ['-a'] : []), '-o', output, input], passphrase);
    return readFile(output);
  });
}

/**
 * Runs age in a terminal and answers each of its questions with the passphrase.
 *
 * @param {Age} found
 * @param {string[]} args
 * @param {string} passphrase
 * @returns {Promise<void>}
 */
function typed({ age, script }, args, passphrase) {
  return new Promise((resolve, reject) => {
    const child = spawn(script, inTerminal([age, ...args]), { stdio: ['pipe', 'pipe', 'inherit'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    let screen = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      screen += text;
      if (!QUESTION.test(screen)) return;
      screen = '';
      child.stdin.write(`${passphrase}\n`);
    });
    child.stdin.on('error', reject); // age has gone before the answer came
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      child.stdin.end();
      if (code === 0) resolve();
      else reject(new Error(`age ended with ${code}: ${screen.trim()}`));
    });
  });
}

/**
 * The two kinds of `script` are told what to run in different ways.
 *
 * @param {string[]} command
 */
function inTerminal(command) {
  const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  return process.platform === 'darwin'
    ? ['-q', '/dev/null', ...command]
    : ['--quiet', '--return', '--command', quoted, '/dev/null'];
}

/**
 * @template Result
 * @param {(folder: string) => Promise<Result>} work
 */
async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'age-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} program */
async function inPath(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<string | undefined>} what it printed; `undefined` where it failed
 */
function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    child.stdout.on('data', (text) => (printed += String(text)));
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? printed : undefined));
  });
}
