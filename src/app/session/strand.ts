import type { Fields } from './fields.svelte.ts';

/**
 * The database is gone, and with it what these fields had stored: whatever the window still holds of them counts as not saved
 * from now on. So it can be copied, goes into a backup, and is not left without a warning.
 */
export function strand(all: readonly (Fields & { readonly lasting: boolean })[]): void {
  for (const { lasting, answers, saving } of all)
    for (const [slot, body] of answers)
      if (lasting && body.value !== undefined) saving.save(slot, body);
}
