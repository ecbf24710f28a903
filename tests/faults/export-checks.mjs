/** What is wrong with files that others open: formulas, links, markup, names, and texts that are not in them. */
import { convert } from '../runner/libreoffice.mjs';
import { readDocument, readTable } from './opened-files.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { File } from './papers-page.mjs' */

/** @typedef {{ slot: string, text: string }} Text by the place where it is stored */

const FILE_NAME = /^im-gleichgewicht-[a-z-]+-\d{4}-\d\d-\d\d\.(docx|csv)$/;
/** What a spreadsheet may take for a formula: OWASP, and blanks before it. A plain number is none. */
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/u;
const FIGURE = /^-?\d+(\.\d+)?$/;

/**
 * @param {Page} reader
 * @param {File} file
 * @param {readonly Text[]} texts that must stand in it
 */
export async function documentFaults(reader, { name, bytes }, texts) {
  const { text: all, problems } = await readDocument(reader, bytes);
  return [
    ...(FILE_NAME.test(name) ? [] : ['is its name']),
    ...problems,
    ...missingFrom(all, texts, asXmlHoldsIt).map(inWords('missing')),
  ].map((line) => `${name}: ${line}`);
}

/**
 * @param {File} file
 * @param {',' | ';'} separator
 * @param {readonly Text[]} texts that must stand in it
 */
export function tableFaults({ name, bytes }, separator, texts) {
  const { cells, problems } = readTable(bytes, separator);
  const lines = cells.flatMap((cell) => cell.split(/[\r\n]/));
  const formulas = lines.filter((line) => FORMULA.test(line) && !FIGURE.test(line));
  const all = cells.map(withoutMarks).join('\n\n');
  return [
    ...(FILE_NAME.test(name) ? [] : ['is its name']),
    ...problems,
    ...formulas.map((line) => `a formula: ${line}`),
    ...missingFrom(all, texts, withoutMarks).map(inWords('missing')),
  ].map((line) => `${name}: ${line}`);
}

/**
 * What LibreOffice makes of a document, as text and as a page: nothing in it may lead anywhere or run.
 *
 * @param {string} program
 * @param {File} file
 * @param {readonly Text[]} texts whose end at least must be there: how blanks and control characters are shown is its own affair
 */
export function officeFaults(program, { name, bytes }, texts) {
  const plain = convert(program, bytes, 'docx', 'txt:Text (encoded):UTF8').toString('utf8');
  const page = convert(program, bytes, 'docx', 'html:HTML (StarWriter)').toString('utf8');
  const active = page.match(
    /<(script|iframe|object|embed|a\b[^>]*\bhref|sdfield type=(?!PAGE|DOCSTAT)|\w+[^>]*\bon\w+=)[^>]*>/gi,
  );
  return [
    ...texts
      .filter(({ text }) => !plain.includes(text.slice(text.lastIndexOf(' '))))
      .map(inWords('missing')),
    ...(active ?? []).map((element) => `has ${element}`),
  ].map((line) => `${name} in LibreOffice: ${line}`);
}

/** A label or title loses the blanks around it, and a line of a section in own words is a paragraph. */
const LOSES_BLANKS = /^profile\.|\/(label|other|what)$/;

/**
 * The texts that do not stand in the whole: sign by sign, or blanks aside where they are not kept.
 *
 * @param {string} whole
 * @param {readonly Text[]} texts
 * @param {(text: string) => string} form how the whole writes a text
 */
export function missingFrom(whole, texts, form) {
  const bareWhole = bare(whole);
  return texts.filter(({ slot, text }) =>
    LOSES_BLANKS.test(slot) ? !bareWhole.includes(bare(form(text))) : !whole.includes(form(text)),
  );
}

/** @param {string} text */
const bare = (text) => text.replaceAll(/\s+/g, '');

/**
 * Without the apostrophes that keep a line from being a formula. What is no Unicode becomes a sign for that in any file.
 *
 * @param {string} text
 */
function withoutMarks(text) {
  return Buffer.from(text.replaceAll(/^'/gm, '')).toString();
}

/**
 * Without what XML 1.0 has no place for, and without what turns the direction of all that follows.
 *
 * @param {string} text
 */
function asXmlHoldsIt(text) {
  const allowed = [...text].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && !'\t\n\r'.includes(letter);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return !isControl && !isHalf && !turns && code !== 0xfffe && code !== 0xffff;
  });
  return oneKindOfBreak(allowed.join(''));
}

/**
 * As a field of several lines has it.
 *
 * @param {string} text
 */
export function oneKindOfBreak(text) {
  return text.replaceAll(/\r\n?/g, '\n');
}

/**
 * Says of a text what is wrong with it.
 *
 * @param {string} what
 */
export function inWords(what) {
  return (/** @type {Text} */ { slot, text }) => `${what} (${slot}): ${JSON.stringify(text)}`;
}
