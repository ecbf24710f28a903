/** Where else the app can be found: of a file that was opened from a stick nobody can be sent a link. */
import type { AppState } from './app-state.svelte.ts';
import { homeStore } from './data/home.ts';

/** A row of the settings, which are in no backup: the address, a string. */
const KEY = 'seminar/hosted-copy';

/** Whether links to this page lead other devices nowhere. */
export function isOpenedFromFile(place: string): boolean {
  return !place.startsWith('http');
}

/**
 * The address of a hosted copy as exercises are added to it.
 *
 * @param typed as the person typed it, also copied with a page of the app at its end
 * @returns without its fragment; `undefined` where it is no web address, or one with a name and password in it
 */
export function hostedPlace(typed: string): string | undefined {
  const text = typed.trim();
  const url = addressIn(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url?.protocol.startsWith('http') || !url.hostname.includes('.')) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url.href;
}

function addressIn(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch (fault) {
    if (fault instanceof TypeError) return undefined; // no address at all
    throw fault;
  }
}

/** The address that was entered last on this device. */
export async function keptHostedPlace(app: AppState): Promise<string | undefined> {
  return (await (await homeStore(app)).setting(KEY)) as string | undefined;
}

/** @throws where this device does not store it */
export async function keepHostedPlace(app: AppState, place: string): Promise<void> {
  await (await homeStore(app)).setSetting(KEY, place);
}
