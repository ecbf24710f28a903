/**
 * Takes pictures of every screen: at 1366×768, at 390×844, dark, in English, and on paper.
 *
 *   npm run screenshots            builds the app, writes test-results/screenshots, and the README's pictures to docs/screenshots
 *   npm run screenshots -- result  only screens whose name contains the word
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../runner/chromium.mjs';
import { serve } from '../runner/serve.mjs';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'test-results/screenshots');
const README = join(ROOT, 'docs/screenshots');

const SCREENS = {
  start: '#/',
  about: '#/beispiel/k/about',
  chapter: '#/beispiel/k/authority',
  task: '#/beispiel/k/networks',
  selfcare: '#/beispiel/k/selfcare',
  powers: '#/beispiel/p/authority',
  steps: '#/beispiel/p/networks',
  overview: '#/beispiel',
  result: '#/beispiel/ergebnis',
  calculation: '#/beispiel/rechnung',
  'talk-sheet': '#/beispiel/gespraech',
  'task-profile': '#/beispiel/profil',
  'grading-paper': '#/beispiel/argumente',
  composer: '#/beispiel/bericht',
  blank: '#/fragebogen',
  assessments: '#/durchgaenge',
  data: '#/daten',
  method: '#/methode',
  help: '#/hilfe',
  privacy: '#/datenschutz',
  'fact-sheet': '#/datenblatt',
  missing: '#/nirgends',
};

const WIDE = { width: 1366, height: 768 };
const SMALL = { width: 390, height: 844 };
const VARIANTS = {
  wide: { viewport: WIDE },
  small: { viewport: SMALL },
  dark: { viewport: WIDE, colorScheme: 'dark' },
  'dark-small': { viewport: SMALL, colorScheme: 'dark' },
  english: { viewport: WIDE, language: 'en' },
};
/** On paper from the dark theme: the harder case. */
const PAPER = { viewport: WIDE, colorScheme: 'dark' };

const [wanted = ''] = process.argv.slice(2);
const screens = Object.entries(SCREENS).filter(([name]) => name.includes(wanted));

execFileSync(
  process.execPath,
  [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
);
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: CHROMIUM_FLAGS,
});
const server = await serve({ dir: join(ROOT, 'dist') });

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

async function show(page, address) {
  await page.goto(server.url + address);
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(address.includes('ergebnis') ? 900 : 250);
}

for (const [variant, options] of Object.entries(VARIANTS)) {
  mkdirSync(join(OUT, variant), { recursive: true });
  for (const [name, address] of screens) {
    const context = await open(options);
    const page = await context.newPage();
    await show(page, address);
    await page.screenshot({ path: join(OUT, variant, `${name}.png`), fullPage: true });
    await context.close();
  }
}

mkdirSync(join(OUT, 'paper'), { recursive: true });
for (const [name, address] of screens) {
  const context = await open(PAPER);
  const page = await context.newPage();
  await show(page, address);
  await page.pdf({
    path: join(OUT, 'paper', `${name}.pdf`),
    format: 'A4',
    margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
  });
  await context.close();
}

mkdirSync(README, { recursive: true });
for (const [name, address, place] of [
  ['start', '#/', 'h1'],
  ['chapter', '#/beispiel/k/authority', 'h1'],
  ['result', '#/beispiel/ergebnis', 'canvas'],
]) {
  if (!name.includes(wanted)) continue;
  const context = await open({ viewport: WIDE });
  const page = await context.newPage();
  await show(page, address);
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
