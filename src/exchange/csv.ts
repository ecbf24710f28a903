/**
 * Tables as CSV: RFC 4180, every cell quoted, UTF-8 with a byte order mark, since Excel would else take it for Latin-1.
 */
import Papa from 'papaparse';

export const CSV_TYPE = 'text/csv;charset=utf-8';

/**
 * What makes a spreadsheet read a cell as a formula, also behind blanks and at the start of any of its lines; full-width
 * signs count, too. Source: OWASP "CSV Injection", and the reports named in reliability.md 4.3.
 */
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@\t\r\n＝＋－＠]/u;
const MARK = '\ufeff';

/** @param separator `,` is RFC 4180; `;` is what a German Excel expects */
export function writeCsv(
  rows: readonly (readonly (string | number | undefined)[])[],
  separator: ',' | ';' = ',',
): Uint8Array {
  const cells = rows.map((row) => row.map(cellOf));
  const text = Papa.unparse(cells, { quotes: true, delimiter: separator, newline: '\r\n' });
  return new TextEncoder().encode(`${MARK}${text}\r\n`);
}

/** Numbers are ours and stay as they are; a text that could be a formula gets an apostrophe before it, in each of its lines. */
function cellOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => (FORMULA.test(line) ? `'${line}` : line))
    .join('\n');
}
