import { beforeEach, describe, expect, test } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { remember } from '../../../src/app/stores/browser-memory.ts';
import { StorageFacts } from '../../../src/app/data/storage-facts.svelte.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';

/** Stands in for the browser's database, which jsdom does not have. */
class LastingStore extends MemoryStore {
  override readonly lasting = true;
}

let store: LastingStore;
let facts: StorageFacts;
beforeEach(() => {
  const app = new AppState();
  store = new LastingStore();
  app.stores.lasting = () => Promise.resolve(store);
  facts = new StorageFacts(app);
  remember('mark', JSON.stringify({ dbId: 'x', rows: 2, backupAt: 2_000 }));
});
const backup = (at: number) => store.setSetting('backups', { at, sealed: true, stamps: {} });

describe('the date of the last backup', () => {
  test('is taken from the mark where the database could not be written', async () => {
    await facts.read();
    expect([facts.backup, facts.markedAt]).toEqual([undefined, 2_000]);
    await backup(1_000);
    await facts.read();
    expect(facts.markedAt).toBe(2_000);
  });

  test('is the one in the database where that is as new', async () => {
    await backup(2_000);
    await facts.read();
    expect([facts.backup?.at, facts.markedAt]).toEqual([2_000, undefined]);
  });
});

test('that the app has asked for the promise is known', async () => {
  await facts.read();
  expect(facts.asked).toBe(false);
  await store.setSetting('askedToKeep', true);
  await facts.read();
  expect(facts.asked).toBe(true);
});
