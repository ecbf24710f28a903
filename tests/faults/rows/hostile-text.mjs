/** Row 28: text that would like to be a program, in every field, in addresses, in files and their names. */
import { enterAt, textsOn } from '../fields.mjs';
import { intruders, isRead } from '../literal.mjs';
import { writeClosingMeasure } from '../papers-page.mjs';
import { PAYLOADS } from '../payloads.mjs';
import { begin, visit } from '../person.mjs';
import { headingOf } from '../shown.mjs';
import { watch } from '../watch.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Row } from '../row.mjs' */

/** Addresses within an assessment whose pages together have every kind of text field. */
const FIELDS = [
  '',
  '/k/placement',
  '/k/capacity',
  '/k/grading',
  '/p/grading',
  '/k/selfcare',
  '/p/concept',
  '/k/checkin',
  '/k/about',
  '/abschluss',
];
const READERS = [
  '',
  '/ergebnis',
  '/rechnung',
  '/gespraech',
  '/profil',
  '/argumente',
  '/bericht',
  '/anfang',
  '/abschluss',
  '/vergleich',
  '/k/placement',
  '/p/concept',
];
/** Those of them that have fields, each of which holds the text. */
const WITH_FIELDS = /^\/([kp]\/|abschluss$)/;
/** Those of them where it stands among other words. */
const WITH_TEXTS = /^\/(ergebnis|anfang|vergleich)$/;
/**
 * What is read from the database when the page is there already.
 *
 * @type {Readonly<Record<string, string>>}
 */
const LATER = {
  '/anfang': '.assessments li',
  '/abschluss': '[data-measure]',
  '/vergleich': '.written',
};
const PAYLOADS_PER_ASSESSMENT = 50;

/** @type {Row} */
export const hostileFields = {
  row: '28',
  fault: 'hostile text in every field: page, print, titles',
  full: PAYLOADS.length,
  short: 2,
  run: (context) =>
    inBrowser(context, (world) =>
      inWindow(world, async (window) => {
        const faults = await watch(window, world.url);
        const page = await window.newPage();
        let earlier = '';
        let id = '';
        let fields = 0;
        await context.each(async ({ number, seed, chance }) => {
          const text = context.short
            ? chance.oneOf(PAYLOADS)
            : (PAYLOADS[(seed - 1) % PAYLOADS.length] ?? '');
          const isFirst = number % PAYLOADS_PER_ASSESSMENT === 0;
          if (isFirst) earlier = await begin(page, world.url);
          // What a check-in looks back at: an answer in words and a measure.
          fields += await enterAt(page, [`#/d/${earlier}/k/placement`], () => text);
          await writeClosingMeasure(page, earlier, () => text);
          if (isFirst) id = await begin(page, world.url);
          fields += await enterAt(
            page,
            FIELDS.map((rest) => `#/d/${id}${rest}`),
            () => text,
          );
          await page.reload();
          const seen = [];
          for (const rest of READERS) {
            await visit(page, `#/d/${id}${rest}${rest === '/vergleich' ? `?mit=${earlier}` : ''}`);
            await page
              .locator(LATER[rest] ?? 'main h1')
              .first()
              .waitFor({ state: 'attached' });
            const texts = WITH_FIELDS.test(rest) ? await textsOn(page) : [];
            const others = texts.filter((one) => one !== text && one !== '');
            if (others.length > 0) seen.push(`${rest}: "${others[0]}" in a field`);
            if (WITH_TEXTS.test(rest) && !(await isRead(page, text)))
              seen.push(`${rest}: cannot be read`);
            await page.emulateMedia({ media: 'print' });
            seen.push(...(await intruders(page, text)));
            await page.emulateMedia({ media: null });
          }
          for (const address of ['#/durchgaenge', '#/vorhaben', '#/daten', '#/']) {
            await visit(page, address);
            seen.push(...(await intruders(page, text)));
            if (address === '#/durchgaenge' && !(await isRead(page, text)))
              seen.push('the name cannot be read in the list');
          }
          return [...seen, ...faults.splice(0)].map((line) => `${text}: ${line}`);
        });
        context.note = `${fields} fields filled`;
      }),
    ),
};

/** @type {Row} */
export const hostileAddresses = {
  row: '28b',
  fault: 'hostile text in the address',
  full: PAYLOADS.length,
  short: 10,
  run: (context) =>
    inBrowser(context, (world) =>
      inWindow(world, async (window) => {
        const faults = await watch(window, world.url);
        const page = await window.newPage();
        const id = await begin(page, world.url);
        await context.each(async ({ seed }) => {
          const text = PAYLOADS[(seed - 1) % PAYLOADS.length] ?? '';
          const seen = [];
          for (const address of [
            `#/${text}`,
            `#/d/${text}`,
            `#/d/${id}/k/${text}`,
            `#/d/${id}/k/placement?f=${text}`,
          ]) {
            await visit(page, address);
            seen.push(...(await withoutAddress(page, text)));
            if ((await headingOf(page)) === '') seen.push('a page without a heading');
          }
          return [...seen, ...faults.splice(0)].map((line) => `${text}: ${line}`);
        });
      }),
    ),
};

/**
 * The address itself is what the person put there.
 *
 * @param {Page} page
 * @param {string} text
 */
async function withoutAddress(page, text) {
  const seen = await intruders(page, text);
  return seen.filter((line) => !line.includes('in the address'));
}
