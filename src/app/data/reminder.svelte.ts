import type { Store } from '../../storage/store.ts';
import { countUnsaved, lastBackup } from './backups.ts';
import type { Unsaved } from './backups.ts';

/** Fewer are soon given again; more would hurt to lose. A measure is several sentences. */
export const WORTH_SAVING: Unsaved = { answers: 20, measures: 3 };
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
  /** What is in no backup, while the reminder is shown. */
  unsaved = $state.raw<Unsaved>();
  /** There is no backup yet. */
  first = $state.raw(false);

  /**
   * A chapter is left, or the list of measures: reminds where it is time to.
   * @param now milliseconds since 1970
   * @param worth whether it is enough to say a word
   */
  async consider(store: Store, now: number, worth = isWorthSaving): Promise<void> {
    const { off, at } = await rowOf(store);
    // A clock that was set back must not silence it for a year.
    if (off || (at !== undefined && Math.abs(now - at) < DAY_MS)) return;
    const unsaved = await countUnsaved(store);
    if (!worth(unsaved)) return;
    await store.setSetting(KEY, { at: now });
    this.first = (await lastBackup(store)) === undefined;
    this.unsaved = unsaved;
  }

  putAway(): void {
    this.unsaved = undefined;
  }
}

export const hasManyMeasures = ({ measures }: Unsaved): boolean =>
  measures >= WORTH_SAVING.measures;

function isWorthSaving(unsaved: Unsaved): boolean {
  return unsaved.answers >= WORTH_SAVING.answers || hasManyMeasures(unsaved);
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
