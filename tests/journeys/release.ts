/** Another release of the built app, as a host would get it: every script has a new name and the offline copy a new version. */
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, withPrecache, WORKER } from '../../src/build/precache-plugin.ts';
import { BUILT_APP, expect } from './fixture.ts';
import type { Page } from './fixture.ts';

export const OFFER = 'Es gibt eine neue Version.';
/** A browser takes its time to look for a new version, to fetch it and to put it in the place of the old one. */
const MOST_MS_TO_CHANGE = 20_000;
const HASH = /-([\w-]{8})\.js$/;
/** The first two lines of the worker are its list and its version. */
const LINES_OF_LIST = 2;

/** @param folder where it is written to; its name is the name of the release */
export async function makeRelease(folder: string, name: string): Promise<void> {
  await cp(BUILT_APP, folder, { recursive: true });
  const scripts = (await readdir(join(folder, 'assets'))).filter((file) => HASH.test(file));
  const renamed = new Map(
    scripts.map((file) => [file.slice(0, -'.js'.length), withOtherHash(file)] as const),
  );
  for (const file of [...scripts.map((script) => join('assets', script)), 'index.html']) {
    let text = await readFile(join(folder, file), 'utf8');
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    if (file === 'index.html')
      text = text.replace('</head>', `<meta name="release" content="${name}"></head>`);
    await writeFile(join(folder, file), text);
  }
  for (const [before, after] of renamed)
    await rename(join(folder, 'assets', `${before}.js`), join(folder, 'assets', `${after}.js`));

  const worker = await readFile(join(folder, WORKER), 'utf8');
  const script = worker.split('\n').slice(LINES_OF_LIST).join('\n').trimEnd();
  await writeFile(join(folder, WORKER), withPrecache(script, await listFiles(folder)));
}

/** The window runs that release; without a name, the one that was built. */
export async function expectRelease(page: Page, name?: string): Promise<void> {
  const mark = page.locator('meta[name="release"]');
  if (name === undefined) await expect(mark).toHaveCount(0);
  else await expect(mark).toHaveAttribute('content', name, { timeout: MOST_MS_TO_CHANGE });
}

export async function expectOffer(page: Page): Promise<void> {
  await expect(page.getByText(OFFER)).toBeVisible({ timeout: MOST_MS_TO_CHANGE });
}

function withOtherHash(file: string): string {
  return file.replace(HASH, (_all, hash: string) => `-${hash.slice(4)}${hash.slice(0, 4)}`);
}
