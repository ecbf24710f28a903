/** Bytes with their checksum behind them: in every version of every code, so that damage is told from novelty. */
import { crc32 } from '../../domain/seminar/crc32.ts';

const CHECK_BYTES = 4;

export function withCheck(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes.length + CHECK_BYTES);
  whole.set(bytes);
  new DataView(whole.buffer).setUint32(bytes.length, crc32(bytes));
  return whole;
}

/** The bytes without their checksum; `undefined` where it does not fit. */
export function withoutCheck(whole: Uint8Array): Uint8Array | undefined {
  const end = whole.length - CHECK_BYTES;
  if (end < 0) return undefined;
  const bytes = whole.subarray(0, end);
  const check = new DataView(whole.buffer, whole.byteOffset + end, CHECK_BYTES).getUint32(0);
  return crc32(bytes) === check ? bytes : undefined;
}
