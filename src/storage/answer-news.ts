import type { AnswerRow, Slot } from '../domain/answers.ts';
import type { Unsubscribe } from './store.ts';

const CHANNEL = 'im-gleichgewicht answers';

type Changed = (rows: readonly AnswerRow[]) => void;
interface Watcher {
  readonly assessmentId: string;
  readonly changed: Changed;
  readonly seen: Map<Slot, number>;
}

/**
 * Tells this window and the others which answer was written, as the row itself.
 *
 * `liveQuery` would read the assessment's latest rows anew after each own write, and need an index for it: that took as
 * long again as the write [measured]. What was said while a window slept is read when it wakes.
 */
export class AnswerNews {
  readonly #database: string;
  #channel: BroadcastChannel | undefined;
  #watchers = new Set<Watcher>();

  /** @param database its name: windows of different databases do not hear each other */
  constructor(database: string) {
    this.#database = database;
  }

  /** An answer of this window has become durable. */
  tell(row: AnswerRow): void {
    this.#listen();
    this.#told([row]);
    this.#channel?.postMessage({ database: this.#database, row });
  }

  /**
   * @param read all rows of the assessment, for what was missed: at the beginning, and after the window slept
   */
  watch(
    assessmentId: string,
    read: () => Promise<readonly AnswerRow[]>,
    changed: Changed,
  ): Unsubscribe {
    const watcher = { assessmentId, changed, seen: new Map<Slot, number>() };
    const catchUp = (): void => {
      // A connection that is gone is dealt with where it is written to.
      read().then(
        (rows) => {
          if (this.#watchers.has(watcher)) tellFresh(watcher, rows);
        },
        () => undefined,
      );
    };
    const awake = (): void => {
      if (document.visibilityState === 'visible') catchUp();
    };
    this.#listen();
    this.#watchers.add(watcher);
    catchUp();
    const page: { readonly document?: Document } = globalThis;
    page.document?.addEventListener('visibilitychange', awake);
    return () => {
      this.#watchers.delete(watcher);
      page.document?.removeEventListener('visibilitychange', awake);
    };
  }

  close(): void {
    this.#watchers.clear();
    this.#channel?.close();
    this.#channel = undefined;
  }

  #listen(): void {
    if (this.#channel || !('BroadcastChannel' in globalThis)) return;
    this.#channel = new BroadcastChannel(CHANNEL);
    this.#channel.onmessage = ({ data }: MessageEvent<{ database: string; row: AnswerRow }>) => {
      if (data.database === this.#database) this.#told([data.row]);
    };
  }

  #told(rows: readonly AnswerRow[]): void {
    for (const watcher of this.#watchers)
      tellFresh(
        watcher,
        rows.filter(({ assessmentId }) => assessmentId === watcher.assessmentId),
      );
  }
}

function tellFresh({ seen, changed }: Watcher, rows: readonly AnswerRow[]): void {
  const fresh = rows.filter(({ slot, stamp }) => (seen.get(slot) ?? 0) < stamp);
  for (const { slot, stamp } of fresh) seen.set(slot, stamp);
  if (fresh.length > 0) changed(fresh);
}
