/** Pages that come when they are wanted: where each is, and the words it needs. */
import type { Component } from 'svelte';
import type { AppState } from '../app/app-state.svelte.ts';
import type { Route } from '../app/address.ts';
import type { Bundle, Key } from '../i18n/i18n.ts';
import type { FarPage } from './far-pages.ts';

/** Where a page is, and the bundles of words it needs beside the core. */
export interface PageSource {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each page has its own properties
  readonly load: () => Promise<{ default: Component<any> }>;
  readonly bundles: readonly Bundle[];
}
export type Pages = Readonly<Record<string, PageSource>>;

/** A page ready to be shown. */
export interface Shown {
  readonly route: Route;
  readonly title: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each page has its own properties
  readonly component: Component<any>;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Pages with the same key are the same page with other properties; another key is built anew. */
  readonly key: string;
}

/** The pages that are seen often; where the others are is asked for when one of them is wanted. */
const NEAR = {
  start:
    import.meta.env.MODE === 'single'
      ? {
          load: () => import('./pages/single/SingleStart.svelte'),
          bundles: ['notices', 'seminar', 'single'],
        }
      : { load: () => import('./pages/Start.svelte'), bundles: ['start'] },
  overview: { load: () => import('./pages/Overview.svelte'), bundles: ['pages'] },
  result: { load: () => import('./pages/result/Result.svelte'), bundles: ['pages', 'result'] },
} satisfies Pages;
type LazyPage = keyof typeof NEAR | FarPage;

/** The component and the words of that page, fetched. @param title where it is not the page's own */
export async function lazyPage(
  app: AppState,
  route: Route,
  page: LazyPage,
  properties: Readonly<Record<string, unknown>>,
  title: Key = `${page}.title`,
): Promise<Shown> {
  const component = await fetchPage(app, page);
  return {
    route,
    title: page === 'start' ? '' : app.language.t(title),
    component,
    properties,
    key: `${page}/${'id' in route ? route.id : ''}`,
  };
}

/** As `lazyPage`, without showing it. */
export async function fetchPage(app: AppState, page: LazyPage): Promise<Shown['component']> {
  const pages: Pages = page in NEAR ? NEAR : (await import('./far-pages.ts')).FAR;
  return fetchWhole(app, pages[page] as PageSource);
}

/** The component of a page and the words it needs, fetched together. @returns the component */
export async function fetchWhole(
  app: AppState,
  { load, bundles }: PageSource,
): Promise<Shown['component']> {
  const [{ default: component }] = await Promise.all([
    load(),
    ...bundles.map((bundle) => app.language.want(bundle)),
  ]);
  return component;
}
