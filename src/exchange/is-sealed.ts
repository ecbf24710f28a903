/** Tells an encrypted file from a plain one by its first bytes, without the weight of the library that opens it. */

export const BINARY = 'age-encryption.org/';
const ARMOURED = '-----BEGIN AGE ENCRYPTED FILE-----';
const BYTE_ORDER_MARK = '\u00EF\u00BB\u00BF';

/** Whether these bytes say that they are an age file, binary or armoured. */
export function isSealed(bytes: Uint8Array): boolean {
  return beginningOf(bytes, BINARY.length) === BINARY || isArmoured(bytes);
}

/** Whether they are an age file in letters, as it is sent by mail; blank lines may stand before it. */
export function isArmoured(bytes: Uint8Array): boolean {
  const start = beginningOf(bytes, 200);
  const bare = start.startsWith(BYTE_ORDER_MARK) ? start.slice(BYTE_ORDER_MARK.length) : start;
  return bare.trimStart().startsWith(ARMOURED);
}

/** The first bytes as characters of the same number: for looking, not for reading. */
export function beginningOf(bytes: Uint8Array, count: number): string {
  return String.fromCharCode(...bytes.subarray(0, count));
}
