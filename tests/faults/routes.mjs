/** Every page of the app, by its address. */
import { visit } from './person.mjs';

/** @import { Page } from '@playwright/test' */

const CHAPTERS = [
  'about',
  'placement',
  'agreement',
  'capacity',
  'authority',
  'grading',
  'qualification',
  'mission',
  'concept',
  'networks',
  'departments',
  'services',
  'training',
  'outreach',
  'evaluation',
  'selfcare',
  'administration',
];
const WITH_SECOND_LAYER = ['authority', 'concept', 'networks', 'training', 'selfcare'];
const PLAIN = [
  '#/',
  '#/durchgaenge',
  '#/daten',
  '#/vorhaben',
  '#/methode',
  '#/hilfe',
  '#/datenschutz',
  '#/datenblatt',
  '#/fragebogen',
  '#/uebung',
  '#/uebung/neu',
  '#/uebung/leitfaden',
  '#/uebung/radar',
  '#/uebung/kein-link',
  '#/uebung/sammeln/nirgends',
  '#/nirgends',
];
/** Made of the answers of one assessment. */
const PAPERS = ['ergebnis', 'rechnung', 'gespraech', 'profil', 'argumente', 'bericht'];
/** Of a check-in; they open for any assessment. */
const CHECK_IN = ['anfang', 'abschluss', 'vergleich'];

/**
 * @param {string} id of an assessment
 * @returns {string[]}
 */
export function routesOf(id) {
  return [
    ...PLAIN,
    `#/d/${id}`,
    ...chaptersOf(id),
    ...[...PAPERS, ...CHECK_IN].map((page) => `#/d/${id}/${page}`),
    '#/beispiel',
    '#/beispiel/k/networks',
    '#/beispiel/ergebnis',
    '#/neu/rueckblick',
  ];
}

/**
 * The addresses where answers are given.
 *
 * @param {string} id of an assessment
 * @returns {string[]}
 */
export function chaptersOf(id) {
  return [
    ...CHAPTERS.map((chapter) => `#/d/${id}/k/${chapter}`),
    ...WITH_SECOND_LAYER.map((chapter) => `#/d/${id}/p/${chapter}`),
  ];
}

/**
 * Opens the page of an address within the app.
 *
 * @param {Page} page
 * @param {string} address
 * @returns {Promise<string[]>} what is wrong with it
 */
export async function openRoute(page, address) {
  try {
    await visit(page, address);
  } catch {
    return [`${address} does not come: ${(await page.locator('main').innerText()).slice(0, 120)}`];
  }
  const heading = await page.locator('main h1').first().innerText();
  const alert = page.locator('main [role="alert"]').filter({ hasText: /\S/ });
  return [
    ...(heading.trim() === '' ? [`${address} has no heading`] : []),
    ...((await alert.count()) > 0 ? [`${address}: ${await alert.first().innerText()}`] : []),
  ];
}
