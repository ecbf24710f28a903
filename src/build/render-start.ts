import { render } from 'svelte/server';
import App from '../App.svelte';
import { AppState } from '../app/app-state.svelte.ts';
import { preparePage } from '../ui/page-loader.ts';

/**
 * Renders the start page as a first visitor sees it: in German, without data.
 *
 * Runs in Node during the build (see `prerender-plugin.ts`), so nothing it imports may touch the DOM at import.
 */
export async function renderStart(): Promise<{ head: string; body: string }> {
  const app = new AppState();
  const first = await preparePage(app, app.router.route);
  const { head, body } = render(App, { props: { app, first } });
  return { head, body };
}
