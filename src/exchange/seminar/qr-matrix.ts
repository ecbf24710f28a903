/** QR codes as modules, to be drawn by whoever shows them. */
import { encodeQR } from 'qr';

/** Rows of modules, `true` is dark; with the quiet margin that readers need. */
export type QrMatrix = readonly (readonly boolean[])[];

const QUIET_MODULES = 4;

/** @param signs capitals and digits only, which makes the picture a third smaller */
export function qrOfSigns(signs: string): QrMatrix {
  return encodeQR(signs, 'raw', {
    ecc: 'medium',
    encoding: 'alphanumeric',
    border: QUIET_MODULES,
  });
}

export function qrOfLink(link: string): QrMatrix {
  return encodeQR(link, 'raw', { ecc: 'medium', encoding: 'byte', border: QUIET_MODULES });
}
