import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDexieStore } from '../../src/storage/opening.ts';
import type { Store } from '../../src/storage/store.ts';
import { newName, openers } from './stores.ts';

const more = (present: unknown): number => ((present as number | undefined) ?? 0) + 1;

describe.each(Object.entries(openers))('%s changes a setting', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => {
    store.close();
  });

  test('from what is stored, also from nothing', async () => {
    await store.changeSetting('count', more);
    await store.changeSetting('count', more);
    expect(await store.setting('count')).toBe(2);
  });

  test('by one of many at once after the other', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.changeSetting('count', more)));
    expect(await store.setting('count')).toBe(20);
  });

  test('to nothing', async () => {
    await store.setSetting('count', 7);
    await store.changeSetting('count', () => undefined);
    expect(await store.setting('count')).toBeUndefined();
  });

  test('not at all where the change fails', async () => {
    await store.setSetting('count', 7);
    const failing = store.changeSetting('count', () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow();
    expect(await store.setting('count')).toBe(7);
  });
});

test('two windows change one setting without losing a change', async () => {
  const name = newName();
  const [one, other] = await Promise.all(
    [1, 2].map(() => openDexieStore({ newId: () => `id of ${name}`, name })),
  );
  if (!one || !other) throw new Error('two stores were opened');
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => (at % 2 ? one : other).changeSetting('count', more)),
  );
  expect(await one.setting('count')).toBe(40);
  one.close();
  other.close();
});
