/** Row 26b: the stock `age` program, as somebody would use it without this app. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findAge, openWithAge, sealWithAge } from '../age-program.mjs';
import { canonical, PASSPHRASE, upload } from '../backup-files.mjs';
import { choose, putBack, saveSealed, unlock } from '../data-page.mjs';
import { begin, enter, RATINGS, TEXTS } from '../person.mjs';
import { saved } from '../shown.mjs';
import { rowsOf } from '../stored.mjs';
import { NotTested } from '../row.mjs';
import { inBrowser, inWindow } from '../world.mjs';

/** @import { Row } from '../row.mjs' */

/** @type {Row} */
export const stockProgram = {
  row: '26b',
  fault: 'the stock age program opens our file, and we open its',
  full: 20,
  short: 1,
  run: async (context) => {
    const age = await provideAge();
    context.note = `age ${age.version}`;
    await inBrowser(context, (world) =>
      context.each(async ({ chance }) => {
        const text = `Rückhalt ½ „so“ ${chance.below(1e6)}`;
        const [file, answers] = await inWindow(world, async (window) => {
          const page = await window.newPage();
          await begin(page, world.url);
          await enter(page, TEXTS[0], text);
          await enter(page, RATINGS[0], chance.below(7));
          await saved(page);
          return /** @type {const} */ ([
            await saveSealed(page, PASSPHRASE),
            canonical(await rowsOf(page, 'answers')),
          ]);
        });
        const plain = await openWithAge(age, file, PASSPHRASE);
        const seen = [];
        if (!Buffer.from(plain).includes(text)) seen.push('age finds something else in our file');
        const theirs = await sealWithAge(age, plain, PASSPHRASE, {
          armoured: chance.below(2) === 0,
        });
        await inWindow(world, async (window) => {
          const page = await window.newPage();
          await page.goto(world.url);
          const reaction = await choose(page, upload(Buffer.from(theirs), 'a.age'));
          if (reaction !== 'locked') throw new Error(`a file of age leads to: ${reaction}`);
          await unlock(page, PASSPHRASE);
          await putBack(page);
          if (canonical(await rowsOf(page, 'answers')) !== answers)
            seen.push('what age sealed is put back as something else');
        });
        return seen;
      }),
    );
  },
};

/** Finds the program, or installs it where that is allowed. */
async function provideAge() {
  const found = await findAge();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0)
    for (const args of [['update'], ['install', '-y', 'age']])
      spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const installed = await findAge();
  if (installed) return installed;
  throw new NotTested('there is no program age here, or none that gives it a terminal (script)');
}
