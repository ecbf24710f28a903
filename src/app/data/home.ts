/** Which store "Meine Daten" is about: on a shared device only what stands in this window, else what the browser keeps. */
import type { Store } from '../../storage/store.ts';
import type { AppState } from '../app-state.svelte.ts';

/** `device`: kept by the browser. `window`: a shared device. `blocked`: the browser keeps nothing. */
export type Home = 'device' | 'window' | 'blocked';

export function homeOf({ stores }: Pick<AppState, 'stores'>): Home {
  if (stores.shared) return 'window';
  return stores.state === 'blocked' ? 'blocked' : 'device';
}

export function homeStore({ stores }: Pick<AppState, 'stores'>): Promise<Store> {
  return stores.shared ? stores.memory() : stores.lasting();
}
