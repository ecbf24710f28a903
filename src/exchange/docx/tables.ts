/** Tables of a DOCX: a caption, a header row that stands on every page, widths by what is in the columns. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { BOX, type Layout } from './layout.ts';
import { runsOf } from './runs.ts';

/** A row up to so many letters stays on one page; a longer one may be longer than a page itself. */
const WHOLE_ROW = 900;
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
  const widths = columnWidths(head, rows, layout.width);
  const ticked = isTicked(rows);
  const cell = (text: string, column: number, heads: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(heads && { shading: { fill: HEAD_FILL } }),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          ...(ticked && column > 0 && { alignment: 'center' as const }),
          children: runsOf(text, {
            size: heads && ticked && column > 0 ? layout.cell - 4 : layout.cell,
            ...(heads && { bold: true }),
          }),
        }),
      ],
    });
  const row = (cells: readonly string[], heads: boolean): TableRow =>
    new TableRow({
      ...(heads && { tableHeader: true }),
      ...(cells.join('').length <= WHOLE_ROW && { cantSplit: true }),
      children: head.map((_, column) => cell(cells[column] ?? '', column, heads)),
    });
  return [
    new Paragraph({ style: 'Caption', children: runsOf(caption) }),
    new Table({
      width: { size: layout.width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true },
      margins: { top: 40, bottom: 40, left: ticked ? 40 : 90, right: ticked ? 40 : 90 },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    }),
    // Two tables that touch become one.
    new Paragraph({ spacing: { after: layout.after }, children: [] }),
  ];
}

/** Each column as wide as its texts ask for, within limits; the widths add up to the page's. */
function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  whole: number,
): number[] {
  if (head.length > 1 && isTicked(rows)) {
    const ticks = head.length - 1;
    const tick = Math.floor(whole * Math.min(TICK_SHARE, TICKED_SHARE / ticks));
    return head.map((_, column) => (column === 0 ? whole - ticks * tick : tick));
  }
  const wishes = head.map((title, column) => {
    const texts = [title, ...rows.map((row) => row[column] ?? '')];
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
    const words = texts.flatMap((text) => text.split(/[\s/-]/)).map(({ length }) => length + 2);
    // Not by spreading: a column may hold tens of thousands of words.
    const word = words.reduce((longest, length) => Math.max(longest, length), 0);
    return Math.min(BROAD, Math.max(NARROW, Math.min(WORD, word), mean));
  });
  const sum = wishes.reduce((total, wish) => total + wish, 0);
  return wishes.map((wish) => Math.floor((whole * wish) / sum));
}

const isTicked = (rows: readonly (readonly string[])[]): boolean =>
  rows.length > 0 &&
  rows.every(([, ...cells]) => cells.length > 0 && cells.every((one) => one === BOX));
