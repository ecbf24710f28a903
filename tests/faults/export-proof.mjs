/** Shows that the checks of files see what they look for. */
import { strToU8, zipSync } from 'fflate';
import { documentFaults, tableFaults } from './export-checks.mjs';

/** @import { Page } from '@playwright/test' */

/**
 * Looks into a document and a table made of what must be in neither: whoever finds nothing there finds nothing anywhere.
 *
 * @param {Page} reader
 */
export async function proveSight(reader) {
  const text = { slot: 'x', text: 'x ‹0›' };
  const found = [
    ...(await documentFaults(reader, { name: 'a.docx', bytes: badDocument() }, [text])),
    ...tableFaults({ name: 'a.csv', bytes: Buffer.from('"a","\u00a0=1+1"\r\n"a"\r\n') }, ',', [
      text,
    ]),
  ];
  for (const fault of BAD)
    if (!found.some((line) => line.includes(fault)))
      throw new Error(`"${fault}" was not noticed in a file made of it: this row proves nothing.`);
}

/** What the files of `proveSight` are made of, in the words in which it must be said. */
const BAD = [
  'a.docx: is its name',
  'a.docx: it holds word/vbaProject.bin',
  'word/settings.xml is no XML',
  'word/document.xml has <hyperlink>',
  'word/document.xml has <script> of its own',
  'has the field DDEAUTO',
  'leads to https://evil.example/',
  'a.docx: missing (x)',
  'a.csv: a formula',
  'a.csv: its rows',
  'a.csv: missing (x)',
];

function badDocument() {
  const text = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const link = '<Relationship Target="https://evil.example/" TargetMode="External"/>';
  return Buffer.from(
    zipSync({
      'word/vbaProject.bin': new Uint8Array(1),
      'word/settings.xml': strToU8(`<settings xmlns="${text}">&x;</settings>`),
      'word/document.xml': strToU8(
        `<document xmlns="${text}"><hyperlink/><instrText>DDEAUTO</instrText><script xmlns=""/></document>`,
      ),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships xmlns="${links}">${link}</Relationships>`,
      ),
    }),
  );
}
