/**
 * What both static pages have: one row per field, written at once with strict durability, restored on load.
 * Stands in the page as it is; `build.mjs` leaves out the words import and export.
 */
const answers = new Map();
const saveBar = document.querySelector('.save__quiet');

const opened = new Promise((done, failed) => {
  const request = indexedDB.open('static-page', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('answers', { keyPath: 'slot' });
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
export const restored = opened.then(
  (database) =>
    new Promise((done) => {
      const all = database.transaction('answers').objectStore('answers').getAll();
      all.onsuccess = () => {
        for (const { slot, value } of all.result) if (!answers.has(slot)) answers.set(slot, value);
        done();
      };
    }),
);

async function save(slot, value) {
  answers.set(slot, value);
  const transaction = (await opened).transaction('answers', 'readwrite', { durability: 'strict' });
  transaction.objectStore('answers').put({ slot, value });
  transaction.oncomplete = () => {
    saveBar.textContent = 'gespeichert';
  };
  transaction.commit();
}

/** The value of a field: a number for a step of a rating, a list for boxes of one name, else text. */
function valueOf(field) {
  if (field.type === 'checkbox')
    return [...field.form.querySelectorAll(`[name="${field.name}"]:checked`)].map(
      (box) => box.value,
    );
  return field.closest('.rating__steps') ? Number(field.value) : field.value;
}

/** Shows what follows from an answer: the way to clear it, a sentence, a line for a reason. */
function follow(question, value) {
  const clear = question.querySelector('.question__clear');
  if (clear) clear.hidden = value === '' || value?.length === 0 || value === undefined;
  const afterwards = question.querySelector('.question__afterwards');
  if (afterwards) afterwards.hidden = clear.hidden;
  const line = question.querySelector('[data-shown-by]');
  if (line) line.hidden = ![value].flat().includes(line.dataset.shownBy);
}

export function restore(root) {
  for (const field of root.querySelectorAll('[name]')) {
    const value = answers.get(field.name);
    if (value === undefined) continue;
    if (field.type === 'radio') field.checked = field.value === String(value);
    else if (field.type === 'checkbox') field.checked = value.includes(field.value);
    else field.value = value;
    if (!field.name.includes('/')) follow(field.closest('.question'), value);
  }
}

addEventListener('input', ({ target }) => {
  if (!target.name) return;
  const value = valueOf(target);
  void save(target.name, value);
  if (!target.name.includes('/')) follow(target.closest('.question'), value);
});
addEventListener('click', ({ target }) => {
  if (!target.matches?.('.question__clear')) return;
  const question = target.closest('.question');
  for (const field of question.querySelectorAll('input')) field.checked = false;
  follow(question, undefined);
  void save(question.dataset.question, undefined);
  question.querySelector('input').focus();
});

/** The sixteen axes of the radar with the mean of each chapter's ratings, 0 to 1. */
export function meansOf(axes) {
  return axes.map(({ id, short }) => {
    const rated = [...answers].filter(
      ([slot, value]) => slot.startsWith(`${id}-`) && typeof value === 'number',
    );
    const sum = rated.reduce((before, [, value]) => before + value / 4, 0);
    return { short, mean: sum / Math.max(1, rated.length) };
  });
}

/** Runs when the page has painted and the network has time, as in the app. */
addEventListener('load', () => {
  requestIdleCallback(() => void navigator.serviceWorker?.register('./service-worker.js'));
});
