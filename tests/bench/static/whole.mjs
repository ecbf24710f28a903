/** All chapters stand in the document; the one of the address is shown, the others are hidden. */
import { drawRadar, restore, restored } from './answers.mjs';

function show() {
  const parts = document.querySelectorAll('main > *');
  const wanted = document.getElementById(location.hash.slice(1)) ?? parts[0];
  if (wanted.id === 'result') drawRadar(wanted.querySelector('.radar'));
  for (const part of parts) part.hidden = part !== wanted;
  document.title = wanted.querySelector('h1').textContent;
  scrollTo(0, 0);
  if (wanted !== parts[0]) wanted.querySelector('h1').focus({ preventScroll: true });
}
addEventListener('hashchange', show);
if (location.hash) show();
void restored.then(() => restore(document));
