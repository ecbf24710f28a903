/** Row 35: sessions in which nothing goes wrong. */
import { serve } from '../../runner/serve.mjs';
import { beginStored, CHAPTER, enter, openChapter, RATINGS, TEXTS, visit } from '../person.mjs';
import { alerts, isTold, saved } from '../shown.mjs';
import { differences, stored } from '../stored.mjs';
import { watch } from '../watch.mjs';
import { onDevice } from '../world.mjs';

/** @import { Row } from '../row.mjs' */

/** @type {Row} */
export const falseAlarms = {
  row: '35',
  fault: 'nothing wrong: no false alarm',
  full: 200,
  short: 5,
  async run(context) {
    const server = await serve({ dir: context.dir });
    try {
      await onDevice(context.executable, async (device) => {
        let { window, page } = await device.start({ worker: true });
        let faults = await watch(window, server.url);
        let id = '';
        /** What stands in the assessment: choosing the same again is no answer, and nothing is saved. @type {Map<string, import('../ledger.mjs').Value>} */
        const held = new Map();
        await context.each(async ({ number, chance }) => {
          if (number > 0 && chance.below(4) === 0) {
            await device.close();
            ({ window, page } = await device.start({ worker: true }));
            faults = await watch(window, server.url);
          }
          const seen = [];
          const look = async (/** @type {string} */ when) => {
            seen.push(...(await alerts(page)).map((text) => `${when}: ${text}`));
            if (await isTold(page)) seen.push(`${when}: answers are said to be missing`);
          };
          await page.goto('about:blank');
          await page.goto(server.url);
          await page.waitForTimeout(300); // the database is opened meanwhile
          await look('at the start');
          if (id === '' || chance.below(10) === 0) {
            const first = await beginStored(page, server.url);
            id = first.id;
            held.clear();
            held.set(first.slot, first.value);
          } else await openChapter(page, id);
          /** @type {Record<string, import('../ledger.mjs').Value>} */
          const entered = {};
          for (let times = 1 + chance.below(4); times > 0; times -= 1) {
            const place = chance.below(5);
            const rates = chance.below(2) === 0;
            const slot = chance.oneOf(rates ? RATINGS : TEXTS);
            const other = held.get(slot) === place ? (place + 1) % 5 : place;
            const value = rates ? other : `Sitzung ${number}.${times}`;
            await enter(page, slot, value);
            held.set(slot, value);
            entered[slot] = value;
          }
          // Some go at once, some wait, some reload, some look at another page first.
          const way = chance.below(4);
          if (way === 0) await saved(page);
          else if (way === 1) await page.reload();
          else if (way === 2) await visit(page, `#/d/${id}`);
          await look('after answering');
          // The new window first: a browser without any window ends.
          const next = await window.newPage();
          await page.close({ runBeforeUnload: true });
          page = next;
          await page.goto(`${server.url}#/d/${id}/k/${CHAPTER}`);
          await page.locator('.rating').first().waitFor();
          await look('coming back');
          // What was typed in the very moment of leaving is row 2's; here it had time.
          if (way === 0 || way === 2)
            seen.push(...differences(entered, await stored(page, id), 'stored'));
          return [...seen, ...faults.splice(0)];
        });
      });
    } finally {
      await server.close();
    }
  },
};
