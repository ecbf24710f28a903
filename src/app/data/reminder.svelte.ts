import type { Store } from '../../storage/store.ts';
import { countUnsaved, lastBackup } from './backups.ts';

/** Fewer are soon given again; more would hurt to lose. */
export const WORTH_SAVING = 20;
const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = 'reminder';

interface ReminderRow {
  readonly off?: boolean;
  /** When it was last shown. Milliseconds since 1970. */
  readonly at?: number;
}

/**
 * Reminds of a backup, at the end of a chapter at most: only while there is something to lose, once a day, and never again
 * where the person says so.
 */
export class Reminder {
  /** Answers that are in no backup, while the reminder is shown. */
  count = $state.raw<number>();
  /** There is no backup yet. */
  first = $state.raw(false);

  /** A chapter is left: reminds where it is time to. @param now milliseconds since 1970 */
  async consider(store: Store, now: number): Promise<void> {
    const { off, at } = await rowOf(store);
    // A clock that was set back must not silence it for a year.
    if (off || (at !== undefined && Math.abs(now - at) < DAY_MS)) return;
    const count = await countUnsaved(store);
    if (count < WORTH_SAVING) return;
    await store.setSetting(KEY, { at: now });
    this.first = (await lastBackup(store)) === undefined;
    this.count = count;
  }

  putAway(): void {
    this.count = undefined;
  }
}

export async function isReminding(store: Store): Promise<boolean> {
  return (await rowOf(store)).off !== true;
}

export async function setReminding(store: Store, on: boolean): Promise<void> {
  await store.setSetting(KEY, on ? undefined : { off: true });
}

async function rowOf(store: Store): Promise<ReminderRow> {
  return ((await store.setting(KEY)) as ReminderRow | undefined) ?? {};
}
