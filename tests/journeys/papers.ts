/** What journeys need to look into papers: the text of a page, of a PDF, of a DOCX, and what must stand in none of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parse } from 'yaml';
import { findPdfText, readWithPdfText } from '../runner/pdftotext.mjs';
import { test, type Page } from './fixture.ts';
import { readChapters } from './worksheet.ts';

export type Language = 'de' | 'en';

/** Five millimetres, the edge that office printers leave white; every margin of ours is wider. */
const UNPRINTED_PT = 14;

/** What browsers with a file dialog do not: the file becomes a download, which a journey can read. */
export async function withoutDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

/** Presses the button and reads the file that comes of it. */
export async function download(
  page: Page,
  button: string | RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The words on the paper of the page, as they stand on screen. */
export const paperText = (page: Page): Promise<string> =>
  page.locator('.document').last().innerText();

/** The page as PDF, from whatever the screen is. */
export const paperOf = (page: Page): Promise<Buffer> =>
  page.pdf({ preferCSSPageSize: true, tagged: true });

/** Chromium names each page in plain text; `/Pages` is the list of them. */
export const pagesIn = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

/**
 * What stands on a paper. Where there is no pdftotext this ends the journey, which is then named as not run: so it comes after
 * everything that can be looked at without.
 */
export const printedText = (pdf: Buffer): string => readWithPdfText(pdfTextOrSkip(), pdf);

interface PlacedWord {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** Within its page, by the points that printers know. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly isOnPage: boolean;
}

/** The words of a paper and their places. Ends the journey like `printedText`. */
function placedWords(pdf: Buffer): PlacedWord[] {
  const places = readWithPdfText(pdfTextOrSkip(), pdf, '-bbox');
  const pages = places.split('<page ').slice(1);
  if (pages.length !== pagesIn(pdf)) throw new Error('pdftotext has not read every page.');
  return pages.flatMap((page, place) => {
    const width = numberOf(page, 'width') - UNPRINTED_PT;
    const height = numberOf(page, 'height') - UNPRINTED_PT;
    return [...page.matchAll(/<word ([^>]*)>([^<]*)</g)].map(([, at = '', text = '']) => {
      const box = [
        numberOf(at, 'xMin'),
        numberOf(at, 'yMin'),
        numberOf(at, 'xMax'),
        numberOf(at, 'yMax'),
      ] as const;
      const [left, top, right, bottom] = box;
      const isOnPage =
        left >= UNPRINTED_PT && top >= UNPRINTED_PT && right <= width && bottom <= height;
      return { text, page: place + 1, box, isOnPage };
    });
  });
}

/** The words that are nearer to an edge of their page than any printer prints, or beyond it, each with its page. */
export const wordsOffPage = (pdf: Buffer): string[] =>
  placedWords(pdf)
    .filter(({ isOnPage }) => !isOnPage)
    .map(({ text, page, box }) => `page ${String(page)}: ${text} (${box.join(' ')})`);

/**
 * How high a word stands on paper, in points, where it is lowest. Whatever is too wide, Chromium first makes all of the paper smaller
 * for, by up to a third, and then cuts off at the margin: neither leads beyond the edge of the page.
 */
export function heightOf(pdf: Buffer, word: string): number {
  const found = placedWords(pdf).filter(({ text }) => text === word);
  if (found.length === 0) throw new Error(`${word} is not on the paper.`);
  return Math.min(...found.map(({ box: [, top, , bottom] }) => bottom - top));
}

function pdfTextOrSkip(): string {
  const program = findPdfText();
  test.skip(program === undefined, 'pdftotext is not on this computer');
  return program ?? '';
}

function numberOf(attributes: string, name: string): number {
  const found = Number(new RegExp(`\\b${name}="([\\d.-]+)"`).exec(attributes)?.[1]);
  if (Number.isNaN(found)) throw new Error(`There is no ${name} in ${attributes.slice(0, 80)}`);
  return found;
}

/** The files of a ZIP, by their name. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('This is no ZIP file.');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    files.set(name, bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

/** Everything a DOCX says, its properties and alternative texts included, a line per paragraph. */
export function docxText(bytes: Buffer): string {
  return [...unzip(bytes)]
    .filter(([name]) => /\.(xml|rels)$/.test(name) && !/styles|theme|fontTable/.test(name))
    .map(([, content]) =>
      content
        .toString('utf8')
        .replace(/ (?:descr|title|name)="([^"]*)"/g, '>\n$1\n<x')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&'),
    )
    .join('\n');
}

interface Localized {
  de: string;
  en: string;
}
interface WithPrivate {
  id: string;
  private?: boolean;
  text: Localized;
  options?: (Localized & { id: string })[];
}

/**
 * Words that only come from what is private: names and numbers of 3.8 and 2.7, texts of private questions, what the example
 * answers there in its own words, its pay group, and all of its notes.
 */
export function privateWords(language: Language): RegExp[] {
  const chapters = readChapters();
  const hidden = chapters.flatMap((chapter) =>
    (chapter.questions as unknown as WithPrivate[]).filter(
      (question) => question.private === true || chapter.id === 'selfcare',
    ),
  );
  const ids = new Set(hidden.map(({ id }) => id));
  const example = parse(
    readFileSync(join(import.meta.dirname, '../../questions/example.yaml'), 'utf8'),
  ) as { answers: Record<string, unknown> };
  const typed = Object.entries(example.answers).flatMap(([slot, value]) => {
    const isHidden = ids.has(slot.split(/[./]/, 1)[0] ?? '') || slot.endsWith('/note');
    return isHidden && isLocalized(value) ? [value[language].trim()] : [];
  });
  const group = hidden
    .find(({ id }) => id === 'grading-group')
    ?.options?.find(({ id }) => id === example.answers['grading-group']);
  if (!group) throw new Error('The example has no pay group any more.');
  const mission = chapters.find(({ id }) => id === 'mission') as unknown as { title: Localized };
  const phrases = [
    ...hidden.map(({ text }) => text[language]),
    ...typed,
    group[language],
    mission.title[language],
  ];
  return [
    /Selbstfürsorge|self-care/i,
    /(?<![\d.,])(?:3\.8|2\.7)(?![\d.])/,
    ...phrases.map(anyBreaks),
  ];
}

/** The same words, wherever a line ends. */
export function anyBreaks(words: string): RegExp {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('\\s+'));
}

/** Those of the words that are found, to be compared with none. */
export const foundIn = (text: string, words: readonly RegExp[]): string[] =>
  words.filter((word) => word.test(text)).map(String);

function isLocalized(value: unknown): value is Localized {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value;
}
