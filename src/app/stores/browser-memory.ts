/**
 * The few words kept in localStorage: theme, language, and the mark that this browser holds answers.
 * A browser that blocks localStorage simply remembers nothing.
 */
export type MemoryKey = 'theme' | 'language' | 'mark';

/** The remembered word; `undefined` where there is none or the browser blocks its storage. */
export function recall(key: MemoryKey): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch (blocked) {
    passIfBlocked(blocked);
    return undefined;
  }
}

/** Remembers a word, or forgets it with `undefined`. @returns whether the browser let us */
export function remember(key: MemoryKey, word: string | undefined): boolean {
  try {
    if (word === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, word);
    return true;
  } catch (blocked) {
    passIfBlocked(blocked);
    return false;
  }
}

/** Only a blocked storage may pass in silence: it is the browser's setting, and the app works without. */
function passIfBlocked(fault: unknown): void {
  if (!(fault instanceof DOMException)) throw fault;
}
