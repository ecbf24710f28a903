/** The fault matrix as lines of text, and what a run of it amounts to. */

/** @import { Result, Row } from './row.mjs' */

const COLUMNS = /** @type {const} */ ({ row: 5, fault: 52, runs: 8, failures: 9, bound: 10 });
/** A row that fails everywhere would bury the others; all of them are in the file. */
const MOST_SHOWN = 5;

/** The line above the rows. */
export function heading() {
  return line('row', 'fault', 'runs', 'failures', 'bound', 'remarks');
}

/**
 * One line for the row, and one for each of its first failures.
 *
 * @param {Result} result
 * @returns {string[]}
 */
export function linesOf({ row, fault, runs, failures, notTested, note, seconds }) {
  if (notTested !== undefined && runs === 0)
    return [`${row.padEnd(COLUMNS.row)}${fault.padEnd(COLUMNS.fault)}  not tested: ${notTested}`];
  const rest = notTested === undefined ? '' : `the rest not tested: ${notTested}`;
  const remarks = [note, rest, `${seconds.toFixed(0)} s`].filter(Boolean).join(', ');
  const first = line(
    row,
    fault,
    inGroups(runs),
    String(failures.length),
    bound(runs, failures.length),
    remarks,
  );
  const shown = failures
    .slice(0, MOST_SHOWN)
    .map(
      ({ seed, words }) =>
        `     seed ${seed}: ${words}\n     again: npm run faults -- --rows ${row} --seed ${seed} --runs 1`,
    );
  const more = failures.length - shown.length;
  return [
    first,
    ...shown,
    ...(more > 0 ? [`     and ${more} more, in test-results/faults.json`] : []),
  ];
}

/**
 * Without a failure in n independent runs, the fault does harm in less than 3/n of cases, at 95 % confidence.
 *
 * @param {number} runs
 * @param {number} failures
 */
export function bound(runs, failures) {
  if (failures > 0 || runs <= 3) return '–';
  return `< ${Number(((3 / runs) * 100).toPrecision(2))} %`;
}

/**
 * Each row that was tested counts once.
 *
 * @param {readonly Result[]} results
 */
export function countRows(results) {
  const tested = results.filter(({ runs, notTested }) => notTested === undefined || runs > 0);
  const failed = tested.filter(({ failures }) => failures.length > 0).length;
  return { passed: tested.length - failed, failed, notTested: results.length - tested.length };
}

/**
 * The rows that were asked for: by number ("6" also means "6b"), or all.
 *
 * @param {readonly Row[]} rows
 * @param {string | undefined} wanted numbers with commas between them
 * @returns {Row[]}
 * @throws RangeError for a number that is none
 */
export function chooseRows(rows, wanted) {
  if (wanted === undefined) return [...rows];
  const names = wanted.split(',').map((name) => name.trim());
  const fits = (/** @type {string} */ name, /** @type {string} */ row) =>
    row === name || (/\d$/.test(name) && row.replace(/\D+$/, '') === name);
  const unknown = names.filter((name) => !rows.some(({ row }) => fits(name, row)));
  if (unknown.length > 0) throw new RangeError(`There is no row ${unknown.join(', ')}`);
  return rows.filter(({ row }) => names.some((name) => fits(name, row)));
}

/**
 * @param {string} row
 * @param {string} fault
 * @param {string} runs
 * @param {string} failures
 * @param {string} bounds
 * @param {string} remarks
 */
function line(row, fault, runs, failures, bounds, remarks) {
  return (
    row.padEnd(COLUMNS.row) +
    fault.padEnd(COLUMNS.fault) +
    runs.padStart(COLUMNS.runs) +
    failures.padStart(COLUMNS.failures) +
    bounds.padStart(COLUMNS.bound) +
    `  ${remarks}`
  ).trimEnd();
}

/** @param {number} number */
function inGroups(number) {
  return number.toLocaleString('en');
}
