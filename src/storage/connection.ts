import { peek } from './peek.ts';
import { Database, isNewer } from './schema.ts';
import { StorageFault, asStorageFault, isDead } from './storage-fault.ts';
import type { StorageCode } from './storage-fault.ts';
import type { Unsubscribe } from './store.ts';
import { withinPatience } from './time-limit.ts';
import { WatchedQueries } from './watched-queries.ts';

/** A connection that was made anew so recently is not made anew for a mere event: the browser keeps closing it. */
const CALM_MS = 5000;
/** Right after the person's data were cleared in its settings, the browser still refuses to open anything [measured]. */
const LOOK_AGAIN_MS = 500;
const LOOKS = 4;

export interface ConnectionEvents {
  /** The connection is over for good; nothing is written any more. */
  readonly onended?: ((code: StorageCode) => void) | undefined;
  /** A query that watches for changes failed. */
  readonly onwatcherror?: ((error: unknown) => void) | undefined;
}

/**
 * The way to one database. Where the browser drops the connection (a full disk, a sleeping phone, a page brought back), it is
 * made anew, and only to the same database: one that took its place is never written to.
 */
export class Connection {
  readonly id: string;
  #database: Database;
  #events: ConnectionEvents;
  #over: StorageCode | undefined;
  #reopening: Promise<void> | undefined;
  #reopenedAt = 0;
  #watched = new WatchedQueries((fault) => {
    // A dead connection is dealt with where it is used.
    if (!this.isOver && !isDead(fault)) this.#events.onwatcherror?.(fault);
  });

  /** @param database open, and known by that id */
  constructor(database: Database, id: string, events: ConnectionEvents = {}) {
    this.#database = database;
    this.id = id;
    this.#events = events;
    database.keepTo(id);
    this.#listen(database);
  }

  /** Whether it can still be written to. */
  get isOver(): boolean {
    return this.#over !== undefined;
  }

  /** Reads, or changes what may be changed twice: once more on a new connection where this one is dead. */
  async use<Result>(work: (database: Database) => PromiseLike<Result>): Promise<Result> {
    const used = this.#usable();
    try {
      return await work(used);
    } catch (fault) {
      if (!isDead(fault)) throw this.#judge(fault);
      await this.#reopen(used);
    }
    return this.once(work);
  }

  /** The database for work that must not be done twice. */
  async once<Result>(work: (database: Database) => PromiseLike<Result>): Promise<Result> {
    if (!this.#usable().isOpen()) await this.#reopen(this.#database);
    try {
      return await work(this.#usable());
    } catch (fault) {
      throw this.#judge(fault);
    }
  }

  /**
   * Writes, beginning before anything else happens. Where the connection is dead or hangs, it is tried once more on a new one.
   * @param again the same write where the first one may still be carried out, even after it
   * @throws StorageFault
   */
  async write(
    work: (database: Database) => PromiseLike<unknown>,
    again: (database: Database) => PromiseLike<unknown>,
  ): Promise<void> {
    const used = this.#usable();
    const first = work(used);
    try {
      await withinPatience(first);
    } catch (fault) {
      if (!isDead(fault)) throw this.#judge(fault);
      await Promise.race([lateSuccess(first), this.#writeAgain(used, again)]);
    }
  }

  /** Calls back with what a query finds, now and after each change, also across a new connection. */
  watch<Result>(
    query: (database: Database) => Promise<Result>,
    told: (found: Result) => void,
  ): Unsubscribe {
    return this.#watched.add(() => query(this.#database), told);
  }

  close(): void {
    this.#end('closed');
  }

  #usable(): Database {
    if (this.#over) throw new StorageFault(this.#over);
    return this.#database;
  }

  async #writeAgain(
    used: Database,
    again: (database: Database) => PromiseLike<unknown>,
  ): Promise<void> {
    try {
      await this.#reopen(used);
      await again(this.#usable());
    } catch (fault) {
      throw this.#judge(fault);
    }
  }

  /** @param dead the connection that did not serve; where it was replaced already, nothing is to do */
  #reopen(dead: Database): Promise<void> {
    if (dead !== this.#database) return Promise.resolve();
    this.#reopening ??= this.#replace().finally(() => {
      this.#reopening = undefined;
    });
    return this.#reopening;
  }

  async #replace(): Promise<void> {
    const before = this.#usable();
    const found = await withinPatience(peek(before.name));
    if (found?.dbId !== this.id) this.#end('gone');
    else if (isNewer(found)) this.#end('superseded');
    this.#usable();
    const next = new Database(before.name);
    next.keepTo(this.id);
    await withinPatience(next.open());
    if (this.#over) next.close({ disableAutoOpen: true });
    this.#usable();
    this.#database = next;
    this.#reopenedAt = Date.now();
    this.#listen(next);
    before.close({ disableAutoOpen: true });
    this.#watched.restart();
  }

  #listen(database: Database): void {
    database.on('versionchange', ({ newVersion }) => {
      // Dexie would otherwise reopen behind our back and write rows of an old shape (dexie/Dexie.js#2097).
      this.#end(newVersion === null || newVersion === 0 ? 'gone' : 'superseded');
    });
    database.on('close', () => {
      // After the turn: whoever closed it on purpose has said so by then, and a page put to sleep does it when it wakes.
      setTimeout(() => {
        this.#afterClose(database, LOOKS);
      });
    });
  }

  /** Nobody may ask for anything for a long time: so it is looked at now what became of the database. */
  #afterClose(closed: Database, looks: number): void {
    if (closed !== this.#database || this.isOver) return;
    if (Date.now() - this.#reopenedAt < CALM_MS) return;
    this.#reopen(closed).catch((fault: unknown) => {
      if (looks === 1 || !isDead(fault)) this.#events.onwatcherror?.(fault);
      else
        setTimeout(() => {
          this.#afterClose(closed, looks - 1);
        }, LOOK_AGAIN_MS);
    });
  }

  /** What an error means; where it means that the database is another one, that is the end. */
  #judge(error: unknown): StorageFault {
    const fault = asStorageFault(error);
    if (fault.code === 'gone' || fault.code === 'superseded') this.#end(fault.code);
    return fault;
  }

  #end(code: StorageCode): void {
    if (this.#over) return;
    this.#over = code;
    this.#database.close({ disableAutoOpen: true });
    this.#watched.end();
    if (code !== 'closed') this.#events.onended?.(code);
  }
}

/** Ends when the work succeeds after all, and never else. */
function lateSuccess(work: PromiseLike<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    work.then(resolve, () => undefined);
  });
}
