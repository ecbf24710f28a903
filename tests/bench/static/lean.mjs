/** One chapter is in the document; the next one is fetched and parsed in idle time. The radar is the app's own module. */
import { meansOf, restore, restored } from './answers.mjs';

const main = document.querySelector('main');
const ready = new Map([...main.children].map((part) => [part.id, part]));
const [startPart] = main.children;

async function part(id) {
  if (!ready.has(id)) {
    const html = await (await fetch(`./chapters/${id}.html`)).text();
    ready.set(id, new DOMParser().parseFromString(html, 'text/html').querySelector('form'));
  }
  return ready.get(id);
}

async function show() {
  const wanted = await part(location.hash.slice(1) || startPart.id);
  restore(wanted);
  wanted.hidden = false;
  main.replaceChildren(wanted);
  document.title = wanted.querySelector('h1').textContent;
  scrollTo(0, 0);
  if (wanted !== startPart) wanted.querySelector('h1').focus({ preventScroll: true });
  if (wanted.id === 'result') void drawRadar(wanted.querySelector('.radar'));
  // Only what is near stays in memory.
  for (const [id, other] of ready)
    if (other !== wanted && other !== startPart && id !== 'result') ready.delete(id);
  const next = wanted.querySelector('[rel=next]')?.hash.slice(1);
  if (next)
    requestIdleCallback(() => void (next === 'result' ? import('./radar-chart.js') : part(next)));
}

async function drawRadar(host) {
  const { RadarChart } = await import('./radar-chart.js');
  const axes = meansOf(JSON.parse(host.dataset.axes));
  const canvas = document.createElement('canvas');
  host.className = 'radar radar__canvas';
  host.replaceChildren(canvas);
  const colours = { lines: { 1: 'navy' }, ink: 'black', grid: 'silver', paper: 'white' };
  const points = axes.map(({ mean }) => ({ percent: 100 * mean, hollow: false }));
  const drawing = {
    labels: axes.map(({ short }) => [short]),
    lines: [{ style: 1, label: 'Mittel', points }],
    colours,
    fontSize: 14,
    fontFamily: 'sans-serif',
  };
  new RadarChart(canvas, drawing);
}

addEventListener('hashchange', show);
if (location.hash) void show();
void restored.then(() => restore(main));
