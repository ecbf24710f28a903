/** Every screen that is pictured: its address and, where it takes some doing, what is done there first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXERCISE_SCREENS } from './exercise-screens.mjs';
import { goTo } from './go-to.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ address: string, after?: (page: Page) => Promise<void> }} Screen */

const BACKUP = {
  name: 'sicherung.json',
  mimeType: 'application/json',
  buffer: readFileSync(join(import.meta.dirname, '../exchange/fixtures/backup-1.json')),
};
/** The assessment in it. */
const IN_BACKUP = 'aB3_x-9QdLk2mN0p';
/** Known as sealed by its first line; nobody gets as far as opening it. */
const SEALED = {
  name: 'sicherung.age',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(`age-encryption.org/v1\n${'x'.repeat(400)}`),
};

/**
 * @param {Page} page
 * @param {typeof BACKUP} file
 */
async function choose(page, file) {
  await page.locator('.drop input[type=file]').setInputFiles(file);
  await page.locator('section[aria-labelledby=data-restore] form.panel').waitFor();
}

/** @param {Page} page */
async function putBack(page) {
  await choose(page, BACKUP);
  await page.locator('form.panel button[type=submit]').last().click();
  await page.locator('.panel a[href="#/durchgaenge"]').waitFor();
}

/**
 * A measure as it is read, and as it is written.
 *
 * @param {Page} page
 */
async function withMeasures(page) {
  await putBack(page);
  await goTo(page, '#/vorhaben');
  await page.locator('.measure').waitFor();
  await page.locator('main form .kern-btn--secondary').first().click();
  await page.locator('.measure').nth(1).waitFor();
}

/**
 * A year of a backup, and the check-in after it.
 *
 * @param {string} section of the check-in's address
 * @returns {(page: Page) => Promise<void>}
 */
function checkIn(section) {
  return async (page) => {
    await putBack(page);
    await rate(page, IN_BACKUP, 1);
    await goTo(page, '#/neu/rueckblick');
    await page.waitForURL(/#\/d\//);
    const [, id = ''] = /#\/d\/([\w-]+)/.exec(page.url()) ?? [];
    await rate(page, id, 3);
    await goTo(page, `#/d/${id}/${section}`);
  };
}

/**
 * Answers a chapter with one step.
 *
 * @param {Page} page
 * @param {string} id
 * @param {number} step
 */
async function rate(page, id, step) {
  await goTo(page, `#/d/${id}/k/capacity`);
  const ratings = page.locator('.rating__steps');
  await ratings.first().waitFor();
  for (const rating of await ratings.all()) await rating.locator('input').nth(step).check();
}

/** @type {Readonly<Record<string, string | Screen>>} */
export const SCREENS = {
  start: '#/',
  about: '#/beispiel/k/about',
  chapter: '#/beispiel/k/authority',
  task: '#/beispiel/k/networks',
  selfcare: '#/beispiel/k/selfcare',
  powers: '#/beispiel/p/authority',
  steps: '#/beispiel/p/networks',
  overview: '#/beispiel',
  result: '#/beispiel/ergebnis',
  calculation: '#/beispiel/rechnung',
  measures: { address: '#/daten', after: withMeasures },
  'measures-none': '#/vorhaben',
  'talk-sheet': '#/beispiel/gespraech',
  'task-profile': '#/beispiel/profil',
  'grading-paper': '#/beispiel/argumente',
  composer: '#/beispiel/bericht',
  blank: '#/fragebogen',
  assessments: '#/durchgaenge',
  data: '#/daten',
  'restore-sealed': { address: '#/daten', after: (page) => choose(page, SEALED) },
  'restore-preview': { address: '#/daten', after: (page) => choose(page, BACKUP) },
  'restore-done': { address: '#/daten', after: putBack },
  method: '#/methode',
  'look-back': { address: '#/daten', after: checkIn('anfang') },
  closing: { address: '#/daten', after: checkIn('abschluss') },
  comparison: { address: '#/daten', after: checkIn('vergleich') },
  ...EXERCISE_SCREENS,
  help: '#/hilfe',
  privacy: '#/datenschutz',
  'fact-sheet': '#/datenblatt',
  missing: '#/nirgends',
};
