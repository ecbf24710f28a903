import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { Store } from '../../storage/store.ts';
import { recall } from './browser-memory.ts';

/**
 * `opening` until the browser answered; `waiting` where it takes long: another window holds the database; `blocked` where it
 * gives no lasting storage and memory stands in.
 */
export type StorageState = 'opening' | 'waiting' | 'lasting' | 'blocked';

/**
 * What was found at the start: everything is `missing`, what is there is `older` than it was, the database is `damaged`, or
 * a `newer` version's. And `wiped`: the person has deleted everything, here or in another window.
 */
export type Finding = 'missing' | 'older' | 'damaged' | 'newer' | 'wiped';

/** Why nothing more can be stored: a newer version took the database over, or it was deleted from outside. */
export type Ending = 'superseded' | 'gone';

/** The stores of this window: the lasting one, and one in memory for a shared device. */
export class Stores {
  state = $state.raw<StorageState>('opening');
  finding = $state.raw<Finding>();
  ended = $state.raw<Ending>();
  /** Goes on without what is missing; there where that is a way. */
  accept: (() => Promise<void>) | undefined;
  /** Told before what was kept in memory only is forgotten, so that nothing is written into it any more. */
  onforget: ((memory: Store) => void) | undefined;
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
    this.#lasting ??= import('./open-lasting.ts')
      .then(({ openLasting }) => openLasting(this))
      .catch((fault: unknown) => {
        this.#lasting = undefined; // A file that could not be loaded is asked for again.
        throw fault;
      });
    return this.#lasting;
  }

  memory(): Promise<Store> {
    this.#memory ??= import('../../storage/memory-store.ts').then(({ MemoryStore }) => {
      const store = new MemoryStore();
      store.watchAssessments((all) => {
        this.list(all, 1);
      });
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
    const memory = await this.#memory;
    if (memory) this.onforget?.(memory);
    memory?.close();
    this.#memory = undefined;
    this.#inMemory = new Set();
    this.list([], 1);
  }

  /** @param place 0 for the assessments of the lasting store, 1 for those in memory */
  list(assessments: readonly Assessment[], place: 0 | 1): void {
    this.#lists[place] = assessments;
    if (place === 0) this.listed = true;
    // Of one that is in both, this window shows and changes its own: the other stays as it is.
    const each = new Map(this.#lists.flat().map((one) => [one.id, one]));
    this.assessments = [...each.values()].filter(({ deletedAt }) => deletedAt === undefined);
  }
}
