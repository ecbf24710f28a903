/** What a person does with measures, the profile and the papers: write in them, and have them as files. */
import { downloaded } from './downloads.mjs';
import { fill } from './fields.mjs';
import { visit } from './person.mjs';
import { saved } from './shown.mjs';
import { say } from './words.mjs';

/** @import { Page } from '@playwright/test' */

/** @typedef {{ name: string, bytes: Buffer }} File */

/**
 * Writes two measures with text in every field: one that is open and for the talk, one that is done.
 *
 * @param {Page} page
 * @param {() => string} next a text for each field
 */
export async function writeMeasures(page, next) {
  await visit(page, '#/vorhaben');
  const newest = page.locator('main li').first();
  const begin = async () => {
    await page.getByRole('button', { name: say('measures.new') }).click();
    await newest.getByLabel(say('measures.what')).waitFor();
    await fill(page, next); // one without words has no state yet
  };
  await begin();
  await newest.getByLabel(say('measures.with.leadership'), { exact: true }).check();
  await begin();
  await newest.getByLabel(say('measures.status.done'), { exact: true }).check();
  await fill(page, next);
  await saved(page);
}

/**
 * Writes a measure at the end of a check-in, or writes anew the one that is open already; and the sentence on that page.
 *
 * @param {Page} page
 * @param {string} id of an assessment
 * @param {() => string} next
 */
export async function writeClosingMeasure(page, id, next) {
  await visit(page, `#/d/${id}/abschluss`);
  await page.locator('[data-measure] button, [data-write]').first().click();
  await page.getByLabel(say('measures.what')).waitFor();
  await fill(page, next);
  await saved(page);
}

/**
 * Writes every section of both profiles anew.
 *
 * @param {Page} page
 * @param {string} id of an assessment
 * @param {() => string} next
 */
export async function writeProfile(page, id, next) {
  await visit(page, `#/d/${id}/profil`);
  for (const kind of /** @type {const} */ (['post', 'tasks'])) {
    await page.getByLabel(say(`taskProfile.kind.${kind}`)).check();
    const open = page.getByRole('button', { name: say('taskProfile.open') });
    while ((await open.count()) > 0) await open.first().click();
    await fill(page, next);
    await saved(page);
  }
}

/**
 * Everything that can be had as a document, and the page of it as it is printed.
 *
 * @param {Page} page
 * @param {string} id
 * @param {() => Promise<void>} look at each paper, while it is on screen as in print
 * @returns {Promise<{ report: File, others: File[] }>}
 */
export async function saveDocuments(page, id, look) {
  const others = [];
  for (const paper of ['gespraech', 'argumente', 'profil']) {
    await openPaper(page, `#/d/${id}/${paper}`);
    await inPrint(page, look);
    others.push(await press(page, say('paper.docx')));
  }
  await openPaper(page, `#/d/${id}/profil`);
  await page.getByLabel(say('taskProfile.kind.post')).check();
  await inPrint(page, look);
  others.push(await press(page, say('paper.docx')));
  await openPaper(page, `#/d/${id}/bericht`);
  await page.getByLabel(say('composer.notes')).check();
  await page.getByLabel(say('composer.private')).check();
  await inPrint(page, look);
  return { report: await press(page, say('paper.docx')), others };
}

/**
 * The tables of the report that is open.
 *
 * @param {Page} page
 * @returns {Promise<{ answers: File, scores: File, separator: ',' | ';' }[]>}
 */
export async function saveTables(page) {
  const tables = [];
  for (const [separator, words] of /** @type {const} */ ([
    [',', 'composer.comma'],
    [';', 'composer.semicolon'],
  ])) {
    await page.getByLabel(say(words)).check();
    const answers = await press(page, say('composer.answersFile'));
    tables.push({ answers, scores: await press(page, say('composer.scoresFile')), separator });
  }
  return tables;
}

/**
 * @param {Page} page
 * @param {string} address
 */
async function openPaper(page, address) {
  await visit(page, address);
  await page.locator('.document').last().waitFor({ state: 'attached' });
}

/**
 * @param {Page} page
 * @param {() => Promise<void>} look
 */
async function inPrint(page, look) {
  await page.emulateMedia({ media: 'print' });
  await look();
  await page.emulateMedia({ media: null });
}

/**
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<File>}
 */
function press(page, name) {
  return downloaded(page, () => page.getByRole('button', { name, exact: true }).click());
}
