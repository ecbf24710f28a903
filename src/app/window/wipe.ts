/** "Alles löschen": everything that the app has put into this browser, in all its windows. */
import type { AppState } from '../app-state.svelte.ts';
import { recall, remember } from '../stores/browser-memory.ts';
import type { MemoryKey } from '../stores/browser-memory.ts';
import { announceWipe } from './wipe-channel.ts';
import { wiping } from './wiping.svelte.ts';
import type { Left } from './wiping.svelte.ts';

/** Other windows get so long to show that everything is gone, as long as the files of the app are there. */
const FOLLOW_MS = 500;
const PAGE_MS = 3000;
const OPEN_MS = 1000;

/** All of them, or it does not compile: localStorage belongs to the whole origin, and others may live there. */
const SETTINGS: Readonly<Record<MemoryKey, true>> = { theme: true, language: true, mark: true };

/**
 * Deletes everything: database, offline copy, service worker, settings. All windows let go first and show a page that says so;
 * none can bring the database back. What this window holds and could not save goes too.
 * @returns what could not be removed
 */
export async function wipeEverything(app: AppState): Promise<readonly Left[]> {
  wiping.here = true;
  wiping.left = undefined;
  const shown = wiping.whenOnScreen();
  // Every window that has opened its store lets go of it, this one too.
  await Promise.race([app.stores.lasting(), passed(OPEN_MS)]);
  announceWipe();
  app.stores.finding = 'wiped';
  await Promise.race([shown, passed(PAGE_MS)]);
  await passed(FOLLOW_MS);
  const removed: [Left, boolean][] = await Promise.all([
    attempt('database', removeDatabase),
    attempt('files', removeFiles),
    attempt('worker', removeWorker),
    attempt('settings', removeSettings),
  ]);
  wiping.left = removed.filter(([, done]) => !done).map(([what]) => what);
  return wiping.left;
}

async function attempt(what: Left, remove: () => Promise<boolean>): Promise<[Left, boolean]> {
  try {
    return [what, await remove()];
  } catch (fault) {
    console.warn('Something could not be deleted.', what, (fault as Error).name);
    return [what, false];
  }
}

async function removeDatabase(): Promise<boolean> {
  const { deleteDatabase } = await import('../../storage/delete-database.ts');
  return deleteDatabase();
}

/** The offline copies of this app: in this folder, and of no other. */
async function removeFiles(): Promise<boolean> {
  if (!('caches' in globalThis)) return true;
  const own = `im-gleichgewicht ${new URL('./', document.baseURI).href} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(own));
  const gone = await Promise.all(names.map((name) => caches.delete(name)));
  return gone.every(Boolean);
}

async function removeWorker(): Promise<boolean> {
  // A file opened without a server has no worker, and asking for one throws.
  if (!('serviceWorker' in navigator) || import.meta.env.MODE === 'single') return true;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration ? registration.unregister() : true;
}

function removeSettings(): Promise<boolean> {
  const keys = Object.keys(SETTINGS) as MemoryKey[];
  for (const key of keys) remember(key, undefined);
  if (navigator.cookieEnabled) sessionStorage.clear(); // Where storage is blocked, asking for it throws.
  return Promise.resolve(keys.every((key) => recall(key) === undefined));
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
