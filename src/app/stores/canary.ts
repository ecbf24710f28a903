/**
 * The mark in localStorage that this browser holds answers and measures, and how many rows: browsers lose databases without a
 * word (Chromium puts an empty one in the place of a damaged one, and cuts off what it cannot read [measured]). Compared at the
 * next start.
 *
 * It may lag behind the database, never lead it. It names only what is durable, and its number of rows never falls by anything
 * the app does (`storage/tally.ts`); so whichever of several windows wrote it last, it is a lower bound, and needs no lock.
 */
import type { DexieStore } from '../../storage/dexie-store.ts';
import type { RowMark, Tally } from '../../storage/tally.ts';
import { recall, remember } from './browser-memory.ts';

export interface Mark {
  readonly dbId: string;
  readonly schema?: number;
  /** Rows at least; unknown in a mark of an earlier version, which held the id only. */
  readonly rows?: number;
  /** The row written last. */
  readonly last?: RowMark;
  /** When a backup was saved last, in milliseconds since 1970. */
  readonly backupAt?: number;
}

type Counted = Pick<DexieStore, 'id' | 'isOver' | 'tally'>;

const EVERY_MS = 1000;

/** What was remembered of the database; `undefined` on a first visit, and where it cannot be read. */
export function readMark(): Mark | undefined {
  const word = recall('mark');
  if (word === undefined || word === '') return undefined;
  if (!word.startsWith('{')) return { dbId: word };
  try {
    return asMark(JSON.parse(word) as Partial<Mark>);
  } catch (cut) {
    console.warn('The mark in localStorage cannot be read.', (cut as Error).name);
    return undefined;
  }
}

function asMark({ dbId, schema, rows, last, backupAt }: Partial<Mark>): Mark | undefined {
  if (typeof dbId !== 'string') return undefined;
  const row = asRow(last);
  return {
    dbId,
    ...(typeof schema === 'number' && { schema }),
    ...(typeof rows === 'number' && { rows }),
    ...(row && { last: row }),
    ...(typeof backupAt === 'number' && { backupAt }),
  };
}

/** Its place and age only: an earlier version kept what the answer says beside it. */
function asRow(last: unknown): RowMark | undefined {
  const { assessmentId, slot, id, stamp } = (last ?? {}) as Record<string, unknown>;
  if (typeof stamp !== 'number') return undefined;
  if (typeof id === 'string') return { id, stamp };
  if (typeof assessmentId !== 'string' || typeof slot !== 'string') return undefined;
  return { assessmentId, slot, stamp };
}

/** Remembers that a backup was saved, so that it is known even where the database is lost. */
export function noteBackup(at: number): void {
  const mark = readMark();
  if (mark) remember('mark', JSON.stringify({ ...mark, backupAt: at }));
}

/** Whether losing the database would lose answers or measures. */
export const heldSomething = (mark: Mark | undefined): boolean =>
  // Who writes and leaves within a moment leaves a last row behind, and no count yet.
  mark !== undefined && (mark.rows !== 0 || mark.last !== undefined);

/** What is wrong with a database, compared with what was remembered of it. */
export function compare(
  mark: Mark | undefined,
  dbId: string | undefined,
  found?: Tally,
): 'missing' | 'older' | undefined {
  if (!mark || !heldSomething(mark)) return undefined;
  if (mark.dbId !== dbId) return 'missing';
  if (!found) return undefined;
  return found.rows < (mark.rows ?? 0) || !found.hasLast ? 'older' : undefined;
}

/** Keeps the mark in step with the store: soon after each write, and at once when the window is left. */
export class Canary {
  readonly #store: Counted;
  readonly #schema: number;
  #rows = 0;
  #last: RowMark | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Counted, schema: number) {
    this.#store = store;
    this.#schema = schema;
  }

  /** Begins with what is in the store now. @param anew what was remembered before does not count any more */
  start(found: Tally, anew: boolean): void {
    this.#rows = found.rows;
    this.#write(anew);
    const left = (): void => {
      if (this.#timer !== undefined) this.#write();
    };
    addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', left);
  }

  /** A row has become durable; without one, several, or some were removed. */
  note(row?: RowMark): void {
    if (row) this.#last = row;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#count();
    }, EVERY_MS);
  }

  async #count(): Promise<void> {
    try {
      this.#rows = (await this.#store.tally()).rows;
      this.#write();
    } catch (fault) {
      // It lags then, which is harmless; what the person has to know is said where the write failed.
      console.warn('What is stored could not be counted.', (fault as Error).name);
    }
  }

  #write(anew = false): void {
    // A database that is not ours any more must not be marked again: not after everything was deleted.
    if (this.#store.isOver) return;
    const before = readMark();
    const known = before?.dbId === this.#store.id && !anew ? before : undefined;
    const last = this.#last ?? known?.last;
    const mark: Mark = {
      dbId: this.#store.id,
      schema: this.#schema,
      rows: Math.max(this.#rows, known?.rows ?? 0),
      ...(last && { last }),
      ...(before?.backupAt !== undefined && { backupAt: before.backupAt }),
    };
    remember('mark', JSON.stringify(mark));
  }
}
