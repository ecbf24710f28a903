/** Row 22: valid backups, changed in every way that disks, mail programs and editors know. */
import { writeBackup } from '../../../src/exchange/backup/write.ts';
import { Chance } from '../../faults/chance.mjs';
import { HEAD, SMALL } from '../random-contents.ts';
import { judge } from './judge.ts';
import type { Row } from './row.ts';

const SLOWEST_MS = 5_000;
const valid = writeBackup(SMALL, HEAD);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every single fault of one byte: each bit turned, the byte lost, the file cut there. */
export function everyByte(masks: readonly number[]): Row {
  const whole = bytesOf(valid);
  const damaged = [...whole.keys()].flatMap((at) => [
    ...masks.map((mask) => ({
      name: `byte ${at} by ${mask}`,
      bytes: whole.with(at, (whole[at] ?? 0) ^ mask),
    })),
    {
      name: `byte ${at} lost`,
      bytes: Uint8Array.of(...whole.subarray(0, at), ...whole.subarray(at + 1)),
    },
    { name: `cut at ${at}`, bytes: whole.subarray(0, at) },
  ]);
  return judged(damaged);
}

/** Random faults, the same for the same seed. */
export function malformed(runs: number, seed: number): Row {
  const chance = new Chance(seed);
  return judged(
    Array.from({ length: runs }, (_, run) => {
      const fault = chance.oneOf(Object.keys(FAULTS));
      const bytes = FAULTS[fault]?.(chance) ?? bytesOf('');
      return { name: `run ${run}, ${fault}`, bytes };
    }),
  );
}

function judged(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Row {
  const failures = files.flatMap(({ name, bytes }) => {
    const begun = performance.now();
    const verdict = verdictOn(bytes);
    const isSlow = performance.now() - begun > SLOWEST_MS;
    const isRight = verdict === 'same' || verdict === 'reported' || verdict === 'refused';
    return isRight && !isSlow ? [] : [`${name}: ${isSlow ? 'too slow' : verdict}`];
  });
  return { runs: files.length, failures };
}

function verdictOn(bytes: Uint8Array): string {
  try {
    return judge(bytes, SMALL);
  } catch (error) {
    return `crashed with ${error instanceof Error ? error.name : typeof error}`;
  }
}

/** One JSON value somewhere in the text is replaced by something else. */
function swapped(chance: Chance, into: readonly string[]): Uint8Array {
  const values = [...valid.matchAll(/(?<=:)("(?:[^"\\]|\\.)*"|\d+|true|false|\{\})/g)];
  const one = chance.oneOf(values);
  return bytesOf(
    valid.slice(0, one.index) + chance.oneOf(into) + valid.slice(one.index + one[0].length),
  );
}

/** Some lines of the file are taken elsewhere. */
function relined(chance: Chance, change: (lines: string[], at: number) => void): Uint8Array {
  const lines = valid.split('\n');
  change(lines, chance.below(lines.length));
  return bytesOf(lines.join('\n'));
}

const FAULTS: Readonly<Record<string, (chance: Chance) => Uint8Array>> = {
  'bits turned': (chance) => {
    const bytes = bytesOf(valid);
    for (let left = 1 + chance.below(20); left > 0; left -= 1) {
      const at = chance.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
    }
    return bytes;
  },
  'a piece lost': (chance) => {
    const at = chance.below(valid.length);
    return bytesOf(valid.slice(0, at) + valid.slice(at + 1 + chance.below(300)));
  },
  'a piece twice': (chance) => {
    const at = chance.below(valid.length);
    return bytesOf(valid.slice(0, at + chance.below(300)) + valid.slice(at));
  },
  'a piece zeroed': (chance) => {
    const at = chance.below(valid.length);
    return bytesOf(valid).fill(0, at, at + chance.below(300));
  },
  cut: (chance) => bytesOf(valid).subarray(0, chance.below(valid.length)),
  'another type': (chance) =>
    swapped(chance, ['null', '[]', '{}', '"x"', '-1', 'true', '[[1]]', '""']),
  'another number': (chance) =>
    swapped(chance, [
      '1e400',
      '-1e400',
      'NaN',
      '1e308',
      '0.1',
      '-0',
      '9007199254740993',
      'Infinity',
    ]),
  'a hostile key': (chance) =>
    swapped(chance, [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      '"__proto__"',
    ]),
  'deep nesting': (chance) =>
    swapped(chance, [
      '['.repeat(500) + ']'.repeat(500),
      '{"a":'.repeat(100_000),
      '['.repeat(100_000),
    ]),
  'a long list': (chance) =>
    swapped(chance, [`[${'0,'.repeat(100_000)}0]`, `"${'x'.repeat(30_000)}"`]),
  'another version': (chance) =>
    bytesOf(
      valid.replace(
        '"version":1',
        `"version":${chance.oneOf(['2', '0', '-1', '"1"', '1e9', 'null'])}`,
      ),
    ),
  'another encoding': (chance) =>
    chance.oneOf([
      bytesOf('\uFEFF' + valid),
      Uint8Array.of(
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(valid, (sign) => sign.charCodeAt(0)).buffer),
      ),
      Uint8Array.from(valid, (sign) => sign.charCodeAt(0) & 0xff),
      bytesOf(valid.replaceAll('\n', '\r\n')),
      bytesOf(JSON.stringify(JSON.parse(valid), null, 2)),
    ]),
  'a line lost': (chance) => relined(chance, (lines, at) => lines.splice(at, 1)),
  'a line twice': (chance) => relined(chance, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'lines exchanged': (chance) =>
    relined(chance, (lines, at) =>
      lines.splice(chance.below(lines.length), 0, ...lines.splice(at, 1)),
    ),
  'something else': (chance) =>
    bytesOf(
      chance.oneOf([
        'null',
        '[]',
        '{}',
        '0',
        '"text"',
        ' ',
        '<!doctype html>',
        '{"format":"other"}',
        'a,b\n1,2',
      ]),
    ),
};
