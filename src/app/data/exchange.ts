/** What this page needs of the exchange: the worker that writes and reads files, and the rules for passphrases. */
import type { Language } from '../../domain/questionnaire/questionnaire.ts';
import type { Exchange } from '../../exchange/in-worker.ts';
import { trustedScriptUrl } from '../window/trusted-url.ts';

export interface ExchangeTools {
  /** Each with its own work, so that ending one leaves the other. */
  readonly newExchange: () => Pick<Exchange, 'save' | 'open' | 'verify' | 'cancel'>;
  readonly newPassphrase: (language: Language) => string;
  readonly isStrong: (text: string) => boolean;
  readonly samePassphrase: (a: string, b: string) => boolean;
  readonly sameWords: (proposed: string, typed: string) => boolean;
  readonly fileName: (kind: 'backup' | 'assessment', date: string, sealed: boolean) => string;
  /** Whether a file, by its first bytes, has to be unlocked. */
  readonly isSealed: (bytes: Uint8Array) => boolean;
}

let tools: Promise<ExchangeTools> | undefined;

/** Loaded once. Rejects where the files are neither on this device nor reachable; the next call tries again. */
export function openExchange(): Promise<ExchangeTools> {
  tools ??= load().catch((fault: unknown) => {
    tools = undefined;
    throw fault;
  });
  return tools;
}

async function load(): Promise<ExchangeTools> {
  const [{ Exchange }, { default: address }, passphrases, { fileName }, { isSealed }] =
    await Promise.all([
      import('../../exchange/in-worker.ts'),
      import('../../exchange/exchange-worker.ts?worker&url'),
      import('../../exchange/passphrase.ts'),
      import('../../exchange/file-name.ts'),
      import('../../exchange/is-sealed.ts'),
    ]);
  // Opened as a file, Chromium starts no module from a blob [measured]; the single file's worker is a classic script.
  const type = import.meta.env.MODE === 'single' ? 'classic' : 'module';
  const makeWorker = (): Worker => new Worker(trustedScriptUrl(address), { type });
  return { newExchange: () => new Exchange(makeWorker), ...passphrases, fileName, isSealed };
}
