/** How many tests of a suite passed and failed. */

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {'vitest' | 'playwright' | 'faults'} ReportKind */

/**
 * Counts the tests in a reporter's file, or the suite as one where it has none.
 *
 * A suite whose program failed never counts as passed: a test file that does not load has no failed test,
 * and a reporter's file that is missing has no tests at all.
 *
 * @param {ReportKind | undefined} kind
 * @param {boolean} succeeded the program's own verdict
 * @param {string | undefined} report the file's text; `undefined` if it is missing
 * @returns {Counts}
 */
export function count(kind, succeeded, report) {
  if (!kind) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = read(kind, report);
  const unexplained = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

/**
 * @param {ReportKind} kind
 * @param {string | undefined} report
 * @returns {Counts}
 */
function read(kind, report) {
  const { passed, failed } = figuresOf(kind, parse(report));
  return Number.isInteger(passed) && Number.isInteger(failed)
    ? { passed, failed }
    : { passed: 0, failed: 1 };
}

/**
 * @param {ReportKind} kind
 * @param {any} found
 */
function figuresOf(kind, found) {
  switch (kind) {
    case 'vitest':
      return { passed: found?.numPassedTests, failed: found?.numFailedTests };
    case 'playwright':
      // A flaky journey passed at the second attempt only: that is a failure nobody has looked at.
      return {
        passed: found?.stats?.expected,
        failed: sum(found?.stats?.unexpected, found?.stats?.flaky),
      };
    case 'faults':
      // One per row of the matrix; rows that cannot be tested here count as neither.
      return { passed: found?.passed, failed: found?.failed };
  }
}

/** @param {string | undefined} report */
function parse(report) {
  try {
    return JSON.parse(report ?? '');
  } catch {
    return undefined; // missing or cut off
  }
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
function sum(a, b) {
  return Number(a) + Number(b);
}
