/** Row 28c: text that would like to be a program, in files and in their names. */
import { fileOf, hostileContents, upload } from '../backup-files.mjs';
import { choose, putBack } from '../data-page.mjs';
import { intruders, isRead } from '../literal.mjs';
import { PAYLOADS } from '../payloads.mjs';
import { CHAPTER, openChapter, TEXTS, visit } from '../person.mjs';
import { watch } from '../watch.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Row } from '../row.mjs' */

/** @type {Row} */
export const hostileFiles = {
  row: '28c',
  fault: 'hostile text in a file and in its name',
  full: PAYLOADS.length,
  short: 2,
  run: (context) =>
    inBrowser(context, (world) =>
      inWindow(world, async (window) => {
        const faults = await watch(window, world.url);
        const page = await window.newPage();
        await page.goto(world.url);
        await context.each(async ({ seed }) => {
          const text = PAYLOADS[(seed - 1) % PAYLOADS.length] ?? '';
          const id = `x${seed}`;
          const file = await fileOf(hostileContents(id, text));
          const seen = [];
          const reaction = await choose(
            page,
            upload(file, `${text.replaceAll('/', '∕').slice(0, 100)}.json`),
          );
          if (reaction !== 'preview') return [`${text}: ${reaction}`];
          seen.push(...(await intruders(page, text)));
          await putBack(page);
          for (const address of [
            `#/d/${id}/k/${CHAPTER}`,
            `#/d/${id}/ergebnis`,
            '#/durchgaenge',
            '#/daten',
          ]) {
            await visit(page, address);
            seen.push(...(await intruders(page, text)));
          }
          await visit(page, '#/durchgaenge');
          // A name loses the characters that turn the direction of writing; text of answers keeps them.
          if (!(await isRead(page, text.replaceAll(/[\u202a-\u202e]/g, ''))))
            seen.push('the name cannot be read in the list');
          await openChapter(page, id);
          const shown = await page
            .locator(`[data-question="${TEXTS[0]}"] textarea`)
            .first()
            .inputValue();
          if (shown !== text) seen.push(`the field shows "${shown}"`);
          return [...seen, ...faults.splice(0)].map((line) => `${text}: ${line}`);
        });
      }),
    ),
};
