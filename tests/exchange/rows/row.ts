/**
 * One row of the fault matrix (reliability.md, A), run without a browser. Vitest runs these functions with small numbers,
 * the fault suite with the matrix's.
 */
export interface Row {
  readonly runs: number;
  /** What went wrong, in words without any of the contents; empty when nothing did. */
  readonly failures: readonly string[];
}

/** FAULTS_FULL=1 takes the numbers of the matrix. */
export function runsOf(full: number, short: number): number {
  return process.env.FAULTS_FULL === '1' ? full : short;
}
export const IS_FULL = process.env.FAULTS_FULL === '1';
export const SEED = Number(process.env.FAULTS_SEED ?? 1);
