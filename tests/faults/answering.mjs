/** A person answering ratings and open questions of one chapter, and what the app tells them. Knows the page, not the app. */
import { setTimeout as pause } from 'node:timers/promises';

/** @import { Page } from '@playwright/test' */
/** @import { Chance } from './chance.mjs' */
/** @import { Ledger, Value } from './ledger.mjs' */

/** How the radios of a rating are stored, from the first to the last. */
export const RATING_VALUES = /** @type {const} */ ([0, 1, 2, 3, 4, 'notApplicable', 'unclear']);
/** One field of each rating and of each open question, notes left out. */
const RATINGS = '[data-question] .rating';
const TEXTS = '[data-question] textarea:not(details textarea)';
const WORDS = [
  'Flur',
  'Auftrag',
  'Rückhalt',
  'März',
  'Absprache',
  '½ Stelle',
  '„Netzwerk“',
  'früh',
];
const MOST_IDLE_MS = 60;

/**
 * Runs in the page from its start. Tells through the binding `acknowledged` which values stood on the screen in a frame that
 * said "gespeichert".
 *
 * A frame, because that is what a person sees: the callback runs when the page is as it is about to be painted.
 *
 * @param {readonly Value[]} ratingValues
 */
export function tellAcknowledgements(ratingValues) {
  /** @type {Map<string, Value>} */
  const unconfirmed = new Map();
  let changedAt = 0;
  document.addEventListener(
    'input',
    ({ target }) => {
      const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (target);
      const question = field.closest('[data-question]')?.getAttribute('data-question');
      if (!question || field.closest('details')) return;
      if (unconfirmed.size === 0) changedAt = performance.now();
      if (field.type === 'radio') {
        const place = [...document.getElementsByName(field.name)].indexOf(field);
        unconfirmed.set(field.name, ratingValues[place] ?? place);
      } else unconfirmed.set(question, field.value);
    },
    true,
  );
  const look = () => {
    if (unconfirmed.size > 0 && document.querySelector('[data-save="saved"]')) {
      const { acknowledged } =
        /** @type {{ acknowledged: (values: [string, Value][], ms: number) => void }} */ (
          /** @type {unknown} */ (globalThis)
        );
      acknowledged([...unconfirmed], performance.now() - changedAt);
      unconfirmed.clear();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Rates and types until told to stop, with the pauses of somebody in a hurry. Writes into the ledger before each key.
 *
 * @param {Page} page
 * @param {Chance} chance
 * @param {Ledger} ledger
 * @param {() => boolean} stopped
 */
export async function answer(page, chance, ledger, stopped) {
  const ratings = await slotsOf(page, RATINGS);
  const texts = await slotsOf(page, TEXTS);
  if (ratings.length === 0 || texts.length === 0) throw new Error('the chapter has no questions');
  while (!stopped()) {
    if (chance.below(3) > 0) await rate(page, chance, ledger, chance.oneOf(ratings));
    else await type(page, chance, ledger, chance.oneOf(texts), stopped);
    await pause(chance.below(MOST_IDLE_MS));
  }
}

/**
 * @param {Page} page
 * @param {Chance} chance
 * @param {Ledger} ledger
 * @param {string} slot
 */
async function rate(page, chance, ledger, slot) {
  const place = chance.below(RATING_VALUES.length);
  ledger.enter(slot, RATING_VALUES[place] ?? place);
  await page.locator(`.rating input[name="${slot}"]`).nth(place).focus();
  await page.keyboard.press('Space');
}

/**
 * @param {Page} page
 * @param {Chance} chance
 * @param {Ledger} ledger
 * @param {string} slot
 * @param {() => boolean} stopped
 */
async function type(page, chance, ledger, slot, stopped) {
  const field = page.locator(`[data-question="${slot}"] textarea`).first();
  let text = await field.inputValue();
  await field.focus();
  await page.keyboard.press('Control+End');
  for (const key of `${chance.oneOf(WORDS)} `) {
    if (stopped()) return;
    text += key;
    ledger.enter(slot, text);
    await page.keyboard.insertText(key);
  }
}

/**
 * What the chapter shows, by slot.
 *
 * @param {Page} page
 * @returns {Promise<Record<string, Value>>}
 */
export function readScreen(page) {
  return page.evaluate(([ratings, texts, values]) => {
    /** @type {Record<string, Value>} */
    const shown = {};
    for (const rating of document.querySelectorAll(ratings)) {
      const radios = [...rating.querySelectorAll('input')].filter(({ type }) => type === 'radio');
      const place = radios.findIndex(({ checked }) => checked);
      if (place >= 0) shown[radios[place]?.name ?? ''] = values[place] ?? place;
    }
    for (const field of document.querySelectorAll(texts)) {
      const slot = field.closest('[data-question]')?.getAttribute('data-question') ?? '';
      const text = /** @type {HTMLTextAreaElement} */ (field).value;
      if (text !== '') shown[slot] = text;
    }
    return shown;
  }, /** @type {const} */ ([RATINGS, TEXTS, RATING_VALUES]));
}

/**
 * What the browser's database holds of one assessment, by slot. Opened beside the app, without its code.
 *
 * @param {Page} page
 * @param {string} assessment
 * @returns {Promise<Record<string, Value>>}
 */
export function readDatabase(page, assessment) {
  return page.evaluate(async (id) => {
    /** @type {<Result>(request: IDBRequest<Result>) => Promise<Result>} */
    const result = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(/** @type {DOMException} */ (request.error));
        };
      });
    const database = await result(indexedDB.open('im-gleichgewicht'));
    /** @type {{ assessmentId: string, slot: string, body: { value?: Value } }[]} */
    const rows = await result(database.transaction('answers').objectStore('answers').getAll());
    database.close();
    return Object.fromEntries(
      rows
        .filter(({ assessmentId, body }) => assessmentId === id && body.value !== undefined)
        .map(({ slot, body }) => [slot, /** @type {Value} */ (body.value)]),
    );
  }, assessment);
}

/**
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<string[]>}
 */
function slotsOf(page, selector) {
  return page
    .locator(selector)
    .evaluateAll((found) =>
      found.map((field) => field.closest('[data-question]')?.getAttribute('data-question') ?? ''),
    );
}
