import type { Route } from '../address.ts';
import type { AppState } from '../app-state.svelte.ts';
import { participationOf } from './participation.svelte.ts';
import { openSeminarTools } from './seminar-tools.ts';

/** Where the next person at a borrowed laptop begins: the exercise that was just answered in this window, if it was one. */
export async function exerciseInHand(app: AppState): Promise<Route | undefined> {
  const { latest } = app.stores;
  if (latest?.kind !== 'seminar' || !app.stores.isInMemory(latest.id)) return undefined;
  const taking = await participationOf(app, latest.id);
  if (!taking) return undefined;
  const { exerciseText } = await openSeminarTools();
  return { page: 'seminar', path: exerciseText(taking.exercise) };
}
