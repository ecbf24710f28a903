/** All chapters stand in the document; the one of the address is shown, the others are hidden. The radar is an SVG. */
import { meansOf, restore, restored } from './answers.mjs';

function show() {
  const parts = document.querySelectorAll('main > *');
  const wanted = document.getElementById(location.hash.slice(1)) ?? parts[0];
  if (wanted.id === 'result') drawRadar(wanted.querySelector('.radar'));
  for (const part of parts) part.hidden = part !== wanted;
  document.title = wanted.querySelector('h1').textContent;
  scrollTo(0, 0);
  if (wanted !== parts[0]) wanted.querySelector('h1').focus({ preventScroll: true });
}

function drawRadar(host) {
  const axes = meansOf(JSON.parse(host.dataset.axes));
  const point = (share, place) => {
    const angle = (2 * Math.PI * place) / axes.length;
    return [200 + 150 * share * Math.sin(angle), 200 - 150 * share * Math.cos(angle)];
  };
  const svg = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const line = (share, stroke) => {
    const points = axes.map((axis, place) => point(share(axis), place)).join(' ');
    return svg('polygon', { points, fill: 'none', stroke });
  };
  const labels = axes.map(({ short }, place) => {
    const [x, y] = point(1.12, place);
    const label = svg('text', { x, y, 'font-size': 10, 'text-anchor': 'middle' });
    label.textContent = short;
    return label;
  });
  const picture = svg('svg', { viewBox: '-60 0 520 400', role: 'img' });
  picture.append(...[0.25, 0.5, 0.75, 1].map((share) => line(() => share, 'silver')));
  picture.append(...labels);
  picture.append(line(({ mean }) => mean, 'navy'));
  host.replaceChildren(picture);
}

addEventListener('hashchange', show);
if (location.hash) show();
void restored.then(() => restore(document));
