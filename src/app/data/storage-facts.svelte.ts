import type { Inventory } from '../../domain/backup/backup.ts';
import { inventoryOf } from '../../domain/backup/inventory.ts';
import type { AppState } from '../app-state.svelte.ts';
import { readMark } from '../stores/canary.ts';
import { NOTHING_UNSAVED, countUnsaved, lastBackup } from './backups.ts';
import type { BackupRecord, Unsaved } from './backups.ts';
import { homeStore } from './home.ts';
import { askToKeep, isKept, wasAskedToKeep } from './promise-to-keep.ts';

/** What is known of where the answers lie; nothing of it is guessed. */
export class StorageFacts {
  inventory = $state.raw<Inventory>();
  backup = $state.raw<BackupRecord>();
  /** A later backup, of which only the date is known: the database could not be written. Milliseconds since 1970. */
  markedAt = $state.raw<number>();
  unsaved = $state.raw<Unsaved>(NOTHING_UNSAVED);
  /** When a file was last put back, where that can still be undone. Milliseconds since 1970. */
  restoredAt = $state.raw<number>();
  /** Bytes of this app in this browser, its program included; `undefined` where the browser does not say. */
  used = $state.raw<number>();
  /** Whether the browser promised to keep the data; `undefined` where it does not say. */
  kept = $state.raw<boolean>();
  /** The promise was asked for, by the person or by the app at the end of a chapter. */
  asked = $state.raw(false);
  /** The facts could not be read: storage is in trouble. */
  unknown = $state.raw(false);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  async read(): Promise<void> {
    try {
      await this.#app.flush();
      const store = await homeStore(this.#app);
      const [contents, backup, unsaved, restoredAt, asked] = await Promise.all([
        store.contents(),
        lastBackup(store),
        countUnsaved(store),
        store.restoredAt(),
        wasAskedToKeep(store),
      ]);
      this.inventory = inventoryOf(contents);
      this.backup = backup;
      this.unsaved = unsaved;
      this.restoredAt = restoredAt;
      this.asked ||= asked;
      const markedAt = store.lasting ? readMark()?.backupAt : undefined;
      this.markedAt = markedAt !== undefined && markedAt > (backup?.at ?? 0) ? markedAt : undefined;
      this.unknown = false;
    } catch (fault) {
      console.warn('The storage could not be looked at.', (fault as Error).name);
      this.unknown = true;
    }
    this.used = await usedBytes();
    this.kept = await isKept();
  }

  async ask(): Promise<void> {
    this.kept = await askToKeep();
    this.asked = true;
  }
}

async function usedBytes(): Promise<number | undefined> {
  // Both are missing on plain http.
  const storage = navigator.storage as StorageManager | undefined;
  return (await storage?.estimate())?.usage;
}

/** Whether the app was installed and runs in a window of its own. */
export function isInstalled(): boolean {
  const { standalone } = navigator as { standalone?: boolean };
  return standalone === true || matchMedia('(display-mode: standalone)').matches;
}

/** Safari, and every browser of an iPhone or iPad: they delete what a page stored after seven days without a visit. */
export function deletesAfterAWeek(): boolean {
  return navigator.vendor.startsWith('Apple');
}
