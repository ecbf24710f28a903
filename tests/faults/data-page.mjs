/** What a person does on the page "Meine Daten": save to a file, put a file back, delete everything. */
import { downloaded } from './downloads.mjs';
import { visit } from './person.mjs';
import { say } from './words.mjs';

/** @import { Page } from '@playwright/test' */

const SLOW_MS = 60_000;

/**
 * @typedef {{ name: string, mimeType: string, buffer: Buffer }} Upload
 * @typedef {'preview' | 'locked' | 'refused'} Reaction
 */

/**
 * Saves everything, readable by all.
 *
 * @param {Page} page
 * @returns {Promise<Buffer>} the file, from the browser's downloads
 */
export async function savePlain(page) {
  await visit(page, '#/daten');
  return downloadBy(page, () =>
    page.getByRole('button', { name: say('data.save.plain'), exact: true }).click(),
  );
}

/**
 * Saves everything under a passphrase of one's own.
 *
 * @param {Page} page
 * @param {string} passphrase
 * @returns {Promise<Buffer>}
 */
export async function saveSealed(page, passphrase) {
  await visit(page, '#/daten');
  await page.getByRole('button', { name: say('data.save.sealed'), exact: true }).click();
  await page.getByRole('radio', { name: say('data.passphrase.own') }).check();
  await page.getByLabel(say('data.passphrase.first'), { exact: true }).fill(passphrase);
  await page.getByLabel(say('data.passphrase.second'), { exact: true }).fill(passphrase);
  return downloadBy(page, () =>
    page.getByRole('button', { name: say('data.passphrase.save') }).click(),
  );
}

/**
 * Whether a backup can be made and a text that was typed stands in it.
 *
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<string[]>} what is wrong with it
 */
export async function savesAFile(page, text) {
  return savesInAFile(page, [text]);
}

/**
 * Whether a backup can be made and all these values stand in it.
 *
 * @param {Page} page
 * @param {readonly unknown[]} values
 * @returns {Promise<string[]>} what is wrong with it
 */
export async function savesInAFile(page, values) {
  try {
    const file = await savePlain(page);
    const { format, answers } = JSON.parse(file.toString('utf8'));
    if (format !== 'im-gleichgewicht-backup') return [`the file calls itself ${String(format)}`];
    const held = answers.map((/** @type {{ body: { value?: unknown } }} */ { body }) => body.value);
    return values.every((value) => held.includes(value))
      ? []
      : ['the file does not hold everything'];
  } catch (fault) {
    return [`no backup: ${String(fault).split('\n')[0]}`];
  }
}

/**
 * Chooses a file to be put back. Nothing is changed by that.
 *
 * @param {Page} page
 * @param {Upload} file
 * @returns {Promise<Reaction>}
 */
export async function choose(page, file) {
  await visit(page, '#/daten');
  const another = page.getByRole('button', { name: say('data.restore.another') });
  if (await another.isVisible()) await another.click();
  const cancel = restorePart(page).getByRole('button', { name: say('data.restore.cancel') });
  if (await cancel.isVisible()) await cancel.click();
  await restorePart(page).locator('input[type="file"]').setInputFiles(file);
  return reaction(page);
}

/**
 * @param {Page} page
 * @param {string} passphrase
 * @returns {Promise<Reaction>}
 */
export async function unlock(page, passphrase) {
  await restorePart(page)
    .getByLabel(say('data.restore.passphrase'), { exact: true })
    .fill(passphrase);
  await restorePart(page)
    .getByRole('button', { name: say('data.restore.unlock') })
    .click();
  await restorePart(page).getByText(say('data.restore.locked')).waitFor({ state: 'hidden' });
  return reaction(page);
}

/**
 * Whether there is anything to put back.
 *
 * @param {Page} page
 */
export function offersToPutBack(page) {
  return restorePart(page)
    .getByRole('button', { name: say('data.restore.now') })
    .isVisible();
}

/**
 * Says yes to what is in the file.
 *
 * @param {Page} page
 */
export async function putBack(page) {
  await restorePart(page)
    .getByRole('button', { name: say('data.restore.now') })
    .click();
  await page.getByText(say('data.restore.done')).waitFor({ timeout: SLOW_MS });
}

/**
 * Deletes everything.
 *
 * @param {Page} page
 */
export async function wipeAll(page) {
  await visit(page, '#/daten');
  await page.getByRole('button', { name: say('data.wipe.now') }).click();
  await page.getByRole('button', { name: say('data.wipe.yes') }).click();
  await page.getByRole('heading', { name: say('wiped.title') }).waitFor({ timeout: SLOW_MS });
}

/** @param {Page} page */
function restorePart(page) {
  return page.locator('section[aria-labelledby="data-restore"]');
}

/**
 * @param {Page} page
 * @returns {Promise<Reaction>}
 */
async function reaction(page) {
  const part = restorePart(page);
  const outcomes = /** @type {const} */ ([
    ['preview', part.getByText(say('data.restore.inside'))],
    ['locked', part.getByText(say('data.restore.locked'))],
    ['refused', part.getByRole('alert')],
  ]);
  await outcomes[0][1].or(outcomes[1][1]).or(outcomes[2][1]).first().waitFor({ timeout: SLOW_MS });
  for (const [name, seen] of outcomes) if (await seen.first().isVisible()) return name;
  throw new Error('the page shows nothing after a file was chosen');
}

/**
 * @param {Page} page
 * @param {() => Promise<void>} click
 * @returns {Promise<Buffer>}
 */
async function downloadBy(page, click) {
  const { bytes } = await downloaded(page, click);
  await page.getByText(say('data.saved'), { exact: true }).waitFor({ timeout: SLOW_MS });
  return bytes;
}
