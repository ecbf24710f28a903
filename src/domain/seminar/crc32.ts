const POLYNOMIAL = 0xedb88320;

/** The checksum of zip, PNG and many others (ISO 3309), as a number without sign. */
export function crc32(bytes: Iterable<number>): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
