/** Row 25: a sealed backup with one fault anywhere is refused as a whole; never is a part of it shown. */
import { armor } from 'age-encryption';
import { writeBackup } from '../../../src/exchange/backup/write.ts';
import { openBackup } from '../../../src/exchange/job.ts';
import { RefusedFile } from '../../../src/exchange/refused-file.ts';
import { seal } from '../../../src/exchange/seal.ts';
import { HEAD, NOW, SMALL } from '../random-contents.ts';
import type { Row } from './row.ts';

const PASSPHRASE = 'apfel-birke-wolke-stern-insel';
/** Low, so that thousands of files can be tried; what is checked does not depend on it. */
const WORK_FACTOR = 2;

/**
 * @param masks of bits to be turned in every byte
 * @param step every how many bytes; 1 is every byte
 */
export async function sealedFaults(masks: readonly number[], step = 1): Promise<Row> {
  const plain = new TextEncoder().encode(writeBackup(SMALL, HEAD));
  const sealed = await seal(plain, PASSPHRASE, WORK_FACTOR);
  const armoured = new TextEncoder().encode(armor.encode(sealed));
  const places = [...sealed.keys()].filter((at) => at % step === 0);
  const files = [
    ...places.flatMap((at) =>
      masks.map(
        (mask) => [`byte ${at} by ${mask}`, flipped(sealed, at, mask), PASSPHRASE] as const,
      ),
    ),
    ...places.map((at) => [`cut at ${at}`, sealed.subarray(0, at), PASSPHRASE] as const),
    ...places.map(
      (at) =>
        [
          `byte ${at} twice`,
          Uint8Array.of(...sealed.subarray(0, at + 1), ...sealed.subarray(at)),
          PASSPHRASE,
        ] as const,
    ),
    ['a byte more', Uint8Array.of(...sealed, 0), PASSPHRASE] as const,
    ['the file twice', Uint8Array.of(...sealed, ...sealed), PASSPHRASE] as const,
    ['the armour cut', armoured.subarray(0, -40), PASSPHRASE] as const,
    ['the armour twice', Uint8Array.of(...armoured, ...armoured), PASSPHRASE] as const,
    ...['', 'apfel', PASSPHRASE.toUpperCase(), `${PASSPHRASE}x`, PASSPHRASE.replace('-', ' ')].map(
      (wrong) => [`a wrong passphrase of ${wrong.length} characters`, sealed, wrong] as const,
    ),
  ];
  const failures: string[] = [];
  for (const [name, bytes, passphrase] of files) {
    const outcome = await openBackup(bytes, passphrase, NOW, () => undefined).then(
      () => 'was opened',
      (error: unknown) => (error instanceof RefusedFile ? '' : `crashed with ${String(error)}`),
    );
    if (outcome) failures.push(`${name}: ${outcome}`);
  }
  return { runs: files.length, failures };
}

function flipped(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ mask);
}
