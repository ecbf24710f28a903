/** The lasting store when the browser drops, blocks, empties or replaces its database. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDexieStore, openReadOnly } from '../../src/storage/opening.ts';
import type { OpenOptions } from '../../src/storage/opening.ts';
import { peek } from '../../src/storage/peek.ts';
import { StorageFault } from '../../src/storage/storage-fault.ts';
import { PATIENCE_MS } from '../../src/storage/time-limit.ts';
import { changeRows, deleteRaw, openRaw, readRows } from './raw-database.ts';
import { NOTHING, assessment, newName, row } from './stores.ts';

let name: string;
/** Every connection the browser handed out. */
let connections: Set<IDBDatabase>;
const stores: { close(): void }[] = [];

async function open(options: Partial<OpenOptions> = {}) {
  const store = await openDexieStore({ newId: () => crypto.randomUUID(), name, ...options });
  stores.push(store);
  return store;
}
const value = async (slot: string): Promise<unknown> => {
  const rows = (await readRows(name, 'answers')) as { slot: string; body: { value: unknown } }[];
  return rows.find((found) => found.slot === slot)?.body.value;
};
const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (fault: unknown) => (fault instanceof StorageFault ? fault.code : fault),
  );

beforeEach(() => {
  name = newName();
  connections = new Set();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the database it is given
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...what
  ) {
    connections.add(this);
    return transaction.apply(this, what);
  });
  vi.spyOn(console, 'warn').mockReturnValue(undefined); // Dexie tells of its workarounds
});
afterEach(() => {
  vi.useRealTimers();
  for (const store of stores.splice(0)) store.close();
});

/** As the browser does when it sends the app to sleep, or after an error of the disk. */
function drop(): void {
  for (const connection of connections) connection.close();
}

describe('a connection that the browser dropped', () => {
  test('is made anew, and the answer is written', async () => {
    const store = await open();
    await store.putAnswer(row('a', 'x-one', 1));
    drop();
    await store.putAnswer(row('a', 'x-two', 2));
    expect(await value('x-two')).toBe(2);
  });

  test('still tells whoever watches', async () => {
    const store = await open();
    await store.answers('a');
    const seen: string[] = [];
    store.watchAnswers('a', (rows) => seen.push(...rows.map(({ slot }) => slot)));
    drop();
    await store.putAnswer(row('a', 'x-one', 1));
    const other = await open();
    await other.putAnswer(row('a', 'x-two', 2));
    await vi.waitFor(() => expect(seen).toEqual(expect.arrayContaining(['x-one', 'x-two'])));
  });

  test('is not made anew to another database: nothing is written into that one', async () => {
    const onended = vi.fn();
    const store = await open({ onended });
    await store.putAnswer(row('a', 'x-one', 1));
    drop();
    await deleteRaw(name);
    const other = await open();
    expect(await codeOf(store.putAnswer(row('a', 'x-two', 2)))).toBe('gone');
    expect(onended).toHaveBeenCalledWith('gone');
    expect((await other.answers('a')).size).toBe(0);
    expect(await codeOf(store.addAssessment(assessment('a')))).toBe('gone');
    expect(await other.assessments()).toEqual([]);
  });

  test('makes no empty database where there is none any more', async () => {
    const store = await open();
    await store.putAnswer(row('a', 'x-one', 1));
    drop();
    await deleteRaw(name);
    expect(await codeOf(store.putAnswer(row('a', 'x-two', 2)))).toBe('gone');
    expect(await codeOf(store.answers('a'))).toBe('gone');
    expect(await peek(name)).toBeUndefined();
  });
});

describe('a database deleted from outside', () => {
  test('is told at once, and not brought back', async () => {
    const onended = vi.fn();
    const store = await open({ onended });
    await store.putAnswer(row('a', 'x-one', 1));
    await deleteRaw(name);
    expect(onended).toHaveBeenCalledExactlyOnceWith('gone');
    expect(store.isOver).toBe(true);
    expect(await codeOf(store.putAnswer(row('a', 'x-two', 2)))).toBe('gone');
    expect(await peek(name)).toBeUndefined();
  });
});

