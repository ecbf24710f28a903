/** An app whose lasting store is in memory, with the words of the measures, for components that ask for the app. */
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { measureBooks } from '../../../src/app/measures/measure-books.svelte.ts';
import type { MeasureBook } from '../../../src/app/measures/measure-book.svelte.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import WithApp from '../result/WithApp.svelte';

export async function anApp(): Promise<{ app: AppState; book: MeasureBook; store: MemoryStore }> {
  const app = new AppState();
  const store = new MemoryStore();
  app.stores.lasting = () => Promise.resolve(store);
  await app.language.want('measures');
  return { app, book: await measureBooks(app).open(false), store };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component has its own properties
export function show(app: AppState, component: Component<any>, properties: object = {}): void {
  render(WithApp, { props: { app, component, properties: { ...properties } } });
}
