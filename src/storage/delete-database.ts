import { DATABASE_NAME } from './schema.ts';

const PATIENCE_MS = 3000;

/**
 * Deletes the database with everything in it. Every connection has to be closed before, in all windows.
 * @returns whether it is gone; a window that holds it fast delays that until it closes
 */
export function deleteDatabase(name: string = DATABASE_NAME): Promise<boolean> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => {
      resolve(true);
    };
    deleting.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    setTimeout(resolve, PATIENCE_MS, false);
  });
}
