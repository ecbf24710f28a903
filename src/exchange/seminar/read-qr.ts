/** Reads QR codes from pixels, in plain JavaScript: WebAssembly would need a looser policy. */
import { decodeQR } from 'qr/decode.js';

/** As a canvas gives them: four bytes per pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A frame of a camera gets one short look, a picture that was chosen a thorough one. */
const PATIENCE_MS = { frame: 30, picture: 1_000 } as const;

/** The text of a QR code in the picture; `undefined` where none can be read. */
export function readQr(pixels: Pixels, look: keyof typeof PATIENCE_MS): string | undefined {
  try {
    return decodeQR(pixels, { format: 'RGBA', timeLimit: PATIENCE_MS[look] });
  } catch (error) {
    // The library says by errors of its own that there is no code; a fault of ours is none of them.
    if (error instanceof Error && !(error instanceof TypeError)) return undefined;
    throw error;
  }
}
