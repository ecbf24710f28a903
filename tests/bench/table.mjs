/** The measured figures as a table in Markdown. */
import { judge, ROWS } from './figures.mjs';

/** @import { Row, Spread, Verdict } from './figures.mjs' */
/** @import { SiteName, Size } from './sites.mjs' */

const HEAD = ['', 'app', 'static page', 'ratio', 'aim', 'best peer', ''];

/**
 * @param {Size} size
 * @param {(figure: string) => Record<SiteName, readonly number[]>} measured
 * @returns {{ text: string, verdicts: Verdict[] }}
 */
export function tableOf(size, measured) {
  const verdicts = ROWS.map((row) => judge(row, size, measured(row.figure))).filter(
    (found) => found !== undefined,
  );
  const lines = [
    HEAD,
    ['---', '---:', '---:', '---:', '---:', '---', '---'],
    ...verdicts.map((verdict) => cells(verdict, size)),
  ];
  return { text: lines.map((line) => `| ${line.join(' | ')} |`).join('\n'), verdicts };
}

/** @param {Verdict} verdict @param {Size} size */
function cells({ row, app, statics, better, ratio, aimMet, ahead }, size) {
  const { aim, unit } = row;
  const peer = row.peer?.[size];
  const verdicts = [
    ...(aimMet === undefined ? [] : [aimMet ? 'met' : '**missed**']),
    ...(ahead === undefined ? [] : [ahead ? 'ahead' : '**not ahead**']),
  ];
  return [
    row.title,
    inWords(app, unit),
    `${inWords(/** @type {Spread} */ (statics[better]), unit)} ${better}`,
    Number.isFinite(ratio) ? `**${ratio.toFixed(2)}**` : '–',
    aim === undefined ? '' : aim.toFixed(1),
    peer ? `${peer.times} ${peer.who}` : '',
    verdicts.join(', '),
  ];
}

/** @param {Spread} spread @param {Row['unit']} unit */
function inWords({ median, least, most }, unit) {
  const shown = (/** @type {number} */ value) => {
    if (unit === 'KB') return (value / 1024).toFixed(1);
    if (unit === 'MB') return (value / 1024 ** 2).toFixed(2);
    return unit === 'ms' && value < 100 ? value.toFixed(1) : value.toFixed(0);
  };
  const range = least === most ? '' : ` (${shown(least)}–${shown(most)})`;
  return `${shown(median)}${unit && ` ${unit}`}${range}`;
}
