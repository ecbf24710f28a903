/** What a database says about itself. */
export interface Found {
  /** As the browser counts it; Dexie writes ten times its own version. */
  readonly nativeVersion: number;
  readonly dbId: string | undefined;
  readonly schemaVersion: number;
}

/**
 * Looks at a database without Dexie: where there is none, none is made, and nothing of one that is there is changed.
 * Dexie would make an empty one, and add to a newer one what an older schema misses in it.
 *
 * @returns `undefined` where there is none
 * @throws DOMException when the browser refuses
 */
export function peek(name: string): Promise<Found | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let missing = false;
    opening.onupgradeneeded = () => {
      missing = true;
      opening.transaction?.abort();
    };
    opening.onerror = (event) => {
      event.preventDefault();
      if (missing) resolve(undefined);
      else reject(opening.error ?? new DOMException('', 'UnknownError'));
    };
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => {
        database.close();
      };
      readMeta(database).then(resolve, reject);
    };
  });
}

function readMeta(database: IDBDatabase): Promise<Found> {
  const nativeVersion = database.version;
  return new Promise((resolve, reject) => {
    if (!database.objectStoreNames.contains('meta')) {
      database.close();
      resolve({ nativeVersion, dbId: undefined, schemaVersion: 0 });
      return;
    }
    const reading = database.transaction('meta').objectStore('meta').getAll();
    reading.onerror = () => {
      database.close();
      reject(reading.error ?? new DOMException('', 'UnknownError'));
    };
    reading.onsuccess = () => {
      database.close();
      const rows = reading.result as { key: string; value: unknown }[];
      const value = (key: string): unknown => rows.find((row) => row.key === key)?.value;
      const dbId = value('dbId');
      resolve({
        nativeVersion,
        dbId: typeof dbId === 'string' ? dbId : undefined,
        schemaVersion: Number(value('schemaVersion') ?? 0),
      });
    };
  });
}
