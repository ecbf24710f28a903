import type { SaveState, Saving } from '../../../app/session/saving.svelte.ts';

/**
 * Two savings of one page, told as one: being saved as long as one of them is. What failed is told by the frame, aloud.
 * @param savings those there are by now
 */
export function bothSavings(savings: readonly Saving[]): { state: SaveState; savedAt?: Date } {
  const states = savings.map(({ state }) => state);
  const state =
    (['failed', 'slow', 'saving', 'saved'] as const).find((one) => states.includes(one)) ?? 'none';
  const times = savings.flatMap(({ savedAt }) => savedAt ?? []);
  const savedAt = times.sort((a, b) => b.getTime() - a.getTime())[0];
  return { state, ...(savedAt && { savedAt }) };
}
