/** One chapter is in the document; the next one is fetched and parsed in idle time. */
import { drawRadar, restore, restored } from './answers.mjs';

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
  if (wanted.id === 'result') drawRadar(wanted.querySelector('.radar'));
  restore(wanted);
  wanted.hidden = false;
  main.replaceChildren(wanted);
  document.title = wanted.querySelector('h1').textContent;
  scrollTo(0, 0);
  if (wanted !== startPart) wanted.querySelector('h1').focus({ preventScroll: true });
  // Only what is near stays in memory.
  for (const [id, other] of ready)
    if (other !== wanted && other !== startPart && id !== 'result') ready.delete(id);
  const next = wanted.querySelector('[rel=next]')?.hash.slice(1);
  if (next) requestIdleCallback(() => void part(next));
}
addEventListener('hashchange', show);
if (location.hash) void show();
void restored.then(() => restore(main));
