/** Row 14: one assessment in two windows at the same time. */
import { beginStored, CHAPTER, openChapter, RATINGS, TEXTS } from '../person.mjs';
import { until } from '../shown.mjs';
import { differences, stored } from '../stored.mjs';
import { readScreen } from '../answering.mjs';
import { watch } from '../watch.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Chance } from '../chance.mjs' */
/** @import { Row } from '../row.mjs' */
/** @import { Value } from '../ledger.mjs' */

/**
 * @typedef {{ slot: string, place?: number, text?: string, pause: number }} Step
 */

const WORDS = ['Flur', 'Rückhalt', 'Absprache', '½ Stelle', '„Netzwerk“', 'früh'];
/** As they are stored, from the first radio to the last. */
const VALUES = [0, 1, 2, 3, 4, 'notApplicable', 'unclear'];
const MOST_STEPS = 6;
const SEQUENCES_PER_ASSESSMENT = 100;

/** @type {Row} */
export const twoWindows = {
  row: '14',
  fault: 'one assessment edited in two windows at once',
  full: 1000,
  short: 20,
  run: (context) =>
    inBrowser(context, (world) =>
      inWindow(world, async (window) => {
        const faults = await watch(window, world.url);
        const here = await window.newPage();
        const there = await window.newPage();
        let id = '';
        let conflicts = 0;
        await context.each(async ({ number, chance }) => {
          if (number % SEQUENCES_PER_ASSESSMENT === 0) {
            ({ id } = await beginStored(here, world.url));
            await there.goto('about:blank');
            await there.goto(`${world.url}#/d/${id}/k/${CHAPTER}`);
            await openChapter(there, id);
          }
          const plans = [plan(chance, number, 'A'), plan(chance, number, 'B')];
          const before = await stored(here, id);
          await Promise.all([carryOut(here, plans[0] ?? []), carryOut(there, plans[1] ?? [])]);
          const possible = outcomes(plans);
          conflicts += [...possible.values()].filter(({ length }) => length > 1).length;
          return [...(await compare(here, there, id, possible, before)), ...faults.splice(0)];
        });
        context.note = `${conflicts} fields changed in both`;
      }),
    ),
};

/**
 * @param {Chance} chance
 * @param {number} number
 * @param {string} name
 * @returns {Step[]}
 */
function plan(chance, number, name) {
  return Array.from({ length: 1 + chance.below(MOST_STEPS) }, (_, index) => {
    const pause = chance.below(25);
    if (chance.below(3) > 0)
      return { slot: chance.oneOf(RATINGS), place: chance.below(VALUES.length), pause };
    // Every text is another one, so that it tells where it came from.
    const text = `${chance.oneOf(WORDS)} ${name}${number}.${index}`;
    return { slot: chance.oneOf(TEXTS), text, pause };
  });
}

/**
 * What may stand in each touched field in the end: the last of one window, or of the other.
 *
 * @param {readonly Step[][]} plans
 * @returns {Map<string, Value[]>}
 */
function outcomes(plans) {
  /** @type {Map<string, Value[]>} */
  const possible = new Map();
  for (const steps of plans) {
    const last = new Map(
      steps.map((step) => [step.slot, step.text ?? VALUES[step.place ?? 0] ?? 0]),
    );
    for (const [slot, value] of last) possible.set(slot, [...(possible.get(slot) ?? []), value]);
  }
  return possible;
}

/**
 * All steps of one window, without a word to this process between them.
 *
 * @param {Page} page
 * @param {readonly Step[]} steps
 */
function carryOut(page, steps) {
  return page.evaluate(async (all) => {
    for (const { slot, place, text, pause } of all) {
      await new Promise((done) => {
        setTimeout(done, pause);
      });
      const frame = document.querySelector(`[data-question="${slot}"]`);
      if (place !== undefined) frame?.querySelectorAll('input')[place]?.click();
      const field = frame?.querySelector('textarea');
      if (field && text !== undefined) {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  }, steps);
}

/**
 * @param {Page} here
 * @param {Page} there
 * @param {string} id
 * @param {Map<string, Value[]>} possible
 * @param {Readonly<Record<string, Value>>} before
 */
async function compare(here, there, id, possible, before) {
  const look = async () => {
    const [rows, ...screens] = await Promise.all([
      stored(here, id),
      readScreen(here),
      readScreen(there),
    ]);
    const seen = [...possible]
      .filter(([slot, values]) => !values.includes(/** @type {Value} */ (rows[slot])))
      .map(
        ([slot, values]) =>
          `${slot}: ${JSON.stringify(values)} was entered, ${JSON.stringify(rows[slot])} is stored`,
      );
    const untouched = Object.fromEntries(
      Object.entries(before).filter(([slot]) => !possible.has(slot)),
    );
    seen.push(...differences(untouched, rows, 'stored though nobody touched it'));
    for (const [place, screen] of screens.entries())
      seen.push(...differences(visible(rows), screen, `shown in window ${place + 1}`));
    return seen;
  };
  return until(look, ({ length }) => length === 0, 5000);
}

/**
 * Without what stands in other fields.
 *
 * @param {Readonly<Record<string, Value>>} rows
 */
function visible(rows) {
  /** @type {readonly string[]} */
  const slots = [...RATINGS, ...TEXTS];
  return Object.fromEntries(Object.entries(rows).filter(([slot]) => slots.includes(slot)));
}
