/** The way to a value in a YAML file: keys, and positions counted from 0. */
export type Path = readonly (string | number)[];

/** What one entry of a list is called. */
const ENTRY: Readonly<Record<string, string>> = {
  questions: 'question',
  items: 'item',
  options: 'option',
  states: 'state',
  sections: 'section',
  points: 'point',
  paragraphs: 'paragraph',
  scales: 'step',
  leansOn: 'leansOn entry',
  earlier: 'earlier entry',
  removed: 'removed entry',
};

/** Here the lists stand one level deeper, each under its name. */
const NAMED_LISTS = new Set(['scales', 'states']);

/**
 * Says where in a file a value stands: `['questions', 2, 'text', 'en']` becomes "question 3 (authority-written), text, en".
 *
 * @param data the whole content of the file, for the ids of the entries on the way
 */
export function placeOf(data: unknown, path: Path): string {
  const words: string[] = [];
  let value = data;
  let list = '';
  for (const step of path) {
    value = childOf(value, step);
    if (typeof step === 'string') {
      words.push(step);
      if (step in ENTRY) list = step;
      else if (!NAMED_LISTS.has(list)) list = '';
    } else {
      const id = childOf(value, 'id');
      const name = typeof id === 'string' ? ` (${id})` : '';
      if (words.at(-1) === list) words.pop();
      words.push(`${ENTRY[list] ?? 'entry'} ${step + 1}${name}`);
    }
  }
  return words.join(', ');
}

/** The value under a key or position; `undefined` where there is none. */
export function childOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[step]
    : undefined;
}
