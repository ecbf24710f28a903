/** Runs one row of the fault matrix: as often as asked, each time with a seed of its own, and notes whatever went wrong. */
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { Chance } from './chance.mjs';

const MOST_SECONDS_PER_RUN = 90;

/**
 * @typedef {object} Row
 * @property {string} row its number in the matrix, with a letter where one number has several parts
 * @property {string} fault
 * @property {number} full how many runs prove something
 * @property {number} short how many runs belong to every check
 * @property {number} [seconds] how long one run may take with full numbers, where that is longer than a minute and a half
 * @property {(context: Context) => Promise<void>} run
 *
 * @typedef {object} Run
 * @property {number} number from 0
 * @property {number} seed `--seed` of this row with `--runs 1` repeats exactly this run
 * @property {Chance} chance
 *
 * @typedef {{ seed: number, words: string }} Failure
 *
 * @typedef {object} Result
 * @property {string} row
 * @property {string} fault
 * @property {number} runs
 * @property {Failure[]} failures
 * @property {string} [notTested] why
 * @property {string} note
 * @property {number} seconds
 *
 * @typedef {object} Bench
 * @property {string} dir the built app
 * @property {string} executable the browser
 * @property {boolean} short
 * @property {number} seed
 * @property {number} [runs] instead of what the row says
 * @property {(row: string, done: number, of: number, failures: number) => void} [told] after each run
 */

/** Thrown where a fault cannot be brought about on this computer; its message says why. */
export class NotTested extends Error {}

/** What a row is given to work with. */
export class Context {
  /** @type {Failure[]} */
  failures = [];
  /** Printed behind the row. */
  note = '';
  done = 0;
  /** @type {Bench} */
  #bench;
  /** @type {Row} */
  #row;

  /**
   * @param {Row} row
   * @param {Bench} bench
   */
  constructor(row, bench) {
    this.#row = row;
    this.#bench = bench;
  }

  get dir() {
    return this.#bench.dir;
  }
  get executable() {
    return this.#bench.executable;
  }
  get short() {
    return this.#bench.short;
  }
  get seed() {
    return this.#bench.seed;
  }
  get runs() {
    return this.#bench.runs ?? (this.short ? this.#row.short : this.#row.full);
  }

  /**
   * @param {(run: Run) => Promise<readonly string[] | void>} work throws, or names what it saw and should not have seen
   */
  async each(work) {
    while (this.done < this.runs) {
      const seed = this.seed + this.done;
      await this.attempt(seed, () => work({ number: this.done, seed, chance: new Chance(seed) }));
    }
  }

  /**
   * One run, counted however it ends.
   *
   * @param {number} seed
   * @param {() => Promise<readonly string[] | void>} work
   */
  async attempt(seed, work) {
    /** @type {readonly string[] | void} */
    let seen;
    try {
      seen = await inTime(work(), (!this.short && this.#row.seconds) || MOST_SECONDS_PER_RUN);
    } catch (fault) {
      if (fault instanceof NotTested) throw fault;
      seen = [inWords(fault)];
    }
    if (seen && seen.length > 0) this.failures.push({ seed, words: seen.join('; ') });
    this.done += 1;
    this.#bench.told?.(this.#row.row, this.done, this.runs, this.failures.length);
  }

  /**
   * Runs that were made elsewhere.
   *
   * @param {number} runs
   * @param {readonly string[]} failures
   */
  count(runs, failures) {
    this.done += runs;
    this.failures.push(...failures.map((words) => ({ seed: this.seed, words })));
  }
}

/**
 * @param {Row} row
 * @param {Bench} bench
 * @returns {Promise<Result>}
 */
export async function runRow(row, bench) {
  const context = new Context(row, bench);
  const begun = performance.now();
  /** @type {string | undefined} */
  let notTested;
  try {
    await row.run(context);
    if (context.done === 0) throw new Error('nothing was put to the test');
  } catch (fault) {
    if (fault instanceof NotTested) notTested = fault.message;
    else context.count(context.done === 0 ? 1 : 0, [inWords(fault)]);
  }
  return {
    row: row.row,
    fault: row.fault,
    runs: context.done,
    failures: context.failures,
    ...(notTested !== undefined && { notTested }),
    note: context.note,
    seconds: (performance.now() - begun) / 1000,
  };
}

/**
 * @template Value
 * @param {Promise<Value>} work
 * @param {number} seconds
 * @returns {Promise<Value>}
 */
async function inTime(work, seconds) {
  const timer = new AbortController();
  const late = pause(seconds * 1000, undefined, { signal: timer.signal }).then(
    () => {
      throw new Error(`hung for more than ${seconds} s`);
    },
    () => new Promise(() => undefined), // in time
  );
  try {
    return /** @type {Value} */ (await Promise.race([work, late]));
  } finally {
    timer.abort();
  }
}

/**
 * The message without colours and without the log that Playwright adds, and the line of this suite from which it came.
 *
 * @param {unknown} fault
 */
function inWords(fault) {
  const text = fault instanceof Error ? fault.message : String(fault);
  const plain = stripVTControlCharacters(text).split('Call log:')[0]?.trim();
  const stack = fault instanceof Error ? (fault.stack ?? '') : '';
  const place = /tests\/faults\/(?!row\.mjs)([\w/.-]+\.mjs:\d+)/.exec(stack)?.[1];
  return `${plain || 'an error without words'}${place === undefined ? '' : ` (${place})`}`;
}
