import type { Assessment } from '../domain/assessment.ts';
import type { Store } from '../storage/store.ts';
import { recall, remember } from './browser-memory.ts';
import { newId } from './new-id.ts';
import { whenAlone } from './windows.ts';

/** `opening` until the browser answered; `blocked` where it gives no lasting storage and memory stands in. */
export type StorageState = 'opening' | 'lasting' | 'blocked';

/** The stores of this window: the lasting one, and one in memory for a shared device. */
export class Stores {
  state = $state.raw<StorageState>('opening');
  /** Another window wants to change the database: this one has to be loaded anew. */
  superseded = $state.raw(false);
  /** All assessments that are not deleted, of both stores. */
  assessments = $state.raw<readonly Assessment[]>([]);
  /** Whether the list above is complete. */
  listed = $state.raw(false);
  #lasting: Promise<Store> | undefined;
  #memory: Promise<Store> | undefined;
  #inMemory = $state.raw<ReadonlySet<string>>(new Set());
  #lists: [lasting: readonly Assessment[], memory: readonly Assessment[]] = [[], []];

  /** An earlier visit left answers in this browser: chapters wait for the storage instead of showing blank fields. */
  get knownBrowser(): boolean {
    return recall('mark') !== undefined;
  }

  /** The lasting store, opened at the first call; memory where the browser refuses. */
  lasting(): Promise<Store> {
    this.#lasting ??= this.#open();
    return this.#lasting;
  }

  memory(): Promise<Store> {
    this.#memory ??= import('../storage/memory-store.ts').then(({ MemoryStore }) => {
      const store = new MemoryStore();
      this.#watch(store, 1);
      return store;
    });
    return this.#memory;
  }

  /** The store that holds an assessment. */
  of(id: string): Promise<Store> {
    return this.#inMemory.has(id) ? this.memory() : this.lasting();
  }

  isInMemory(id: string): boolean {
    return this.#inMemory.has(id) || this.state === 'blocked';
  }

  /** Whether this window keeps to itself: once begun on a shared device, everything begun in it is. */
  get shared(): boolean {
    return this.#inMemory.size > 0;
  }

  /** Adds an assessment, on this device or in memory only. */
  async add(assessment: Assessment, shared: boolean): Promise<void> {
    if (shared) this.#inMemory = new Set([...this.#inMemory, assessment.id]);
    const store = await this.of(assessment.id);
    await store.addAssessment(assessment);
  }

  /** The assessment last worked on, on this device or in this window. */
  get latest(): Assessment | undefined {
    return this.assessments.reduce<Assessment | undefined>(
      (latest, one) => ((one.touchedAt ?? 0) > (latest?.touchedAt ?? -1) ? one : latest),
      undefined,
    );
  }

  /** Whether something was begun in memory that leaving would wipe. */
  get holdsUnkept(): boolean {
    return this.shared || (this.state === 'blocked' && this.assessments.length > 0);
  }

  /** Forgets everything that was kept in memory only. */
  async wipeMemory(): Promise<void> {
    (await this.#memory)?.close();
    this.#memory = undefined;
    this.#inMemory = new Set();
    this.#list([], 1);
  }

  async #open(): Promise<Store> {
    try {
      const { openDexieStore } = await import('../storage/dexie-store.ts');
      const store = await openDexieStore({
        newId,
        onsuperseded: () => {
          this.superseded = true;
        },
      });
      await whenAlone(() => purgeIfPossible(store));
      remember('mark', store.id);
      this.#watch(store, 0);
      this.state = 'lasting';
      return store;
    } catch (refused) {
      console.warn('This browser gives no lasting storage.', (refused as Error).name);
      this.state = 'blocked';
      const { MemoryStore } = await import('../storage/memory-store.ts');
      const store = new MemoryStore();
      this.#watch(store, 0);
      return store;
    }
  }

  #watch(store: Store, place: 0 | 1): void {
    store.watchAssessments((assessments) => {
      this.#list(assessments, place);
      if (place === 0) this.listed = true;
    });
  }

  #list(assessments: readonly Assessment[], place: 0 | 1): void {
    this.#lists[place] = assessments;
    this.assessments = this.#lists.flat().filter(({ deletedAt }) => deletedAt === undefined);
  }
}

/** What was deleted goes at the next start; where that fails, at the one after. */
async function purgeIfPossible(store: Store): Promise<void> {
  try {
    await store.purge(Date.now() - 1);
  } catch (fault) {
    console.warn('What was deleted could not be removed yet.', (fault as Error).name);
  }
}
