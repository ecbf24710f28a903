/** The records of a backup: what is written of each thing, and the check that tells whether it was changed since. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Contents } from '../../domain/backup/backup.ts';
import { canonical } from '../../domain/same.ts';
import { cleanName } from '../door.ts';

export const FORMAT = 'im-gleichgewicht-backup';
export const VERSION = 1;

export const KINDS = ['assessments', 'answers', 'measures'] as const;
export type Kind = (typeof KINDS)[number];

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first eight hexadecimal digits of the sha-256 of the record's canonical JSON. It finds accidents, not forgery. */
export function checkOf(record: JsonObject): string {
  return bytesToHex(sha256(utf8ToBytes(canonical({ ...record, check: undefined })))).slice(0, 8);
}

/** Only what belongs to the format: storage may keep more beside a row. */
export function recordsOf({ assessments, answers, measures }: Contents): {
  readonly [K in Kind]: Contents[K];
} {
  return {
    assessments: assessments.map((one) => ({ ...one, title: cleanName(one.title) })),
    answers: answers.map(({ assessmentId, slot, stamp, wording, body }) => ({
      assessmentId,
      slot,
      stamp,
      wording,
      body,
    })),
    measures: measures.map(({ id, stamp, body }) => ({ id, stamp, body })),
  };
}

/** Whether two contents hold the same records, in whatever order. */
export function holdTheSame(a: Contents, b: Contents): boolean {
  const [one, other] = [recordsOf(a), recordsOf(b)];
  return KINDS.every((kind) => {
    const sorted = [one[kind], other[kind]].map((records) => records.map(canonical).sort());
    const [left = [], right = []] = sorted;
    return left.length === right.length && left.every((text, place) => text === right[place]);
  });
}
