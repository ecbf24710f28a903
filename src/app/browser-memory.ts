/**
 * The few words kept in localStorage: theme, language, and the mark that this browser holds answers.
 * A browser that blocks localStorage simply remembers nothing.
 */
const KEYS = ['theme', 'language', 'mark'] as const;
export type MemoryKey = (typeof KEYS)[number];

/** The remembered word; `undefined` where there is none or the browser blocks its storage. */
export function recall(key: MemoryKey): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch (blocked) {
    return noted(blocked);
  }
}

/** Remembers a word, or forgets it with `undefined`. @returns whether the browser let us */
export function remember(key: MemoryKey, word: string | undefined): boolean {
  try {
    if (word === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, word);
    return true;
  } catch (blocked) {
    noted(blocked);
    return false;
  }
}

/** Only a blocked storage may pass in silence: it is the browser's setting, and the app works without. */
function noted(fault: unknown): undefined {
  if (!(fault instanceof DOMException)) throw fault;
  return undefined;
}
