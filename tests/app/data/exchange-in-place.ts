/** The exchange without its worker, and with little work for the passphrase: the same functions, in this thread. */
import type { ExchangeTools } from '../../../src/app/data/exchange.ts';
import { fileName } from '../../../src/exchange/file-name.ts';
import { isSealed } from '../../../src/exchange/is-sealed.ts';
import { openBackup, saveBackup, verifyBackup } from '../../../src/exchange/job.ts';
import {
  isStrong,
  newPassphrase,
  samePassphrase,
  sameWords,
} from '../../../src/exchange/passphrase.ts';

// jsdom has a Uint8Array of its own, and what Node's TextEncoder makes is none.
globalThis.Uint8Array = new TextEncoder().encode('').constructor as Uint8ArrayConstructor;

const silent = (): void => undefined;

export const inPlace: ExchangeTools = {
  newExchange: () => ({
    save: (contents, options) => saveBackup(contents, { ...options, workFactor: 10 }, silent),
    open: (file, passphrase) => openBackup(file, passphrase, Date.now(), silent),
    verify: (bytes, passphrase, contents) => verifyBackup(bytes, passphrase, contents, silent),
    cancel: silent,
  }),
  newPassphrase,
  isStrong,
  samePassphrase,
  sameWords,
  fileName,
  isSealed,
};
