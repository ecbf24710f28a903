/**
 * Why something could not be stored, as far as the person can be told more than that it failed.
 * `full`: no space left. `gone`: the database was deleted under our hands. `superseded`: it belongs to a newer version of
 * the app by now. `closed`: this window has let go of it. `failed`: everything else.
 */
export type StorageCode = 'full' | 'gone' | 'superseded' | 'closed' | 'failed';

export class StorageFault extends Error {
  override name = 'StorageFault'; // minifiers mangle class names
  readonly code: StorageCode;

  constructor(code: StorageCode, options?: ErrorOptions) {
    super(`the store is ${code}`, options);
    this.code = code;
  }
}

/** Errors after which a connection stays dead: only a new one helps (measured on a full disk; dexie/Dexie.js#1706). */
const DEAD = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'TimeoutError',
]);

/** What the browser's or Dexie's error means; the reason of an aborted transaction is inside it. */
export function asStorageFault(fault: unknown): StorageFault {
  if (fault instanceof StorageFault) return fault;
  return new StorageFault(isFull(fault) ? 'full' : 'failed', { cause: fault });
}

/** Whether a new connection may help where this one does not. */
export function isDead(fault: unknown): boolean {
  return !isFull(fault) && DEAD.has(nameOf(fault));
}

const isFull = (fault: unknown): boolean =>
  nameOf(fault) === 'QuotaExceededError' ||
  nameOf((fault as { inner?: unknown } | undefined)?.inner) === 'QuotaExceededError';

const nameOf = (fault: unknown): string => (fault as Error | undefined)?.name ?? '';
