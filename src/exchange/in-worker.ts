/** Backups off the main thread. The page holds this class; what it needs to write, seal and read lies in the worker. */
import type { Contents, Inventory } from '../domain/backup/backup.ts';
import type { Opened } from './backup/opened.ts';
import type { Saved, SaveOptions, Stage } from './job.ts';
import { errorOf, type Answer, type Job, type Result } from './messages.ts';
import { RefusedFile } from './refused-file.ts';

/** To be loaded and started, also from a slow disk. */
const START_MS = 30_000;
const SEAL_MS = 90_000;
const READ_MS = 5_000;
const READ_BYTES = 5 * 1024 * 1024;

export type OnStage = (stage: Stage) => void;

/**
 * One worker per job, ended with it: a time-out or a cancellation stops the work wherever it is, and the 256 MiB that sealing
 * takes are free again.
 */
export class Exchange {
  readonly #makeWorker: () => Worker;
  readonly #now: () => number;
  readonly #running = new Set<() => void>();

  /**
   * @param makeWorker starts `exchange-worker.ts`; its address needs the policy for scripts, which `app` has
   * @param now milliseconds since 1970
   */
  constructor(makeWorker: () => Worker, now: () => number = Date.now) {
    this.#makeWorker = makeWorker;
    this.#now = now;
  }

  /**
   * Writes a backup, sealed where there is a passphrase, reads the finished bytes back and compares them.
   * @throws UnfaithfulCopy when they differ; RefusedFile
   */
  save(contents: Contents, options: SaveOptions, onstage?: OnStage): Promise<Saved> {
    return this.#run({ kind: 'save', contents, options }, onstage) as Promise<Saved>;
  }

  /**
   * Opens a backup, sealed or plain; changes nothing.
   * @param file a `File` as it is: its size is asked before it is read
   * @throws RefusedFile
   */
  open(file: Uint8Array | Blob, passphrase?: string, onstage?: OnStage): Promise<Opened> {
    const job = { kind: 'open', file, passphrase, now: this.#now() } as const;
    return this.#run(job, onstage) as Promise<Opened>;
  }

  /** @throws UnfaithfulCopy when the backup holds anything else than these contents; RefusedFile */
  verify(
    bytes: Uint8Array,
    passphrase: string | undefined,
    contents: Contents,
    onstage?: OnStage,
  ): Promise<Inventory> {
    return this.#run(
      { kind: 'verify', bytes, passphrase, contents },
      onstage,
    ) as Promise<Inventory>;
  }

  /** Ends whatever is running; its promises are rejected with an `AbortError`. */
  cancel(): void {
    for (const end of [...this.#running]) end();
  }

  #run(job: Job, onstage: OnStage | undefined): Promise<Result> {
    return new Promise((resolve, reject) => {
      const worker = this.#makeWorker();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        worker.terminate();
        this.#running.delete(cancel);
        settle();
      };
      const fail = (error: Error): void => end(() => reject(error));
      const cancel = (): void => fail(new DOMException('the exchange was cancelled', 'AbortError'));
      const limit = (milliseconds: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => fail(new RefusedFile('tooSlow')), milliseconds);
      };
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'stage') {
          limit(limitOf(data.stage, data.bytes));
          onstage?.(data.stage);
        } else if (data.kind === 'done') end(() => resolve(data.result));
        else fail(errorOf(data));
      });
      worker.addEventListener('error', () => fail(new Error('the worker failed')));
      worker.addEventListener('messageerror', () => fail(new Error('the worker failed')));
      this.#running.add(cancel);
      limit(START_MS);
      try {
        worker.postMessage(job);
      } catch (error) {
        fail(error instanceof Error ? error : new Error('the worker failed')); // what cannot be cloned
      }
    });
  }
}

/** Five seconds per started 5 MB for reading what comes from outside; for own contents and for sealing the time it takes. */
function limitOf(stage: Stage, bytes: number): number {
  switch (stage) {
    case 'writing':
    case 'sealing':
    case 'unsealing':
      return SEAL_MS;
    case 'reading':
      return READ_MS * Math.max(1, Math.ceil(bytes / READ_BYTES));
  }
}
