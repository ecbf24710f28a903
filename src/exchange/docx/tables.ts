/** Tables of a DOCX: a caption, a header row that stands on every page, widths by what is in the columns. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { BOX, type Layout } from './layout.ts';
import { runsOf } from './runs.ts';

/** A row up to so many letters stays on one page; a longer one may be longer than a page itself. */
const WHOLE_ROW = 900;
/** A table up to so many rows and letters stays on one page, as on the app's own paper. */
const [WHOLE_TABLE, WHOLE_LETTERS] = [14, 2000];
/** Between the lines of a table and its texts. */
const SIDE = 90;
const HEAD_FILL = 'E8ECEF';
/** Letters to a line that a column asks for, at least and at most; and the longest word that may ask for room. */
const [NARROW, BROAD, WORD] = [9, 46, 24];
/** Of a table with boxes to tick, the share of each column with boxes: of all of them, and of one at most. */
const [TICKED_SHARE, TICK_SHARE] = [0.66, 0.14];

export function tableBlocks(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  layout: Layout,
): (Paragraph | Table)[] {
  const widths = columnWidths(head, rows, layout);
  const ticked = isTicked(rows);
  const isWhole = rows.length <= WHOLE_TABLE && rows.flat().join('').length <= WHOLE_LETTERS;
  const cell = (text: string, column: number, heads: boolean, keepNext: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(heads && { shading: { fill: HEAD_FILL } }),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          keepNext,
          ...(ticked && column > 0 && { alignment: 'center' as const }),
          children: runsOf(text, {
            size: heads && ticked && column > 0 ? layout.cell - 4 : layout.cell,
            ...(heads && { bold: true }),
          }),
        }),
      ],
    });
  const row = (cells: readonly string[], heads: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      ...(heads && { tableHeader: true }),
      ...(cells.join('').length <= WHOLE_ROW && { cantSplit: true }),
      children: head.map((_, column) => cell(cells[column] ?? '', column, heads, keepNext)),
    });
  return [
    new Paragraph({ style: 'Caption', children: runsOf(caption) }),
    new Table({
      width: { size: layout.width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true },
      margins: { top: 40, bottom: 40, left: ticked ? 40 : SIDE, right: ticked ? 40 : SIDE },
      // A head alone at the foot of a page says nothing.
      rows: [
        row(head, true, true),
        ...rows.map((cells, place) => row(cells, false, isWhole && place < rows.length - 1)),
      ],
    }),
    // Two tables that touch become one.
    new Paragraph({ spacing: { after: layout.after }, children: [] }),
  ];
}

/** Each column as wide as its texts ask for, within limits; the widths add up to the page's. */
function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  layout: Layout,
): number[] {
  const whole = layout.width;
  if (head.length > 1 && isTicked(rows)) {
    const ticks = head.length - 1;
    const tick = Math.floor(whole * Math.min(TICK_SHARE, TICKED_SHARE / ticks));
    return head.map((_, column) => (column === 0 ? whole - ticks * tick : tick));
  }
  const texts = head.map((title, column) => [title, ...rows.map((row) => row[column] ?? '')]);
  // What the longest word takes, at about half its height per letter.
  const least = texts.map(
    (column) => Math.min(WORD, longestWord(column)) * layout.cell * 5.6 + 2 * SIDE,
  );
  const wishes = texts.map((column) => {
    const mean = column.reduce((sum, { length }) => sum + length, 0) / column.length;
    return Math.min(BROAD, Math.max(NARROW, mean));
  });
  const scale = Math.min(1, layout.width / sumOf(least));
  const spare = layout.width - scale * sumOf(least);
  return wishes.map((wish, column) =>
    Math.floor(scale * (least[column] ?? 0) + (spare * wish) / sumOf(wishes)),
  );
}

function longestWord(texts: readonly string[]): number {
  return texts
    .flatMap((text) => text.split(/[\s/-]/))
    .reduce((longest, { length }) => Math.max(longest, length), 0);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const isTicked = (rows: readonly (readonly string[])[]): boolean =>
  rows.length > 0 &&
  rows.every(([, ...cells]) => cells.length > 0 && cells.every((one) => one === BOX));
