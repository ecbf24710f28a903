/**
 * Where the projector stands is kept with this step of the browser's history, so that a reload in front of the group comes back
 * to the same slide and the clock goes on. The address says nothing of it, and no storage does.
 */
import type { KeptClock } from './countdown.svelte.ts';

export interface KeptStage {
  /** The slide's id; places change with the order. */
  readonly slide?: string;
  /** How much of it is shown. */
  readonly step?: number;
  readonly clock?: KeptClock;
  readonly mixedFirst?: boolean;
}

/** Empty where this step of the history was not a projector yet. */
export function keptStage(): KeptStage {
  const state = history.state as { readonly stage?: KeptStage } | null;
  return state?.stage ?? {};
}

/** Keeps what is handed in beside what is kept already. */
export function keepStage(part: KeptStage): void {
  const state = history.state as object | null;
  history.replaceState({ ...state, stage: { ...keptStage(), ...part } }, '');
}
