/** Numbers of any width, one after the other, as bytes; the highest bit first. */
const BYTE = 8;

export class BitWriter {
  #bits: number[] = [];

  /** @param width up to 32 bits. @throws RangeError for a number that does not fit: a fault of the caller */
  write(value: number, width: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width)
      throw new RangeError(`${String(value)} does not fit into ${String(width)} bits`);
    for (let bit = width - 1; bit >= 0; bit -= 1) this.#bits.push((value >>> bit) & 1);
  }

  /** The last byte is filled with zeros. */
  bytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / BYTE));
    for (const [place, bit] of this.#bits.entries()) {
      const at = Math.floor(place / BYTE);
      bytes[at] = (bytes[at] ?? 0) | (bit << (BYTE - 1 - (place % BYTE)));
    }
    return bytes;
  }
}

export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @param width up to 32 bits. @returns what is beyond the end is read as zeros; see `isAtEnd` */
  read(width: number): number {
    let value = 0;
    for (let left = width; left > 0; left -= 1) {
      const byte = this.#bytes[Math.floor(this.#at / BYTE)] ?? 0;
      value = value * 2 + ((byte >> (BYTE - 1 - (this.#at % BYTE))) & 1);
      this.#at += 1;
    }
    return value;
  }

  /** Whether all was read, neither less nor more, but for zeros that fill the last byte. */
  get isAtEnd(): boolean {
    const left = this.#bytes.length * BYTE - this.#at;
    return left >= 0 && left < BYTE && this.read(left) === 0;
  }
}
