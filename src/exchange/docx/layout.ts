/** Sizes of a page and of its letters. Twips are twentieths of a point; letters are measured in half points. */
import type { IStylesOptions } from 'docx';

export interface Layout {
  readonly margin: number;
  /** Between the margins of an A4 page. */
  readonly width: number;
  readonly body: number;
  readonly cell: number;
  readonly headings: readonly [number, number, number, number];
  /** Before headings, after paragraphs. */
  readonly before: number;
  readonly after: number;
}

export const A4 = { width: 11906, height: 16838 };
const FONT = 'Arial';
export const MUTED = '4D4D4D';
/** To be ticked; at the beginning of an entry it takes the place of the bullet. */
export const BOX = '☐';

export const ROOMY: Layout = layout(1134, 21, 19, [34, 28, 24, 22], 240, 100);
/** For what has one page to fit on. */
export const COMPACT: Layout = layout(794, 18, 16, [28, 21, 19, 18], 100, 40);

function layout(
  margin: number,
  body: number,
  cell: number,
  headings: Layout['headings'],
  before: number,
  after: number,
): Layout {
  return { margin, width: A4.width - 2 * margin, body, cell, headings, before, after };
}

/** @param language such as "de-DE": what reads the file aloud, and what checks its spelling */
export function stylesOf(
  { body, headings, before, after }: Layout,
  language: string,
): IStylesOptions {
  const headed = (size: number): object => ({
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const [title, ...levels] = headings;
  return {
    default: {
      document: {
        run: { font: FONT, size: body, language: { value: language } },
        // Without the rule LibreOffice takes the height as exact and cuts pictures down to a line.
        paragraph: { spacing: { after, line: 264, lineRule: 'auto' } },
      },
      title: {
        run: { font: FONT, size: title, bold: true, color: '000000' },
        paragraph: { spacing: { after }, keepNext: true },
      },
      heading1: headed(levels[0]),
      heading2: headed(levels[1]),
      heading3: headed(levels[2]),
      listParagraph: { paragraph: { spacing: { after: after / 2 } } },
      caption: {
        run: { font: FONT, size: body, bold: true, color: '000000' },
        paragraph: { spacing: { before: after, after }, keepNext: true },
      },
    },
  };
}
