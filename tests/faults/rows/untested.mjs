/** Rows that nothing is run for, each with its reason: a matrix with silent gaps would claim too much. */
import { NotTested } from '../row.mjs';

/**
 * @param {string} row
 * @param {string} fault
 * @param {string} reason
 * @returns {import('../row.mjs').Row}
 */
export function untested(row, fault, reason) {
  const run = () => Promise.reject(new NotTested(reason));
  return { row, fault, full: 0, short: 0, run };
}
