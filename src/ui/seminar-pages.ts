/** Which page shows what follows `#/uebung` in the address. None of it is in the entry. */
import type { AppState } from '../app/app-state.svelte.ts';
import { lazyPage, type Shown } from './page-loader.ts';

/** @param path what follows `#/uebung/` */
export async function seminarPage(app: AppState, path: string): Promise<Shown> {
  return lazyPage(app, { page: 'seminar', path }, 'missing', { assessment: false }, 'missing.page');
}
