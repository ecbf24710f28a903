/**
 * Runs programs side by side and shows their output one after another.
 *
 * The suite whose turn it is writes straight through; the others wait in memory until those before them are done.
 */
import { spawn } from 'node:child_process';

/** A program that hangs is stopped: it would hold the whole run. */
const MINUTES_PER_PROGRAM = 13;
/** For cleaning up after being told to stop, and for output that a left-over child of a finished program holds open. */
const GRACE = 5_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Stops what is still running, each with the processes it started. */
export function stopAll() {
  for (const child of running) stop(child);
}

/** @typedef {{ write: (text: string | Buffer) => void, end: () => void }} Place */

/**
 * Places on the stage, in the order in which they shall be seen.
 *
 * @param {number} length
 * @param {(text: string | Buffer) => void} out
 * @returns {Place[]}
 */
export function stage(length, out) {
  /** @type {(string | Buffer)[][]} */
  const waiting = Array.from({ length }, () => []);
  const ended = new Set();
  let turn = 0;
  const show = (/** @type {number} */ place) => {
    for (const text of waiting[place]?.splice(0) ?? []) out(text);
  };
  return waiting.map((texts, place) => ({
    write: (text) => {
      texts.push(text);
      if (place === turn) show(place);
    },
    end: () => {
      ended.add(place);
      while (ended.has(turn)) show(++turn);
    },
  }));
}

/**
 * Runs one program to its end.
 *
 * @param {string[]} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, write: (text: string | Buffer) => void }} options
 * @returns {Promise<boolean>} whether it succeeded
 */
export function run([program = '', ...args], { cwd, env, write }) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32', // a process group of its own, so that `stop` reaches its children
    });
    running.add(child);
    const clock = setTimeout(() => {
      write(`Stopped after ${MINUTES_PER_PROGRAM} minutes.\n`);
      stop(child);
    }, MINUTES_PER_PROGRAM * 60_000);
    child.stdout.on('data', write);
    child.stderr.on('data', write);
    child.on('error', (fault) => {
      write(`${fault.message}\n`);
    });
    child.on('exit', () => {
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, GRACE).unref();
    });
    child.on('close', (code) => {
      clearTimeout(clock);
      running.delete(child);
      done(code === 0);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function stop(child) {
  signal(child, 'SIGTERM');
  setTimeout(() => {
    signal(child, 'SIGKILL');
  }, GRACE).unref();
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill(name);
  else process.kill(-child.pid, name);
}
