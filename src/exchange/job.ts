/** What the worker does: pure of any worker, so that Node can run it as well. */
import type { Contents, Inventory } from '../domain/backup/backup.ts';
import { readBackup } from './backup/read.ts';
import type { Opened } from './backup/opened.ts';
import { holdTheSame } from './backup/record.ts';
import { writeBackup } from './backup/write.ts';
import { LIMITS, refuseSize } from './door.ts';
import { isSealed } from './is-sealed.ts';
import { RefusedFile, UnfaithfulCopy } from './refused-file.ts';
import { seal, unseal } from './seal.ts';

/** What is going on, for the person who waits. Sealing and unsealing take seconds; the rest is quick. */
export type Stage = 'writing' | 'sealing' | 'unsealing' | 'reading';
export type Tell = (stage: Stage, bytes: number) => void;

export interface SaveOptions {
  /** None: the file is readable by everyone who gets it. */
  readonly passphrase?: string | undefined;
  /** The app's version. */
  readonly app: string;
  /** As `Date.toISOString` writes it. */
  readonly madeAt: string;
  /** Only for tests: scrypt's work factor. */
  readonly workFactor?: number;
}
export interface Saved {
  readonly bytes: Uint8Array;
  readonly inventory: Inventory;
}

/**
 * Writes a backup and proves it: the finished bytes are opened again and compared with what was to be saved.
 * @throws UnfaithfulCopy when they differ; RefusedFile when the door would not let the file in again
 */
export async function saveBackup(
  contents: Contents,
  options: SaveOptions,
  tell: Tell,
): Promise<Saved> {
  tell('writing', 0);
  const plain = new TextEncoder().encode(writeBackup(contents, options));
  if (options.passphrase === undefined)
    return { bytes: plain, inventory: await verifyBackup(plain, undefined, contents, tell) };
  tell('sealing', plain.length);
  const bytes = await seal(plain, options.passphrase, options.workFactor);
  return { bytes, inventory: await verifyBackup(bytes, options.passphrase, contents, tell) };
}

/**
 * Opens a backup, sealed or plain.
 * @param file a file is asked for its size before it is read
 * @throws RefusedFile
 */
export async function openBackup(
  file: Uint8Array | Blob,
  passphrase: string | undefined,
  now: number,
  tell: Tell,
): Promise<Opened> {
  const size = file instanceof Uint8Array ? file.length : file.size;
  refuseSize(size, LIMITS.sealedBytes);
  tell('reading', size);
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer());
  if (!isSealed(bytes)) return readBackup(bytes, now);
  if (passphrase === undefined) throw new RefusedFile('wrongPassphrase');
  tell('unsealing', bytes.length);
  const plain = await unseal(bytes, passphrase);
  tell('reading', plain.length);
  return readBackup(plain, now);
}

/**
 * Opens a backup and compares it with what it should hold.
 * @throws UnfaithfulCopy when it holds anything else; RefusedFile when it cannot be opened
 */
export async function verifyBackup(
  bytes: Uint8Array,
  passphrase: string | undefined,
  contents: Contents,
  tell: Tell,
): Promise<Inventory> {
  const { contents: read, report } = await openBackup(bytes, passphrase, 0, tell);
  if (!report.sound || !holdTheSame(read, contents)) throw new UnfaithfulCopy();
  return report.inventory;
}
