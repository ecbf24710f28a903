/** What is in a file the app made, read without the app: tables with Papa Parse, documents with fflate and the browser's XML parser. */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';

/** @import { Page } from '@playwright/test' */

/** What the app's documents consist of; macros, embedded objects and other files are none of it. */
const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app|custom)\.xml|word\/((document|styles|numbering|settings|fontTable|footnotes|endnotes|comments|footer\d+)\.xml|theme\/theme\d\.xml|_rels\/[\w.]+\.rels|media\/[\w-]+\.png))$/;

/**
 * The cells of a table; what is wrong with it as a file is said in place of them.
 *
 * @param {Buffer} bytes
 * @param {',' | ';'} separator
 * @returns {{ cells: string[], problems: string[] }}
 */
export function readTable(bytes, separator) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { data, errors } = /** @type {Papa.ParseResult<string[]>} */ (
    Papa.parse(text, { delimiter: separator, skipEmptyLines: true })
  );
  const widths = new Set(data.map((row) => row.length));
  return {
    cells: data.flat(),
    problems: [
      ...errors.map(({ message }) => message),
      ...(widths.size === 1 ? [] : ['its rows have different numbers of cells']),
    ],
  };
}

/**
 * The text of a document, a line per paragraph or break; and whatever in it is not text.
 *
 * @param {Page} page a blank one, without a policy
 * @param {Buffer} bytes
 * @returns {Promise<{ text: string, problems: string[] }>}
 */
export async function readDocument(page, bytes) {
  const entries = Object.entries(unzipSync(bytes));
  const foreign = entries.map(([path]) => path).filter((path) => !PARTS.test(path));
  const parts = entries
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .map(([path, content]) => /** @type {const} */ ([path, strFromU8(content)]));
  const { text, problems } = await page.evaluate(lookInto, parts);
  return { text, problems: [...foreign.map((path) => `it holds ${path}`), ...problems] };
}

/**
 * Runs in a page.
 *
 * @param {(readonly [string, string])[]} parts
 */
function lookInto(parts) {
  /** @type {string[]} */
  const problems = [];
  const active =
    /^(hyperlink|altChunk|subDoc|object|OLEObject|control|fldSimple|attachedTemplate)$/;
  const known = /^http:\/\/(schemas\.openxmlformats\.org|purl\.org\/dc)\//;
  let text = '';
  for (const [path, xml] of parts) {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    const fault = document.querySelector('parsererror');
    if (fault) problems.push(`${path} is no XML: ${fault.textContent.slice(0, 150)}`);
    if (document.doctype) problems.push(`${path} has a document type`);
    for (const element of document.querySelectorAll('*')) {
      const { localName, namespaceURI, textContent } = element;
      if (active.test(localName)) problems.push(`${path} has <${localName}>`);
      if (!known.test(namespaceURI ?? '')) problems.push(`${path} has <${localName}> of its own`);
      if (localName === 'instrText' && !/^(PAGE|NUMPAGES)$/.test(textContent.trim()))
        problems.push(`${path} has the field ${textContent}`);
      if (localName === 'Relationship') {
        const target = element.getAttribute('Target') ?? '';
        if (element.hasAttribute('TargetMode') || /:|^\/\//.test(target))
          problems.push(`${path} leads to ${target}`);
      }
      if (path !== 'word/document.xml') continue;
      if (localName === 'p' || localName === 'br') text += '\n';
      if (localName === 't') text += textContent;
    }
  }
  return { text, problems: [...new Set(problems)] };
}
