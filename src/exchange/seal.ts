/**
 * Encryption of backups: files of the age format with a passphrase, which the stock `age` program opens as well.
 * No hand-made cryptography: everything here is done by `age-encryption`.
 */
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { beginningOf, BINARY, isArmoured } from './is-sealed.ts';
import { LIMITS, refuseSize, textOf } from './door.ts';
import { asProposed, normalPassphrase } from './normal-passphrase.ts';
import { RefusedFile } from './refused-file.ts';

/** 2^18 rounds of scrypt take 256 MiB and some seconds: what age itself chose, against guessing. */
export const WORK_FACTOR = 18;
/** 2^20 take 1 GiB. Above, a file could make a device work for hours. */
const HARDEST = 20;

/** @param workFactor lower only in tests */
export async function seal(
  bytes: Uint8Array,
  passphrase: string,
  workFactor: number = WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalPassphrase(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  return withEnoughMemory(() => encrypter.encrypt(bytes));
}

/**
 * Opens a sealed file: all of it or nothing.
 *
 * A passphrase that does not fit and a damaged header cannot be told apart; both are `wrongPassphrase`.
 *
 * @throws RefusedFile `wrongPassphrase`, `damagedSeal`, `sealTooHard`, `noMemory`, `notOurs` (sealed for a key), or by size
 */
export async function unseal(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  refuseSize(file.length, LIMITS.sealedBytes);
  const bytes = withoutArmour(file);
  refuseHardWork(bytes);
  const decrypter = new Decrypter();
  // As we would have sealed it; as it was typed, in case another program did not compose its letters; and proposed words as
  // they were proposed.
  const normal = normalPassphrase(passphrase);
  for (const text of new Set([normal, passphrase, asProposed(passphrase) ?? normal]))
    decrypter.addPassphrase(text);
  try {
    return await withEnoughMemory(() => decrypter.decrypt(bytes));
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    const isUnmatched = error instanceof Error && error.message.includes('no identity matched');
    throw new RefusedFile(isUnmatched ? 'wrongPassphrase' : 'damagedSeal');
  }
}

function withoutArmour(file: Uint8Array): Uint8Array {
  if (!isArmoured(file)) return file;
  const text = textOf(file);
  if (text === undefined) throw new RefusedFile('damagedSeal');
  try {
    return armor.decode(text);
  } catch (error) {
    throw new RefusedFile(error instanceof RangeError ? 'noMemory' : 'damagedSeal');
  }
}

/** Looks before any work is done; the library refuses as well, but says so only in words. */
function refuseHardWork(bytes: Uint8Array): void {
  const [version, stanza = ''] = beginningOf(bytes, 1_000).split('\n', 2);
  if (version !== `${BINARY}v1`) throw new RefusedFile('damagedSeal');
  const factor = /^-> scrypt \S+ (\d+)$/.exec(stanza)?.[1];
  if (factor !== undefined && Number(factor) > HARDEST) throw new RefusedFile('sealTooHard');
  if (/^-> (?!scrypt )\S/.test(stanza)) throw new RefusedFile('notOurs');
}

async function withEnoughMemory<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError) throw new RefusedFile('noMemory'); // Array buffer allocation failed
    throw error;
  }
}
