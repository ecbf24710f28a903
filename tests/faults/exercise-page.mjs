/** What a facilitator does on the pages of an exercise, and the addresses there are afterwards. */
import { visit } from './person.mjs';
import { say } from './words.mjs';

/** @import { Page } from '@playwright/test' */

/**
 * Composes an exercise and collects for it twice; one collection is closed.
 *
 * @param {Page} page
 * @param {'de' | 'en'} [language]
 * @returns {Promise<string[]>} the addresses of its pages
 */
export async function exerciseRoutes(page, language = 'de') {
  await visit(page, '#/uebung/neu');
  await page.getByRole('button', { name: say('compose.finish', language) }).click();
  await page.waitForURL(/uebung\/geben\//);
  const given = addressOf(page);
  const exercise = given.split('/').at(-1) ?? '';
  const link = await page.getByLabel(say('give.link', language), { exact: true }).innerText();

  const open = await collect(page, given, language);
  const closed = await collect(page, given, language);
  await page.getByRole('button', { name: say('collect.close', language) }).click();
  await page.getByRole('button', { name: say('collect.close.yes', language) }).click();
  await page.waitForURL(/uebung\/ergebnis\//);
  return [
    given,
    ...['bogen', 'beamer', 'radar'].map((word) => `#/uebung/${word}/${exercise}`),
    link.slice(link.indexOf('#')),
    `#/uebung/sammeln/${open}`,
    `#/uebung/sammeln/${closed}`,
    `#/uebung/ergebnis/${closed}`,
    `#/uebung/ergebnis/${closed}/beamer`,
  ];
}

/**
 * @param {Page} page
 * @param {string} given
 * @param {'de' | 'en'} language
 * @returns {Promise<string>} the id of the collection that was begun
 */
async function collect(page, given, language) {
  await visit(page, given);
  await page.getByRole('button', { name: say('give.collect', language) }).click();
  await page.waitForURL(/uebung\/sammeln\//);
  return addressOf(page).split('/').at(-1) ?? '';
}

/** @param {Page} page */
function addressOf(page) {
  return new URL(page.url()).hash;
}
