/** The blocks of a document as paragraphs and tables of a DOCX. */
import {
  HeadingLevel,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type Table,
} from 'docx';
import type { Block } from '../../domain/papers/document.ts';
import { BOX, MUTED, type Layout } from './layout.ts';
import { pictureBlocks } from './pictures.ts';
import { runsOf } from './runs.ts';
import { tableBlocks } from './tables.ts';

/** The lists of `numbering`. */
export const BULLETS = 'entries';
export const BOXES = 'boxes';
export const NUMBERS = 'steps';

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** @param pictures a PNG for each radar, in their order */
export function childrenOf(
  blocks: readonly Block[],
  pictures: readonly (Uint8Array | undefined)[],
  layout: Layout,
): (Paragraph | Table)[] {
  let radars = 0;
  let lists = 0;
  return blocks.flatMap((block, place): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ heading: LEVELS[block.level], children: runsOf(block.text) })];
      case 'paragraph':
        return [said(block, leadsOn(blocks[place + 1]))];
      case 'list': {
        lists += 1;
        return block.items.map((item) => entry(item, block.ordered ? lists : undefined));
      }
      case 'table':
        return tableBlocks(block.caption, block.head, block.rows, layout);
      case 'radar':
        radars += 1;
        return pictureBlocks(block, pictures[radars - 1]);
      case 'lines':
        return linesToWrite(block, layout);
      case 'pageBreak':
        return [new Paragraph({ pageBreakBefore: true, children: [] })];
    }
  });
}

/** @param list the number of an ordered list: each counts from 1 */
function entry(item: string, list: number | undefined): Paragraph {
  const ticked = list === undefined && item.startsWith(BOX);
  const reference = ticked ? BOXES : BULLETS;
  return new Paragraph({
    numbering:
      list === undefined
        ? { reference, level: 0 }
        : { reference: NUMBERS, level: 0, instance: list },
    children: runsOf(ticked ? item.slice(BOX.length).trimStart() : item),
  });
}

/** Whether a paragraph before this block introduces it, and stays on its page: a list, or boxes to tick. */
function leadsOn(next: Block | undefined): boolean {
  return next?.kind === 'list' || (next?.kind === 'paragraph' && next.text.startsWith(BOX));
}

function said({ text, tone }: Extract<Block, { kind: 'paragraph' }>, keepNext: boolean): Paragraph {
  const options: IParagraphOptions = tone === 'quote' ? { indent: { left: 340 } } : {};
  return new Paragraph({
    ...options,
    ...(keepNext && { keepNext }),
    children: runsOf(text, {
      ...(tone === 'muted' && { color: MUTED }),
      ...(tone === 'quote' && { italics: true }),
    }),
  });
}

/** A line is a tab with a leader: two paragraphs with a border below would be drawn as one. */
function linesToWrite(
  { label, count }: Extract<Block, { kind: 'lines' }>,
  { width }: Layout,
): Paragraph[] {
  const line = (_: unknown, place: number): Paragraph =>
    new Paragraph({
      keepNext: place < count - 1,
      spacing: { before: 120, after: 60 },
      tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
      children: [new TextRun({ children: [new Tab()] })],
    });
  return [
    new Paragraph({ keepNext: true, keepLines: true, children: runsOf(label) }),
    ...Array.from({ length: count }, line),
  ];
}
