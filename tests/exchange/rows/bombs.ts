/** Row 24: small or large files that would cost a device its memory or its patience. */
import { checkOf } from '../../../src/exchange/backup/record.ts';
import { openBackup } from '../../../src/exchange/job.ts';
import { RefusedFile } from '../../../src/exchange/refused-file.ts';
import { NOW } from '../random-contents.ts';
import type { Row } from './row.ts';

const MB = 1024 * 1024;
const SLOWEST_MS = 5_000;
const head = '"format":"im-gleichgewicht-backup","version":1,';

/** Each must be refused within five seconds, and must not grow what this thread holds by 200 MB. */
export async function bombs(): Promise<Row> {
  const failures: string[] = [];
  for (const [name, make] of Object.entries(BOMBS)) {
    const file = make();
    const before = memory();
    const begun = performance.now();
    const outcome = await openBackup(file, 'a passphrase', NOW, () => undefined).then(
      () => 'was opened',
      (error: unknown) => (error instanceof RefusedFile ? '' : `crashed with ${String(error)}`),
    );
    if (outcome) failures.push(`${name}: ${outcome}`);
    const took = Math.round(performance.now() - begun);
    if (took > SLOWEST_MS) failures.push(`${name}: refused after ${took} ms`);
    const grown = Math.round((memory() - before) / MB);
    if (grown > 200) failures.push(`${name}: took ${grown} MB`);
  }
  return { runs: Object.keys(BOMBS).length, failures };
}

/** Of this thread: the whole process is shared with other tests. */
function memory(): number {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const list = (record: string, times: number): Uint8Array =>
  text(`{${head}"answers":[\n${`${record},\n`.repeat(times)}{}]}`);
const sealedWith = (factor: string): Uint8Array =>
  text(
    `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${factor}\n${'B'.repeat(43)}\n--- ${'C'.repeat(43)}\n${'x'.repeat(200)}`,
  );
const answer = { assessmentId: 'a1', slot: 'authority-known', stamp: 1, wording: 1, body: {} };

const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  '60 MB of zeros': () => new Uint8Array(60 * MB),
  '80 MB that call themselves sealed': () => {
    const bytes = new Uint8Array(80 * MB);
    bytes.set(text('age-encryption.org/v1\n'));
    return bytes;
  },
  '49 MB of blanks': () => new Uint8Array(49 * MB).fill(32),
  '49 MB of line ends': () => new Uint8Array(49 * MB).fill(10),
  'brackets 100,000 deep': () => text('['.repeat(100_000) + ']'.repeat(100_000)),
  'objects 100,000 deep, not closed': () => text(`{${head}"a":`.padEnd(500_000, '{"a":')),
  '10 MB of opening brackets': () => text('['.repeat(10 * MB)),
  'a list of 40 MB of zeros': () => text(`{${head}"answers":[${'0,'.repeat(20 * MB)}0]}`),
  'a million empty records': () => list('{}', 1_000_000),
  'a million numbers': () => list('1', 1_000_000),
  '300,000 answers': () => list(JSON.stringify(answer), 300_000),
  'one assessment with 3,000 answers': () =>
    text(
      `{${head}"answers":[\n${Array.from({ length: 3_000 }, (_, row) => withCheck({ ...answer, slot: `a-${row}` })).join(',\n')}]}`,
    ),
  '600 assessments': () =>
    text(
      `{${head}"answers":[\n${Array.from({ length: 600 }, (_, row) => withCheck({ ...answer, assessmentId: `a${row}` })).join(',\n')}]}`,
    ),
  'a text of 40 MB': () => list(`{"id":"m","stamp":1,"body":{"a":"${'x'.repeat(40 * MB)}"}}`, 1),
  'a number of a million digits': () =>
    list(`{"id":"m","stamp":${'9'.repeat(1_000_000)},"body":{}}`, 1),
  ...Object.fromEntries(
    [
      '21',
      '22',
      '31',
      '40',
      '63',
      '64',
      '4294967298',
      '99999999999999999999',
      '018',
      '0',
      '-1',
      '1e2',
    ].map((factor) => [`an age file of work factor ${factor}`, () => sealedWith(factor)]),
  ),
};

function withCheck(record: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...record, check: checkOf(record) });
}
