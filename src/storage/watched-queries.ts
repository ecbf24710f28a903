import { liveQuery } from 'dexie';
import type { Unsubscribe } from './store.ts';

interface Watcher {
  readonly start: () => void;
  readonly stop: () => void;
}

/** Queries that are watched for changes, begun anew where the connection they run on was replaced. */
export class WatchedQueries {
  readonly #onerror: (fault: unknown) => void;
  #watchers = new Set<Watcher>();

  /** @param onerror a query failed; it tells of no further change */
  constructor(onerror: (fault: unknown) => void) {
    this.#onerror = onerror;
  }

  /** Calls back with what a query finds, now and after each change. */
  add<Result>(query: () => Promise<Result>, told: (found: Result) => void): Unsubscribe {
    let stop = (): void => undefined;
    const watcher: Watcher = {
      start: () => {
        const subscription = liveQuery(query).subscribe({ next: told, error: this.#onerror });
        stop = () => {
          subscription.unsubscribe();
        };
      },
      stop: () => {
        stop();
      },
    };
    this.#watchers.add(watcher);
    watcher.start();
    return () => {
      this.#watchers.delete(watcher);
      watcher.stop();
    };
  }

  restart(): void {
    for (const watcher of this.#watchers) {
      watcher.stop();
      watcher.start();
    }
  }

  end(): void {
    for (const watcher of this.#watchers) watcher.stop();
    this.#watchers.clear();
  }
}
