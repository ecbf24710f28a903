/** Opens the browser's database for this window, and looks whether everything is still there. Loaded with the storage. */
import type { Store } from '../../storage/store.ts';
import type { DexieStore } from '../../storage/dexie-store.ts';
import type { Tally } from '../../storage/tally.ts';
import { remember } from './browser-memory.ts';
import { Canary, compare, heldSomething, readMark } from './canary.ts';
import type { Mark } from './canary.ts';
import { newId } from '../new-id.ts';
import type { Stores } from './stores.svelte.ts';
import { whenIdle } from '../window/when-idle.ts';
import { whenAlone } from '../window/windows.ts';
import { whenWiped } from '../window/wipe-channel.ts';

/** A browser whose database another window holds sends no word of it to the third window: it waits for ever [measured]. */
const WAITING_AFTER_MS = 2000;

/** The lasting store; memory where the browser gives none. What is wrong is told to `stores`. */
export async function openLasting(stores: Stores): Promise<Store> {
  const mark = readMark();
  const patience = setTimeout(() => {
    stores.state = 'waiting';
  }, WAITING_AFTER_MS);
  try {
    const store = await open(stores, mark);
    follow(stores, store);
    stores.state = 'lasting';
    return store;
  } catch (refused) {
    console.warn('This browser gives no lasting storage.', (refused as Error).name);
    if (heldSomething(mark)) stores.finding ??= 'damaged';
    if (stores.finding === 'damaged') stores.accept = beginAnew;
    const { MemoryStore } = await import('../../storage/memory-store.ts');
    const store = new MemoryStore();
    follow(stores, store);
    stores.state = 'blocked';
    return store;
  } finally {
    clearTimeout(patience);
  }
}

async function open(stores: Stores, mark: Mark | undefined): Promise<Store> {
  const { openDexieStore, openReadOnly, peek, isNewer, DATABASE_NAME, SCHEMA_VERSION } =
    await import('../../storage/opening.ts');
  const onended = (code: string): void => {
    stores.ended = code === 'gone' ? 'gone' : 'superseded';
  };
  const openedAt = Date.now();
  const found = await peek(DATABASE_NAME);
  if (found && isNewer(found)) {
    stores.finding = 'newer';
    return openReadOnly(found.dbId ?? '', { onended });
  }
  let canary: Canary | undefined;
  const store = await openDexieStore({
    newId,
    onended,
    onwritten: (row) => canary?.note(row),
    onrestored: () => {
      canary?.note();
      // Whoever has put a backup back goes on with that.
      void stores.accept?.();
    },
  });
  // Before anything is shown or written: what is written meanwhile would make up for what is missing.
  const tally = await store.tally(mark?.dbId === store.id ? mark.last : undefined);
  const finding = compare(mark, store.id, tally);
  const begin = (counted: Tally, anew: boolean): void => {
    canary = new Canary(store, SCHEMA_VERSION);
    canary.start(counted, anew);
  };
  if (finding) {
    stores.finding = finding;
    stores.accept = async () => {
      stores.accept = undefined;
      begin(await store.tally(), true);
      stores.finding = undefined;
    };
  } else begin(tally, false);
  // Asked for now, so that this window counts before anything is deleted in it; nothing waits for the answer.
  void whenAlone(() => (finding ? Promise.resolve() : purgeAtLeisure(store, openedAt - 1)));
  return store;
}

/** Lists what is in the store, and lets go of everything when a window says that it goes. */
function follow(stores: Stores, store: Store): void {
  store.watchAssessments((all) => {
    stores.list(all, 0);
  });
  const end = (): void => {
    store.close();
    stores.list([], 0);
    void stores.wipeMemory();
    stores.finding = 'wiped';
  };
  whenWiped(end);
  // A page that the browser kept alive would bring back what leaving it was said to wipe, and has heard of no other window;
  // that the mark is gone tells.
  const marked = readMark() !== undefined;
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (marked && !readMark()) end();
    else if (stores.holdsUnkept) void forget(stores);
  });
}

/** Begins this window anew, without what was in memory only. */
async function forget(stores: Stores): Promise<void> {
  document.body.hidden = true;
  stores.list([], 0);
  await stores.wipeMemory();
  location.reload();
}

/** Throws away a database that cannot be opened, and begins with an empty one. */
async function beginAnew(): Promise<void> {
  const { deleteDatabase } = await import('../../storage/delete-database.ts');
  await deleteDatabase();
  remember('mark', undefined);
  location.reload();
}

/**
 * What was deleted before this start goes, once the page stands; where that fails, at the next start. What is deleted in this
 * window meanwhile can still be taken back.
 */
async function purgeAtLeisure(store: DexieStore, deletedUntil: number): Promise<void> {
  await new Promise<void>(whenIdle);
  if (store.isOver) return;
  try {
    await store.purge(deletedUntil);
  } catch (fault) {
    console.warn('What was deleted could not be removed yet.', (fault as Error).name);
  }
}
