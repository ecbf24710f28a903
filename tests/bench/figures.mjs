/** The rows of the benchmark's table: what each is measured in, what is aimed at, and what the best peer reached. */

/** @import { SiteName, Size } from './sites.mjs' */

/**
 * @typedef {object} Row
 * @property {string} figure as `visit.mjs` and `walk.mjs` name it
 * @property {string} title
 * @property {'ms' | 'KB' | 'MB' | ''} unit
 * @property {number} [aim] at most so many times the better static page
 * @property {'whole' | 'lean'} [against] where only one of the static pages does the same as the app
 * @property {Partial<Record<Size, { times: number, who: string }>>} [peer] the best of the peers in performance.md against the
 *   better of the static pages there; another day, another style sheet: only the ratios can be laid side by side
 */

/** @type {readonly Row[]} */
export const ROWS = [
  { figure: 'bytes: page with styles', title: 'page with its styles', unit: 'KB' },
  { figure: 'bytes: scripts and texts', title: 'scripts and texts', unit: 'KB' },
  { figure: 'bytes: other', title: 'manifest and icon', unit: 'KB' },
  {
    figure: 'bytes: all',
    title: 'all bytes until the first answer',
    unit: 'KB',
    peer: { 1: { times: 56, who: 'JSON Forms' }, 10: { times: 34, who: 'JSON Forms' } },
  },
  {
    figure: 'requests',
    title: 'requests until the first answer',
    unit: '',
    peer: { 1: { times: 3, who: 'all' }, 10: { times: 3, who: 'all' } },
  },
  {
    figure: 'first paint',
    title: 'start page painted (FCP)',
    unit: 'ms',
    peer: { 1: { times: 3.1, who: 'JSON Forms' }, 10: { times: 3.7, who: 'JSON Forms' } },
  },
  {
    figure: 'first answer',
    title: 'first answer accepted, first visit',
    unit: 'ms',
    aim: 2,
    peer: { 1: { times: 2.6, who: 'JSON Forms' }, 10: { times: 2.6, who: 'JSON Forms' } },
  },
  { figure: 'first answer offline', title: 'first answer accepted, offline', unit: 'ms', aim: 2 },
  {
    figure: 'rating to frame',
    title: 'rating: click to painted frame',
    unit: 'ms',
    aim: 1.2,
    peer: { 1: { times: 1.03, who: 'Form.io' }, 10: { times: 1.35, who: 'Form.io' } },
  },
  {
    figure: 'next chapter to frame',
    title: 'next chapter: click to painted frame',
    unit: 'ms',
    aim: 1.6,
    peer: { 1: { times: 1.72, who: 'Enketo' }, 10: { times: 2.25, who: 'Enketo' } },
  },
  {
    figure: 'answer to durable',
    title: 'answer: click to durable',
    unit: 'ms',
    aim: 1.5,
    peer: { 1: { times: 1.55, who: 'Enketo' }, 10: { times: 2.59, who: 'Enketo' } },
  },
  {
    figure: 'radar painted',
    title: 'result: click to radar painted, same Chart.js call',
    unit: 'ms',
    against: 'lean',
  },
  {
    figure: 'radar painted',
    title: 'result: click to radar painted, beside a bare SVG',
    unit: 'ms',
    against: 'whole',
    peer: { 1: { times: 3.32, who: 'Enketo' } },
  },
  {
    figure: 'heap after all chapters',
    title: 'JavaScript heap after all chapters',
    unit: 'MB',
    peer: { 1: { times: 3.49, who: 'Enketo' }, 10: { times: 5.11, who: 'JSON Forms' } },
  },
  {
    figure: 'elements at most',
    title: 'elements in the document, at most',
    unit: '',
    peer: { 1: { times: 1.66, who: 'JSON Forms' }, 10: { times: 1.74, who: 'JSON Forms' } },
  },
];

/** @typedef {{ median: number, least: number, most: number }} Spread */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** @param {readonly number[]} values @returns {Spread} */
function spreadOf(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/**
 * @typedef {object} Verdict
 * @property {Row} row
 * @property {Spread} app
 * @property {Record<string, Spread>} statics by name
 * @property {string} better the static page that the ratio is against
 * @property {number} ratio
 * @property {boolean | undefined} aimMet
 * @property {boolean | undefined} ahead of the best peer
 *
 * @param {Row} row
 * @param {Size} size
 * @param {Record<SiteName, readonly number[]>} measured one figure per round
 * @returns {Verdict | undefined} nothing where it was not measured
 */
export function judge(row, size, { app, ...others }) {
  if (app.length === 0) return undefined;
  const statics = Object.fromEntries(
    Object.entries(others).map(([name, values]) => [name, spreadOf(values)]),
  );
  const [better, best] = /** @type {[string, Spread]} */ (
    Object.entries(statics)
      .filter(([name]) => name === (row.against ?? name))
      .sort(([, a], [, b]) => a.median - b.median)[0]
  );
  const own = spreadOf(app);
  const ratio = own.median / best.median;
  const peer = row.peer?.[size]?.times;
  return {
    row,
    app: own,
    statics,
    better,
    ratio,
    aimMet: row.aim === undefined ? undefined : ratio <= row.aim,
    ahead: peer === undefined ? undefined : ratio < peer,
  };
}
