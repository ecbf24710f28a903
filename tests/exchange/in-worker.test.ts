import { describe, expect, test, vi } from 'vitest';
import type { Contents } from '../../src/domain/backup/backup.ts';
import { openBackup, saveBackup, verifyBackup } from '../../src/exchange/job.ts';
import { Exchange } from '../../src/exchange/in-worker.ts';
import { failureOf, type Answer, type Job } from '../../src/exchange/messages.ts';
import { RefusedFile, UnfaithfulCopy } from '../../src/exchange/refused-file.ts';
import { HEAD, NOW, SMALL } from './random-contents.ts';

/** Does what `exchange-worker.ts` does, without a thread. Messages are cloned on their way, as a browser clones them. */
class FakeWorker extends EventTarget {
  ended = false;
  constructor(readonly run: (job: Job, tell: (answer: Answer) => void) => Promise<unknown> = work) {
    super();
  }
  postMessage(job: Job): void {
    const say = (answer: Answer): void => {
      if (!this.ended)
        this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }));
    };
    this.run(structuredClone(job), say).then(
      (result) => say({ kind: 'done', result } as Answer),
      (error: unknown) => say(failureOf(error)),
    );
  }
  terminate(): void {
    this.ended = true;
  }
}

function work(job: Job, say: (answer: Answer) => void): Promise<unknown> {
  const tell = (stage: 'writing' | 'sealing' | 'unsealing' | 'reading', bytes: number): void =>
    say({ kind: 'stage', stage, bytes });
  switch (job.kind) {
    case 'save':
      return saveBackup(job.contents, job.options, tell);
    case 'open':
      return openBackup(job.file, job.passphrase, job.now, tell);
    case 'verify':
      return verifyBackup(job.bytes, job.passphrase, job.contents, tell);
  }
}

function anExchange(run?: FakeWorker['run']) {
  const workers: FakeWorker[] = [];
  const exchange = new Exchange(
    () => {
      const worker = new FakeWorker(run);
      workers.push(worker);
      return worker as unknown as Worker;
    },
    () => NOW,
  );
  return { exchange, workers };
}

const sealed = { ...HEAD, passphrase: 'apfel-birke-wolke-stern-insel', workFactor: 2 };

describe('saving', () => {
  test('gives the bytes and what was read in them', async () => {
    const { exchange } = anExchange();
    const { bytes, inventory } = await exchange.save(SMALL, HEAD);
    expect(inventory).toMatchObject({ assessments: 1, answers: 3, notes: 1 });
    expect((await exchange.open(bytes)).contents).toEqual(SMALL);
  });

  test('tells what is going on', async () => {
    const stages: string[] = [];
    await anExchange().exchange.save(SMALL, sealed, (stage) => stages.push(stage));
    expect(stages).toEqual(['writing', 'sealing', 'reading', 'unsealing', 'reading']);
  });

  test('fails when what is read back differs', async () => {
    const odd: Contents = { ...SMALL, answers: [{ ...SMALL.answers[0]!, stamp: -1 }] };
    const saving = anExchange().exchange.save(odd, HEAD);
    await expect(saving).rejects.toBeInstanceOf(UnfaithfulCopy);
  });
});

describe('opening', () => {
  test('takes a file as the browser gives it', async () => {
    const { exchange } = anExchange();
    const { bytes } = await exchange.save(SMALL, sealed);
    const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    expect((await exchange.open(file, sealed.passphrase)).contents).toEqual(SMALL);
  });

  test('says by a code why a file is refused', async () => {
    const { exchange } = anExchange();
    const { bytes } = await exchange.save(SMALL, sealed);
    await expect(exchange.open(bytes, 'wrong')).rejects.toMatchObject({ code: 'wrongPassphrase' });
    const unread = { size: 2 ** 40 } as Blob; // would fail if it were read
    await expect(openBackup(unread, undefined, NOW, () => undefined)).rejects.toEqual(
      new RefusedFile('tooLarge'),
    );
  });

  test('tells an unforeseen error by its name only', async () => {
    const { exchange } = anExchange(() => Promise.reject(new TypeError('Streit mit der Leitung')));
    await expect(exchange.open(new Uint8Array(1))).rejects.toThrow(
      /^the exchange failed: TypeError$/,
    );
  });
});

describe('verifying', () => {
  test('finds a backup that holds something else', async () => {
    const { exchange } = anExchange();
    const { bytes } = await exchange.save(SMALL, HEAD);
    expect(await exchange.verify(bytes, undefined, SMALL)).toMatchObject({ answers: 3 });
    const other = exchange.verify(bytes, undefined, { ...SMALL, measures: [] });
    await expect(other).rejects.toBeInstanceOf(UnfaithfulCopy);
  });
});

describe('a worker', () => {
  test('is ended with its job', async () => {
    const { exchange, workers } = anExchange();
    await exchange.save(SMALL, HEAD);
    await exchange.open(new Uint8Array()).catch(() => undefined);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });

  test('is ended when it takes too long; the next job has a fresh one', async () => {
    vi.useFakeTimers();
    const { exchange, workers } = anExchange((_, say) => {
      say({ kind: 'stage', stage: 'reading', bytes: 6 * 1024 * 1024 });
      return new Promise(() => undefined);
    });
    const opening = exchange.open(new Uint8Array(1));
    const outcome = expect(opening).rejects.toMatchObject({ code: 'tooSlow' });
    await vi.advanceTimersByTimeAsync(9_999); // 6 MB: two times five seconds
    expect(workers[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
    vi.useRealTimers();
    expect(workers[0]?.ended).toBe(true);
  });

  test('is ended when the person cancels', async () => {
    const { exchange, workers } = anExchange(() => new Promise(() => undefined));
    const saving = exchange.save(SMALL, HEAD);
    exchange.cancel();
    await expect(saving).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.ended).toBe(true);
  });
});
