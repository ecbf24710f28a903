/**
 * `npm run bench`: how fast the app is, beside static pages with the same questions.
 * `npm run bench -- --rounds 7 --only load --size 1`; `--only` takes load, walk, list or several with commas.
 *
 * Every round measures each site once in a browser with a new profile, in turn; the table shows medians over the rounds.
 * The CPU is slowed down four-fold everywhere, the network on first visits to 1.6 Mbit/s with 150 ms of latency.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { provideChromium } from '../runner/chromium.mjs';
import { install } from '../runner/packages.mjs';
import { REPORTS } from '../runner/suites.mjs';

/** @import { Site, SiteName, Size } from './sites.mjs' */
/** @typedef {{ site: SiteName, size: Size, figures: Record<string, number> }} Measured */

const project = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'load,walk,list' },
    size: { type: 'string', default: '1,10' },
  },
});
const rounds = Number(values.rounds);
const sizes = values.size.split(',').map((size) => /** @type {Size} */ (Number(size)));
const parts = values.only.split(',');
const wrong = [
  (!Number.isInteger(rounds) || rounds < 1) && '--rounds takes a whole number',
  sizes.some((size) => size !== 1 && size !== 10) && '--size takes 1, 10 or 1,10',
  parts.some((part) => !['load', 'walk', 'list'].includes(part)) &&
    '--only takes load, walk and list, with commas',
].filter((sentence) => sentence !== false);
if (wrong.length > 0) {
  console.error(`${wrong.join('; ')}.`);
  process.exit(2);
}

install(project, console.log);
const chromium = await provideChromium(console.log);
if (!chromium) throw new Error('There is no Chromium to measure with.');
// Only now: these need the packages.
const { makeSites } = await import('./sites.mjs');
const { withFreshProfile } = await import('./browser.mjs');
const { visitFirst, visitOffline } = await import('./visit.mjs');
const { walk } = await import('./walk.mjs');
const { LISTS, listText, openLists } = await import('./list.mjs');
const { tableOf } = await import('./table.mjs');

const begun = performance.now();
const folder = join(project, REPORTS, 'bench');
mkdirSync(folder, { recursive: true });
/** @type {Site[]} */
const sites = [];
for (const size of sizes) sites.push(...(await makeSites(size, join(folder, `x${size}`))));
console.log(
  `Built and served in ${minutes()} min. Load of this computer: ${load()}, ${cpus().length} cores`,
);

/** @type {Measured[]} */
const measured = [];
for (let round = 0; round < rounds; round += 1) {
  // Nobody is always the first of a round.
  const order = [...sites.slice(round % sites.length), ...sites.slice(0, round % sites.length)];
  for (const site of order)
    measured.push({ site: site.name, size: site.size, figures: await measure(site) });
  console.log(`Round ${round + 1} of ${rounds} done after ${minutes()} min, load ${load()}`);
}
await Promise.all(sites.map((site) => site.stop()));

const results = sizes.map((size) => {
  const { text, verdicts } = tableOf(size, (figure) => ({
    app: figuresOf('app', size, figure),
    whole: figuresOf('whole', size, figure),
    lean: figuresOf('lean', size, figure),
  }));
  console.log(
    `\n${size === 1 ? 'The questionnaire as it is' : 'Ten times the ratings'}, medians of ${rounds} rounds (least–most)\n\n${text}`,
  );
  return { size, verdicts };
});
if (parts.includes('list')) console.log(`\n${listText((figure) => figuresOf('app', 1, figure))}`);
writeFileSync(
  join(project, REPORTS, 'bench.json'),
  `${JSON.stringify({ rounds, load: loadavg(), results, measured }, undefined, 2)}\n`,
);
console.log(
  `\nwhole: all chapters in one document; lean: one chapter in the document, the next fetched in idle time.`,
);
console.log(
  `Peers: their ratio to the better static page of performance.md, measured on another day.`,
);
console.log(`Written to ${REPORTS}/bench.json after ${minutes()} min.`);

/** @param {Site} site */
async function measure(site) {
  const figures = await withFreshProfile(/** @type {string} */ (chromium), async (context) => ({
    ...(parts.includes('load') && {
      ...(await visitFirst(context, site)),
      ...(await visitOffline(context, site)),
    }),
    ...(parts.includes('walk') && (await walk(context, site))),
  }));
  if (!parts.includes('list') || site.name !== 'app' || site.size !== 1) return figures;
  for (const length of LISTS)
    Object.assign(
      figures,
      await withFreshProfile(/** @type {string} */ (chromium), (context) =>
        openLists(context, site, length),
      ),
    );
  return figures;
}

/**
 * @param {SiteName} name
 * @param {Size} wantedSize
 * @param {string} figure
 */
function figuresOf(name, wantedSize, figure) {
  return measured
    .filter(({ site, size }) => site === name && size === wantedSize)
    .flatMap(({ figures }) => figures[figure] ?? []);
}

function minutes() {
  return ((performance.now() - begun) / 60_000).toFixed(1);
}

function load() {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}
