/** The screens of an exercise that are pictured; see `screens.mjs`. */
import { loadSource } from '../faults/source.mjs';
import { goTo } from './go-to.mjs';

/** @import { Page } from 'playwright' */
/** @import { Screen } from './screens.mjs' */

const { aGroupResult } = /** @type {{ aGroupResult: () => { id: string } }} */ (
  await loadSource('tests/ui/seminar-room/group-result.ts')
);
const GROUP_RESULT = {
  name: 'gruppenergebnis.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'im-gleichgewicht-gruppenergebnis',
      version: 1,
      result: aGroupResult(),
    }),
  ),
};

/** What a code would hold. */
const CONTENTS = 'section[aria-labelledby=hand-over-contents]';

/**
 * An exercise, ready to be given out.
 *
 * @param {Page} page
 */
async function composed(page) {
  await page.locator('.compose input[type=radio]').first().check();
  await page.locator('.compose button[type=submit]').click();
  await page.locator('.hand-out .qr').waitFor();
}

/** @param {Page} page */
async function collecting(page) {
  await composed(page);
  await page.locator('main section button').last().click();
  await page.locator('.tally').waitFor();
  await page.getByRole('textbox').fill('GG1');
  await page.locator('.collect__ways form button').first().click();
  await page.locator('.tally div p').waitFor();
}

/** @param {Page} page */
async function listed(page) {
  await collecting(page);
  await goTo(page, '#/uebung');
  await page.locator('.assessments li').nth(1).waitFor();
}

/** @param {Page} page */
async function sheet(page) {
  await composed(page);
  await goTo(page, new URL(page.url()).hash.replace('geben', 'bogen'));
  await page.locator('.document').waitFor();
}

/** @param {Page} page */
async function invited(page) {
  await composed(page);
  const link = await page.locator('.pass-on__text').innerText();
  await goTo(page, link.slice(link.indexOf('#')));
}

/** @param {Page} page */
async function onPaper(page) {
  await invited(page);
  await page.locator('.join button').last().click();
  await page.locator('.line input').first().focus();
  for (const key of '4235144u4325') await page.keyboard.press(key);
}

/** @param {Page} page */
async function handingOver(page) {
  await onPaper(page);
  await page.locator('.entry .kern-btn--primary').click();
  await page.locator('.to-exercise .kern-btn--primary').click();
  await page.locator(`${CONTENTS} table`).first().waitFor();
}

/** @param {Page} page */
async function withCode(page) {
  await handingOver(page);
  await page.locator(`${CONTENTS} .kern-btn--primary`).click();
  await page.locator('.code .qr').waitFor();
}

/** @param {Page} page */
async function groupResult(page) {
  await page.locator('details.more summary').click();
  await page.locator('details[open] input[type=file]').last().setInputFiles(GROUP_RESULT);
  await page.waitForURL(/uebung\/ergebnis/);
  await page.locator('.document').waitFor();
}

/**
 * @param {number} presses on the key of a presenter
 * @returns {(page: Page) => Promise<void>}
 */
function projector(presses) {
  return async (page) => {
    await groupResult(page);
    await goTo(page, `${new URL(page.url()).hash}/beamer`);
    await page.locator('.stage').waitFor();
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('PageDown');
  };
}

/** @type {Readonly<Record<string, string | Screen>>} */
export const EXERCISE_SCREENS = {
  exercises: { address: '#/uebung/neu', after: listed },
  'exercise-composer': '#/uebung/neu',
  'exercise-given': { address: '#/uebung/neu', after: composed },
  'exercise-sheet': { address: '#/uebung/neu', after: sheet },
  'exercise-join': { address: '#/uebung/neu', after: invited },
  'exercise-enter': { address: '#/uebung/neu', after: onPaper },
  'exercise-decision': { address: '#/uebung/neu', after: handingOver },
  'exercise-code': { address: '#/uebung/neu', after: withCode },
  'exercise-collecting': { address: '#/uebung/neu', after: collecting },
  'exercise-guide': '#/uebung/leitfaden',
  'exercise-flipchart': '#/uebung/radar',
  'exercise-summary': { address: '#/uebung', after: groupResult },
  'exercise-projector-title': { address: '#/uebung', after: projector(0) },
  'exercise-projector-figure': { address: '#/uebung', after: projector(8) },
};
