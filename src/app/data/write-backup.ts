import { BackupFailed } from './backup-fault.ts';
import type { SaveTarget } from './save-target.ts';

/**
 * Writes a backup whose bytes were opened and compared before: the file is as good if it is the same.
 * @returns the address of a download; nothing where the file itself was read back
 * @throws BackupFailed
 */
export async function writeBackup(
  target: SaveTarget,
  bytes: Uint8Array,
): Promise<{ readonly address?: string }> {
  const written = await writeTo(target, bytes);
  if ('address' in written) return { address: written.address };
  if (!sameBytes(written.bytes, bytes)) throw new BackupFailed('notTheSame');
  return {};
}

async function writeTo(target: SaveTarget, bytes: Uint8Array): ReturnType<SaveTarget['write']> {
  try {
    return await target.write(bytes);
  } catch (refused) {
    console.warn('The file could not be written.', (refused as Error).name);
    throw new BackupFailed('notWritten');
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, place) => byte === b[place]);
}
