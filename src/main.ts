import './style/style.scss';
import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { AppState } from './app/app-state.svelte.ts';
import { recoverByReload } from './app/window/recover.ts';
import { whenIdle } from './app/window/when-idle.ts';
import type { Shown } from './ui/lazy-pages.ts';
import { preparePage } from './ui/page-loader.ts';

const root = document.documentElement;
const app = new AppState();

/** A page that takes longer is waited for with a word, instead of a blank window. */
const PATIENCE_MS = 500;

/**
 * Shows the page of the address. The start page is in the document already, where it is the page that was asked for in the
 * language asked for: it can be read and its links used before any of this has run.
 */
async function show(target: HTMLElement): Promise<void> {
  const impatient = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  const prerendered = !root.dataset.other && app.router.route.page === 'start';
  const first = prerendered ? await firstPage() : await Promise.race([firstPage(), impatient]);
  const props = { app, first };
  if (prerendered && first?.route.page === 'start') hydrate(App, { target, props });
  else {
    target.replaceChildren();
    mount(App, { target, props });
  }
  delete root.dataset.other;
}

/** The page of the address, also where the person went on while it was on its way. */
async function firstPage(): Promise<Shown> {
  let route = app.router.route;
  let first = await preparePage(app, route);
  while (route !== app.router.route) {
    // `preparePage` may also have led on to another page.
    route = app.router.route;
    if (first.route !== route) first = await preparePage(app, route);
  }
  return first;
}

async function start(target: HTMLElement): Promise<void> {
  const language = app.language.remembered();
  app.theme.start();
  if (language !== 'de') await app.language.change(language);
  app.router.start();
  // With answers here, the storage is wanted at once; on a first visit it may come after the page.
  if (app.stores.knownBrowser) void app.stores.lasting();
  addEventListener('vite:preloadError', () => {
    if (!app.wouldLose) void recoverByReload(() => app.flush());
  });
  await show(target);
  const later = (): void => {
    whenIdle(() => {
      void app.stores.lasting();
      void app.goOffline();
    });
  };
  // The network is the first page's until that has loaded.
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

const target = document.getElementById('app');
if (target) void start(target);
