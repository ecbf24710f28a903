/** The browser's database without Dexie: written from a dump, read as it is. */

interface Layout {
  readonly keyPath: string | readonly string[];
  readonly indexes: Readonly<Record<string, string | readonly string[]>>;
  readonly rows: readonly object[];
}
export interface Dump {
  /** As the browser counts it. */
  readonly version: number;
  readonly stores: Readonly<Record<string, Layout>>;
}

const asPath = (path: string | readonly string[]): string | string[] =>
  typeof path === 'string' ? path : [...path];

/** Makes a database of that layout, with those rows. */
export async function writeDump(name: string, { version, stores }: Dump): Promise<void> {
  const database = await openRaw(name, version, (fresh) => {
    for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
      const table = fresh.createObjectStore(store, { keyPath: asPath(keyPath) });
      for (const [index, path] of Object.entries(indexes)) table.createIndex(index, asPath(path));
    }
  });
  const writing = database.transaction(Object.keys(stores), 'readwrite');
  for (const [store, { rows }] of Object.entries(stores))
    for (const row of rows) writing.objectStore(store).put(row);
  await ended(writing);
  database.close();
}

export async function readRows(name: string, store: string): Promise<unknown[]> {
  const database = await openRaw(name);
  const rows = await answered(database.transaction(store).objectStore(store).getAll());
  database.close();
  return rows as unknown[];
}

/** Changes rows beside the app. */
export async function changeRows(
  name: string,
  store: string,
  change: (table: IDBObjectStore) => void,
): Promise<void> {
  const database = await openRaw(name);
  const writing = database.transaction(store, 'readwrite');
  change(writing.objectStore(store));
  await ended(writing);
  database.close();
}

/** The tables with their keys and indexes, to compare layouts. */
export async function layoutOf(name: string): Promise<object> {
  const database = await openRaw(name);
  const names = [...database.objectStoreNames];
  const reading = database.transaction(names);
  const layout = names.map((store) => {
    const table = reading.objectStore(store);
    const indexes = [...table.indexNames].map((index) => [index, table.index(index).keyPath]);
    return [store, { keyPath: table.keyPath, indexes: Object.fromEntries(indexes) as object }];
  });
  const { version } = database;
  database.close();
  return { version, stores: Object.fromEntries(layout) as object };
}

export function openRaw(
  name: string,
  version?: number,
  upgrade?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => upgrade?.(opening.result);
  return answered(opening);
}

export async function deleteRaw(name: string): Promise<void> {
  await answered(indexedDB.deleteDatabase(name));
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('refused'));
    };
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('aborted'));
    };
  });
}