describe('a database changed by a newer version', () => {
  test('is not written to any more', async () => {
    const onended = vi.fn();
    const store = await open({ onended });
    (await openRaw(name, 20)).close();
    expect(onended).toHaveBeenCalledExactlyOnceWith('superseded');
    expect(await codeOf(store.putAnswer(row('a', 'x-two', 2)))).toBe('superseded');
    expect(await readRows(name, 'answers')).toEqual([]);
  });

  test('is not written to after a dropped connection either', async () => {
    const store = await open();
    await store.putAnswer(row('a', 'x-one', 1));
    drop();
    await changeRows(name, 'meta', (meta) => meta.put({ key: 'schemaVersion', value: 2 }));
    drop();
    expect(await codeOf(store.putAnswer(row('a', 'x-two', 2)))).toBe('superseded');
    expect(await readRows(name, 'answers')).toHaveLength(1);
  });

  test('can be read and taken along, but not written', async () => {
    const store = await open();
    await store.addAssessment(assessment('a'));
    await store.putAnswer(row('a', 'x-one', 1));
    store.close();
    (await openRaw(name, 20, (newer) => newer.createObjectStore('more'))).close();
    const reader = await openReadOnly(store.id, { name });
    stores.push(reader);
    expect((await reader.contents()).answers).toHaveLength(1);
    expect((await reader.answers('a')).get('x-one')).toEqual({ value: 1 });
    for (const write of [
      reader.putAnswer(row('a', 'x-two', 2)),
      reader.addAssessment(assessment('b')),
      reader.changeAssessment('a', { title: 'neu' }),
      reader.purge(1),
      reader.restore(NOTHING, 1),
      reader.undoRestore(),
      reader.setSetting('backups', 1),
    ])
      expect(await codeOf(write)).toBe('superseded');
    expect((await peek(name))?.nativeVersion).toBe(20);
  });
});

test('a write begins and is handed over before anything else has its turn', async () => {
  const store = await open();
  await store.putAnswer(row('a', 'x-one', 1));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
  const written = store.putAnswer(row('a', 'x-two', 2));
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); // promises only, no frame and no timer
  expect(put).toHaveBeenCalledTimes(1);
  expect(commit).toHaveBeenCalledTimes(1);
  await written;
});

describe('a write that fails', () => {
  test('because there is no space says so, and the next one is tried again', async () => {
    const store = await open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space left', 'QuotaExceededError');
    });
    expect(await codeOf(store.putAnswer(row('a', 'x-one', 1)))).toBe('full');
    put.mockRestore();
    await store.putAnswer(row('a', 'x-one', 1));
    expect(await value('x-one')).toBe(1);
  });

  test('because the disk has a fault is tried once more on a new connection', async () => {
    const store = await open();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the table it is given
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      ...what
    ) {
      const request = put.apply(this, what);
      this.transaction.abort();
      return request;
    });
    await store.putAnswer(row('a', 'x-one', 1));
    expect(await value('x-one')).toBe(1);
  });

  test('twice is given up, and said', async () => {
    const store = await open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk', 'UnknownError');
    });
    expect(await codeOf(store.putAnswer(row('a', 'x-one', 1)))).toBe('failed');
    expect(put).toHaveBeenCalledTimes(2);
  });
});

describe('a write that hangs', () => {
  /** A transaction of somebody else's that does not end until it is told to. */
  async function hold(): Promise<() => void> {
    const database = await openRaw(name);
    const table = database.transaction('answers', 'readwrite').objectStore('answers');
    let held = true;
    const on = (): void => {
      if (held) table.count().onsuccess = on;
      else database.close();
    };
    on();
    return () => {
      held = false;
    };
  }

  test('is tried again on a new connection, and a newer value that came meanwhile stays', async () => {
    const store = await open();
    await store.putAnswer(row('a', 'x-one', 0));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const release = await hold();
    const first = store.putAnswer(row('a', 'x-one', 1));
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 100);
    const second = store.putAnswer(row('a', 'x-one', 2));
    await vi.advanceTimersByTimeAsync(200);
    release();
    vi.useRealTimers();
    await Promise.all([first, second]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await value('x-one')).toBe(2);
  });
});

describe('looking at a database', () => {
  test('makes none, and changes none', async () => {
    expect(await peek(name)).toBeUndefined();
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
    const store = await open();
    expect(await peek(name)).toEqual({ nativeVersion: 10, dbId: store.id, schemaVersion: 1 });
  });
});
