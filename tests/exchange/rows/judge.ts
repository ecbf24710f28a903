import { canonical } from '../../../src/domain/same.ts';
import type { Contents } from '../../../src/domain/backup/backup.ts';
import { carryOut, planMerge } from '../../../src/domain/backup/merge.ts';
import { readBackup } from '../../../src/exchange/backup/read.ts';
import { KINDS, recordsOf } from '../../../src/exchange/backup/record.ts';
import { RefusedFile } from '../../../src/exchange/refused-file.ts';
import { NOW } from '../random-contents.ts';

/**
 * What became of a damaged file. The first three are right; `silent`: something changed and the report calls the file sound;
 * `forged`: a record that was never saved passes as intact.
 */
export type Verdict = 'same' | 'reported' | 'refused' | 'silent' | 'forged';

/** Reads a damaged backup of these contents and puts it back. Anything but a refusal is thrown on: no fault may end in a crash. */
export function judge(bytes: Uint8Array, original: Contents): Verdict {
  const empty = { assessments: [], answers: [], measures: [] };
  try {
    const { contents, altered, report } = readBackup(bytes, NOW);
    carryOut(empty, planMerge(empty, contents));
    carryOut(contents, planMerge(contents, altered));
    const [were, are] = [textsOf(original), textsOf(contents)];
    if (report.sound) return isEqual(were, are) ? 'same' : 'silent';
    const strangers = [...are].filter((text) => !were.has(text)).length;
    return strangers > report.rebuilt ? 'forged' : 'reported';
  } catch (error) {
    if (error instanceof RefusedFile) return 'refused';
    throw error;
  }
}

function textsOf(contents: Contents): Set<string> {
  const records = recordsOf(contents);
  return new Set(KINDS.flatMap((kind) => records[kind].map((record) => kind + canonical(record))));
}

function isEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((text) => b.has(text));
}
