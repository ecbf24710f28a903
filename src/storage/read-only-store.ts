import { DexieStore } from './dexie-store.ts';
import { StorageFault } from './storage-fault.ts';

/** A newer version's database: its answers can be read and exported, but this version may not write what it does not know. */
export class ReadOnlyStore extends DexieStore {
  override addAssessment(): Promise<void> {
    return refuse();
  }
  override changeAssessment(): Promise<void> {
    return refuse();
  }
  override purge(): Promise<void> {
    return refuse();
  }
  override putAnswer(): Promise<void> {
    return refuse();
  }
  override putMeasure(): Promise<void> {
    return refuse();
  }
  override removeMeasure(): Promise<never> {
    return refuse();
  }
  override putBackMeasure(): Promise<void> {
    return refuse();
  }
  override restore(): Promise<void> {
    return refuse();
  }
  override undoRestore(): Promise<number> {
    return refuse();
  }
  override setSetting(): Promise<void> {
    return refuse();
  }
  override changeSetting(): Promise<void> {
    return refuse();
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new StorageFault('superseded'));
}
