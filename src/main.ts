import './style/style.scss';
import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { AppState } from './app/app-state.svelte.ts';
import { recoverByReload } from './app/recover.ts';
import { whenIdle } from './app/when-idle.ts';
import { preparePage } from './ui/page-loader.ts';

const root = document.documentElement;
const app = new AppState();

/**
 * Shows the page of the address. The start page is in the document already, where it is the page that was asked for in the
 * language asked for: it can be read and its links used before any of this has run.
 */
async function show(target: HTMLElement): Promise<void> {
  let route = app.router.route;
  let first = await preparePage(app, route);
  while (route !== app.router.route) {
    // The person went on while the page was on its way; `preparePage` may also have led on to another one.
    route = app.router.route;
    if (first.route !== route) first = await preparePage(app, route);
  }
  const props = { app, first };
  if (!root.dataset.other && first.route.page === 'start') hydrate(App, { target, props });
  else {
    target.replaceChildren();
    mount(App, { target, props });
  }
  delete root.dataset.other;
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
