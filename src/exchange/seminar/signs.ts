/** Bytes as signs that can be read out and typed: Crockford's base 32, without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const SIGN_BITS = 5;
const BYTE = 8;

/** The values of signs, 0…31; `undefined` where one of them is none. */
export function valuesOf(signs: string): number[] | undefined {
  const values = Array.from(signs, (sign) => ALPHABET.indexOf(sign));
  return values.includes(-1) ? undefined : values;
}

/** @param values 0…31 */
export function signsOf(values: readonly number[]): string {
  return values.map((value) => ALPHABET.charAt(value)).join('');
}

/** As many values as the bytes need; the last one is filled with zeros. */
export function packed(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let rest = 0;
  let width = 0;
  for (const byte of bytes) {
    rest = (rest << BYTE) | byte;
    width += BYTE;
    while (width >= SIGN_BITS) {
      width -= SIGN_BITS;
      values.push(rest >> width);
      rest &= (1 << width) - 1;
    }
  }
  if (width > 0) values.push(rest << (SIGN_BITS - width));
  return values;
}

/** The inverse; what fills the last value must be zeros, else `undefined`: no two texts stand for the same bytes. */
export function unpacked(values: readonly number[]): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  let rest = 0;
  let width = 0;
  for (const value of values) {
    rest = (rest << SIGN_BITS) | value;
    width += SIGN_BITS;
    if (width < BYTE) continue;
    width -= BYTE;
    bytes.push(rest >> width);
    rest &= (1 << width) - 1;
  }
  return rest === 0 && width < SIGN_BITS ? Uint8Array.from(bytes) : undefined;
}

/**
 * What a person wrote, as signs: capitals, without blanks, hyphens and points, O read as 0, I and L as 1. What else is no sign
 * stays, and is found later.
 */
export function cleanSigns(written: string): string {
  return written
    .toUpperCase()
    .replaceAll(/[\s.\p{Pd}_]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
