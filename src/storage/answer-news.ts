import type { AnswerRow, Slot } from '../domain/answers.ts';
import type { Unsubscribe } from './store.ts';

const CHANNEL = 'im-gleichgewicht answers';
/** Two windows that write the same field within so long may have done so at once. */
const AT_ONCE_MS = 5000;

type Changed = (rows: readonly AnswerRow[]) => void;
type ReadRow = (assessmentId: string, slot: Slot) => Promise<AnswerRow | undefined>;
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
  readonly #readRow: ReadRow;
  /** When this window last wrote a field, and when it heard of another window writing one of these. */
  #own = new Map<string, number>();
  #contested = new Map<string, number>();
  #channel: BroadcastChannel | undefined;
  #watchers = new Set<Watcher>();

  /**
   * @param database its id: windows of different databases do not hear each other
   * @param readRow what the database holds for one field
   */
  constructor(database: string, readRow: ReadRow) {
    this.#database = database;
    this.#readRow = readRow;
  }

  /** An answer of this window is being written. */
  begin(row: AnswerRow): void {
    this.#own.set(keyOf(row), Date.now());
  }

  /** An answer of this window has become durable. */
  tell(row: AnswerRow): void {
    this.#listen();
    this.#told(row);
    this.#channel?.postMessage({ database: this.#database, row });
    if (isRecent(this.#contested.get(keyOf(row)))) this.#lookAt(row);
  }

  #heard(row: AnswerRow): void {
    this.#told(row);
    if (!isRecent(this.#own.get(keyOf(row)))) return;
    this.#contested.set(keyOf(row), Date.now());
    this.#lookAt(row);
  }

  /** Both windows wrote this field at once: what the database holds counts in both, whatever the stamps say. */
  #lookAt({ assessmentId, slot }: AnswerRow): void {
    this.#readRow(assessmentId, slot).then(
      (row) => {
        if (!row) return;
        for (const watcher of this.#watchersOf(row)) {
          watcher.seen.set(slot, row.stamp);
          watcher.changed([row]);
        }
      },
      // A connection that is gone is dealt with where it is written to.
      () => undefined,
    );
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
      if (data.database === this.#database) this.#heard(data.row);
    };
  }

  #told(row: AnswerRow): void {
    for (const watcher of this.#watchersOf(row)) tellFresh(watcher, [row]);
  }

  #watchersOf({ assessmentId }: AnswerRow): Watcher[] {
    return [...this.#watchers].filter((watcher) => watcher.assessmentId === assessmentId);
  }
}

const keyOf = ({ assessmentId, slot }: AnswerRow): string => `${assessmentId} ${slot}`;
const isRecent = (moment: number | undefined): boolean =>
  moment !== undefined && Math.abs(Date.now() - moment) < AT_ONCE_MS;

function tellFresh({ seen, changed }: Watcher, rows: readonly AnswerRow[]): void {
  const fresh = rows.filter(({ slot, stamp }) => (seen.get(slot) ?? 0) < stamp);
  for (const { slot, stamp } of fresh) seen.set(slot, stamp);
  if (fresh.length > 0) changed(fresh);
}
