/** Row 23: names that every object has, where a key or an id is expected; and texts that are hard to keep. */
import { checkOf, type JsonObject } from '../../../src/exchange/backup/record.ts';
import { readBackup } from '../../../src/exchange/backup/read.ts';
import { carryOut, planMerge } from '../../../src/domain/backup/merge.ts';
import { RefusedFile } from '../../../src/exchange/refused-file.ts';
import { NOW } from '../random-contents.ts';
import type { Row } from './row.ts';

const NAMES = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...[
    'prototype',
    'length',
    'name',
    'then',
    'toJSON',
    '',
    ' ',
    '0',
    '-1',
    '\u0000',
    '🙂',
    '\uD83D',
    '\u202E',
    'a'.repeat(100_000),
  ],
];

/** Each name in each place where a file can bring one in. */
export function hostileKeys(): Row {
  const before = fingerprint();
  const files = NAMES.flatMap((name) =>
    filesWith(name).map((text, place) => ({ name, place, text })),
  );
  const failures = files.flatMap(({ name, place, text }) => {
    const fault = faultOf(text, before);
    return fault ? [`${JSON.stringify(name.slice(0, 20))} in place ${place}: ${fault}`] : [];
  });
  return { runs: files.length, failures };
}

function faultOf(text: string, before: string): string | undefined {
  try {
    const { contents, altered } = readBackup(new TextEncoder().encode(text), NOW);
    carryOut(contents, planMerge(altered, contents));
    for (const { body } of [...contents.measures, ...contents.answers])
      if (Object.getPrototypeOf(body) !== Object.prototype) return 'a record got another prototype';
  } catch (error) {
    if (!(error instanceof RefusedFile))
      return `crashed with ${error instanceof Error ? error.name : typeof error}`;
  }
  if (({} as { polluted?: unknown }).polluted !== undefined) return 'every object is polluted';
  return fingerprint() === before ? undefined : 'Object.prototype has changed';
}

function fingerprint(): string {
  return [Object.prototype, Array.prototype, Function.prototype]
    .flatMap((shared) => Reflect.ownKeys(shared))
    .map(String)
    .join();
}

/** JSON texts: in an object literal such a key would set the prototype instead of standing in the file. */
function filesWith(name: string): string[] {
  const key = JSON.stringify(name);
  const evil = `{"polluted":1,"toString":1,${key}:{"polluted":1}}`;
  const assessment = {
    id: 'a1',
    kind: 'full',
    perspective: 'coordination',
    title: '',
    date: '2026-11-21',
    questionnaireVersion: 1,
  };
  const answer = {
    assessmentId: 'a1',
    slot: 'authority-known',
    stamp: 1,
    wording: 1,
    body: { value: 1 },
  };
  const records: JsonObject[] = [
    { ...assessment, id: name },
    { ...assessment, title: name },
    { ...answer, slot: name },
    { ...answer, assessmentId: name },
    { ...answer, body: { value: name } },
    { id: 'm1', stamp: 1, body: { text: name } },
    { id: name, stamp: 1, body: {} },
  ];
  const lines = [
    ...records.map((record) => JSON.stringify({ ...record, check: checkOf(record) })),
    `{"id":"m1","stamp":1,"body":{${key}:1}}`,
    `{"id":"m1","stamp":1,"body":${evil}}`,
    `{"assessmentId":"a1","slot":"a","stamp":1,"wording":1,"body":{"value":1,${key}:1},${key}:${evil}}`,
  ];
  const head = `"format":"im-gleichgewicht-backup","version":1`;
  return [
    ...lines.map((line) => `{${head},"answers":[\n${line}\n]}`),
    `{${head},${key}:${evil},"answers":[\n${lines.join(',\n')}\n]}`,
    `{${key}:${evil}}`,
    `{${head},"counts":{${key}:1},"answers":[\n${lines[2] ?? ''}\n`,
  ];
}
