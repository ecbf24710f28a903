/** How one answer is written. */
import type { AnswerRow } from '../domain/answers.ts';
import type { Database } from './schema.ts';

/**
 * Writes one answer in a transaction of its own, begun and finished in the same breath.
 *
 * Straight to IndexedDB: this runs with every click, and what Dexie does around a single put (zones, hooks, observing) took as
 * long as the put itself [measured]. Finished at once, so that the browser can carry it out when the window is closed or
 * reloaded at this moment: without `commit`, 13 of 60 texts typed just before that were lost, with it one or none [measured].
 *
 * @returns when it is durable
 * @throws DOMException why the transaction was aborted; InvalidStateError where the connection is gone
 */
export function putAtOnce(database: Database, row: AnswerRow): Promise<void> {
  return new Promise((resolve, reject) => {
    const connection = database.isOpen() ? database.backendDB() : undefined;
    if (!connection) throw new DOMException('the connection is closed', 'InvalidStateError');
    const transaction = connection.transaction('answers', 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('the write was aborted', 'AbortError'));
    };
    transaction.objectStore('answers').put(row);
    transaction.commit();
  });
}
