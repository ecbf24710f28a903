/** Row 20: the network is gone and the browser is started anew. */
import { serve } from '../../runner/serve.mjs';
import { savesAFile } from '../data-page.mjs';
import { strangersKept } from '../kept.mjs';
import { installed } from '../offline-copy.mjs';
import { begin, enter, openChapter, RATING, TEXT } from '../person.mjs';
import { saved } from '../shown.mjs';
import { differences, stored } from '../stored.mjs';
import { exerciseRoutes } from '../exercise-page.mjs';
import { openRoute, routesOf } from '../routes.mjs';
import { watch } from '../watch.mjs';
import { onDevice } from '../world.mjs';

/** @import { Row } from '../row.mjs' */

/** @type {Row} */
export const offline = {
  row: '20',
  fault: 'no network: cold start, every page, a backup',
  full: 5,
  short: 1,
  async run(context) {
    let opened = 0;
    await context.each(({ chance }) =>
      onDevice(context.executable, async (device) => {
        const server = await serve({ dir: context.dir });
        const text = `Kämmerei ${chance.below(1e6)}`;
        const first = await device.start({ worker: true });
        const seen = await watch(first.window, server.url);
        const id = await begin(first.page, server.url);
        await enter(first.page, TEXT, text);
        await saved(first.page);
        const ofExercise = await exerciseRoutes(first.page);
        await installed(first.page);
        await device.close();
        await server.close();

        const { window, page } = await device.start({ worker: true });
        const offlineSeen = await watch(window, server.url);
        await page.goto(server.url);
        for (const address of [...routesOf(id), ...ofExercise]) {
          seen.push(...(await openRoute(page, address)));
          opened += 1;
        }
        await openChapter(page, id);
        await enter(page, RATING, 2);
        await saved(page);
        seen.push(...(await savesAFile(page, text)));
        await page.reload();
        await openChapter(page, id);
        seen.push(...differences({ [RATING]: 2, [TEXT]: text }, await stored(page, id), 'stored'));
        seen.push(...(await strangersKept(window, page)));
        return [...seen, ...offlineSeen];
      }),
    );
    context.note = `${opened} pages, requests to other sites 0 else it fails`;
  },
};
