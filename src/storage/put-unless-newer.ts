import type { Table } from 'dexie';

/**
 * Writes a row again whose first write may still be carried out: a newer value of the same field may stand there by now.
 * @param key the row's own
 */
export function putUnlessNewer<Row extends { readonly stamp: number }, Key>(
  table: Table<Row, Key>,
  key: NoInfer<Key>,
  row: Row,
): PromiseLike<unknown> {
  return table.db.transaction('rw', table, async () => {
    const present = await table.get(key);
    if (!present || present.stamp < row.stamp) await table.put(row);
  });
}
