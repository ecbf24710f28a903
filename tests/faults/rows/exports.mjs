/** Row 29: text that would like to be a formula, a link or markup, in the files that others open. */
import { findLibreOffice } from '../../runner/libreoffice.mjs';
import {
  documentFaults,
  inWords,
  officeFaults,
  oneKindOfBreak,
  missingFrom,
  tableFaults,
} from '../export-checks.mjs';
import { EXPORT_PAYLOADS } from '../export-payloads.mjs';
import { proveSight } from '../export-proof.mjs';
import { enterAt } from '../fields.mjs';
import { intruders } from '../literal.mjs';
import { saveDocuments, saveTables, writeMeasures, writeProfile } from '../papers-page.mjs';
import { begin } from '../person.mjs';
import { chaptersOf } from '../routes.mjs';
import { rowsOf } from '../stored.mjs';
import { watch } from '../watch.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Text } from '../export-checks.mjs' */
/** @import { Row } from '../row.mjs' */

/** So that over the runs every text comes into many fields. */
const STEP = 53;
/** In short: chapters that together have every kind of field. */
const SHORT = /\/(k\/(placement|capacity|about)|p\/concept)$/;
/** It takes as long as everything else of a run. */
const RUNS_PER_OFFICE = 10;
const NUMBER = / ‹(\d+)›$/;

/** @type {Row} */
export const hostileExports = {
  row: '29',
  fault: 'formulas, links and markup in CSV and DOCX files',
  full: 100,
  short: 1,
  run: (context) =>
    inBrowser(context, async (world) => {
      const reader = await world.browser.newPage();
      await proveSight(reader);
      const office = findLibreOffice();
      const count = { texts: 0, files: 0, opened: 0 };
      await context.each(({ seed, number }) =>
        inWindow(world, async (window) => {
          const faults = await watch(window, world.url);
          const page = await window.newPage();
          const id = await begin(page, world.url);
          /** @type {string[]} */
          const given = [];
          const next = () => {
            const place = given.length;
            const payload = EXPORT_PAYLOADS[(seed * STEP + place) % EXPORT_PAYLOADS.length];
            return (given[place] = `${payload} ‹${place}›`);
          };
          const chapters = chaptersOf(id).filter((one) => !context.short || SHORT.test(one));
          await enterAt(page, [`#/d/${id}`], next);
          const fields = await enterAt(page, chapters, next);
          await writeMeasures(page, next);
          await writeProfile(page, id, next);
          /** @type {string[]} */
          const seen = [];
          const texts = await storedTexts(page);
          const kept = texts.filter(isAnswer).length;
          if (kept !== fields) seen.push(`${kept} of ${fields} texts are stored`);
          seen.push(...texts.filter(({ text }) => !isAsGiven(text, given)).map(inWords('stored')));

          const { report, others } = await saveDocuments(page, id, async () => {
            seen.push(...(await intruders(page, ...given)));
          });
          const missing = (await textsMissing(page, texts)).map(inWords('missing on the page'));
          const pages = pagesIn(await page.pdf());
          if (pages === 0) seen.push('the report comes out on no paper');
          const tables = await saveTables(page);
          seen.push(...missing, ...(await documentFaults(reader, report, texts)));
          for (const other of others) seen.push(...(await documentFaults(reader, other, [])));
          for (const { answers, scores, separator } of tables)
            seen.push(
              ...tableFaults(answers, separator, texts.filter(isAnswer)),
              ...tableFaults(scores, separator, []),
            );
          if (office && !context.short && number % RUNS_PER_OFFICE === 0) {
            seen.push(...officeFaults(office, report, texts));
            count.opened += 1;
          }
          count.texts += texts.length;
          count.files += 1 + others.length + 2 * tables.length;
          return [...seen, ...faults];
        }),
      );
      context.note = `${count.texts} texts, ${count.files} files, ${count.opened} opened with LibreOffice`;
    }),
};

/**
 * Chromium names each page in plain text; `/Pages` is the list of them.
 *
 * @param {Buffer} pdf
 */
function pagesIn(pdf) {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

/**
 * The texts that were given, as the database holds them.
 *
 * @param {Page} page
 * @returns {Promise<Text[]>}
 */
async function storedTexts(page) {
  const answers = await rowsOf(page, 'answers');
  const measures = await rowsOf(page, 'measures');
  return [...answers, ...measures.map((row) => ({ ...row, slot: `measure ${row.id}` }))].flatMap(
    ({ slot, body }) =>
      Object.values(body)
        .filter((text) => typeof text === 'string' && NUMBER.test(text))
        .map((text) => ({ slot, text })),
  );
}

/**
 * Fields know one kind of line break, those of one line none.
 *
 * @param {string} text
 * @param {readonly string[]} given
 */
function isAsGiven(text, given) {
  const whole = given[Number(NUMBER.exec(text)?.[1])] ?? '';
  return [oneKindOfBreak(whole), whole.replaceAll(/[\r\n]/g, '')].includes(text);
}

/**
 * Measures and what was written into the profile are no answers: they stand in no table.
 *
 * @param {Text} text
 */
function isAnswer({ slot }) {
  return !/^(profile\.|measure )/.test(slot);
}

/**
 * Those texts that cannot be read on the page, blanks aside.
 *
 * @param {Page} page
 * @param {readonly Text[]} texts
 */
async function textsMissing(page, texts) {
  const shown = await page.evaluate(() =>
    JSON.stringify(document.querySelector('.document')?.textContent),
  );
  const plain = (/** @type {string} */ words) => words.replaceAll(/\s+/g, ' ');
  return missingFrom(plain(JSON.parse(shown)), texts, plain);
}
