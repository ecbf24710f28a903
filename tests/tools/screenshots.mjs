/**
 * Takes pictures of every screen: at 1366×768, at 390×844, dark, in English, and on paper in both languages.
 *
 *   npm run screenshots                  builds the app, writes test-results/screenshots, and the README's pictures to docs/screenshots
 *   npm run screenshots -- result data   only screens whose name contains one of the words
 *
 * APP_DIST=folder takes them of what was built there.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../runner/chromium.mjs';
import { serve } from '../runner/serve.mjs';
import { SCREENS } from './screens.mjs';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'test-results/screenshots');
const README = join(ROOT, 'docs/screenshots');

const WIDE = { width: 1366, height: 768 };
const SMALL = { width: 390, height: 844 };
const VARIANTS = {
  wide: { viewport: WIDE },
  small: { viewport: SMALL },
  dark: { viewport: WIDE, colorScheme: 'dark' },
  'dark-small': { viewport: SMALL, colorScheme: 'dark' },
  english: { viewport: WIDE, language: 'en' },
  'english-dark-small': { viewport: SMALL, colorScheme: 'dark', language: 'en' },
};
/** On paper from the dark theme: the harder case. */
const PAPERS = {
  paper: { viewport: WIDE, colorScheme: 'dark' },
  'paper-english': { viewport: WIDE, colorScheme: 'dark', language: 'en' },
};

const words = process.argv.slice(2);
const isWanted = (name) => words.length === 0 || words.some((word) => name.includes(word));
const screens = Object.entries(SCREENS)
  .filter(([name]) => isWanted(name))
  .map(([name, screen]) => [name, typeof screen === 'string' ? { address: screen } : screen]);

const dist = process.env.APP_DIST ?? join(ROOT, 'dist');
if (!process.env.APP_DIST)
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: ROOT, stdio: 'inherit' },
  );
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: CHROMIUM_FLAGS,
});
const server = await serve({ dir: dist });

/** Opens the app as somebody who has been there before, in that language. */
async function open({ language = 'de', ...options }) {
  const context = await browser.newContext({
    ...options,
    locale: language,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await context.addInitScript((word) => {
    localStorage.setItem('language', word);
  }, language);
  return context;
}

/** Long enough for what comes after the page: charts, papers put together of all chapters. */
const isLong = (address) => /ergebnis|bericht/.test(address);

async function show(page, { address, after }) {
  await page.goto(server.url + address);
  await page.locator('main[aria-busy="false"]').waitFor();
  await after?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(isLong(address) ? 900 : 250);
}

for (const [variant, options] of Object.entries(VARIANTS)) {
  mkdirSync(join(OUT, variant), { recursive: true });
  for (const [name, screen] of screens) {
    const context = await open(options);
    const page = await context.newPage();
    await show(page, screen);
    await page.screenshot({ path: join(OUT, variant, `${name}.png`), fullPage: true });
    await context.close();
  }
}

for (const [folder, options] of Object.entries(PAPERS)) {
  mkdirSync(join(OUT, folder), { recursive: true });
  for (const [name, screen] of screens) {
    const context = await open(options);
    const page = await context.newPage();
    await show(page, screen);
    // Margins and page numbers as the app's own style sheet has them.
    await page.pdf({ path: join(OUT, folder, `${name}.pdf`), preferCSSPageSize: true });
    await context.close();
  }
}

mkdirSync(README, { recursive: true });
for (const [name, address, place] of [
  ['start', '#/', 'h1'],
  ['chapter', '#/beispiel/k/authority', 'h1'],
  ['result', '#/beispiel/ergebnis', 'canvas'],
]) {
  if (!isWanted(name)) continue;
  const context = await open({ viewport: WIDE });
  const page = await context.newPage();
  await show(page, { address });
  await page
    .locator(place)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(README, `${name}.png`) });
  await context.close();
}

await browser.close();
await server.close();
console.log(`Pictures of ${String(screens.length)} screens: ${OUT}`);
