/** A document as DOCX: styled headings, lists, tables with header rows, pictures with text alternatives, page numbers. */
import {
  AlignmentType,
  Document as File,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type INumberingOptions,
} from 'docx';
import type { Document } from '../domain/papers/document.ts';
import type { Language } from '../domain/questionnaire/questionnaire.ts';
import { BOXES, BULLETS, childrenOf, NUMBERS } from './docx/blocks.ts';
import { A4, BOX, COMPACT, MUTED, ROOMY, stylesOf } from './docx/layout.ts';
import { legalText, runsOf } from './docx/runs.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Stands where Word would have the name of whoever wrote it. */
const MAKER = 'Im Gleichgewicht';
const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

export interface DocxOptions {
  /** A PNG for each radar of the document, in their order; where one is missing, its words stand alone. */
  readonly pictures?: readonly (Uint8Array | undefined)[];
  /** Smaller letters and margins, for what has one page to fit on. */
  readonly compact?: boolean;
}

/**
 * Writes the document. Texts become text and nothing else: no field, link, macro or relationship to anything outside.
 * @throws when the library cannot write it
 */
export async function writeDocx(
  { language, title, blocks }: Document,
  { pictures = [], compact = false }: DocxOptions = {},
): Promise<Uint8Array> {
  const layout = compact ? COMPACT : ROOMY;
  const { margin, cell } = layout;
  const file = new File({
    title: legalText(title),
    creator: MAKER,
    lastModifiedBy: MAKER,
    description: '',
    styles: stylesOf(layout, LOCALES[language]),
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: margin, right: margin, bottom: margin, left: margin, footer: 400 },
          },
        },
        footers: { default: pageNumbers(title, cell) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
          ...childrenOf(blocks, pictures, layout),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const INDENT = { style: { paragraph: { indent: { left: 360, hanging: 260 } } } };
const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', ...INDENT }],
    },
    {
      reference: BOXES,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: BOX, ...INDENT }],
    },
    {
      reference: NUMBERS,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', ...INDENT }],
    },
  ],
};

function pageNumbers(title: string, size: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          ...runsOf(`${title}, `, { size, color: MUTED }),
          new TextRun({
            size,
            color: MUTED,
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
