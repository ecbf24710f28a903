/** What a key does in the projector mode. It hears keys only while the focus is inside (WCAG 2.1.4). */

export type Move = 'next' | 'back' | 'first' | 'last' | 'dark' | 'full';

/** Presenter remotes send PageDown, PageUp, B or ".", and F5 to begin; Escape is the browser's own way out of full screen. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  b: 'dark',
  B: 'dark',
  '.': 'dark',
  F5: 'full',
};
/** Keys that a focused button or link needs itself. */
const OF_CONTROLS = [' ', 'Enter'];
const CONTROLS = 'button, a[href]';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>;

/** @returns `undefined` for a key that is not for the projector mode, and for shortcuts of the browser */
export function moveOf({ key, ctrlKey, altKey, metaKey, target }: Pressed): Move | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (OF_CONTROLS.includes(key) && (target as Element | null)?.closest(CONTROLS)) return undefined;
  return Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
}
