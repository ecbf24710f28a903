import { Connection } from './connection.ts';
import type { ConnectionEvents } from './connection.ts';
import { DexieStore } from './dexie-store.ts';
import type { StoreEvents } from './dexie-store.ts';
import { ReadOnlyStore } from './read-only-store.ts';
import { DATABASE_NAME, Database } from './schema.ts';

export { DATABASE_NAME, SCHEMA_VERSION, isNewer } from './schema.ts';
export { peek } from './peek.ts';

export interface OpenOptions extends ConnectionEvents, StoreEvents {
  /** Makes the database's own id when it is opened for the first time. */
  readonly newId: () => string;
  /** For tests. */
  readonly name?: string;
}

/**
 * Opens the lasting store in the browser's IndexedDB, making the database where there is none.
 * Look first (`peek`) whether it is a newer version's.
 * @throws DexieError when the browser refuses: blocked storage, a damaged database
 */
export async function openDexieStore(options: OpenOptions): Promise<DexieStore> {
  const database = new Database(options.name ?? DATABASE_NAME);
  await database.open();
  // Only the first start has to write: on a full disk the answers can still be read.
  const known = await database.meta.get('dbId');
  const id = known ? String(known.value) : await name(database, options.newId);
  return new DexieStore(new Connection(database, id, options), options);
}

/** Opens a newer version's database as it is: everything can be read and taken along, nothing written. */
export async function openReadOnly(
  id: string,
  options: ConnectionEvents & { readonly name?: string } = {},
): Promise<DexieStore> {
  const database = new Database(options.name ?? DATABASE_NAME, true);
  await database.open();
  database.takeTables();
  return new ReadOnlyStore(new Connection(database, id, options));
}

/** Gives the database its id; where two windows do so at once, the first one wins. */
function name(database: Database, newId: () => string): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const found = await database.meta.get('dbId');
    if (found) return String(found.value);
    const made = newId();
    await database.meta.bulkPut([
      { key: 'dbId', value: made },
      { key: 'schemaVersion', value: database.verno },
    ]);
    return made;
  });
}
