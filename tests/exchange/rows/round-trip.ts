/** Row 26: random contents written, read and put back on an empty device. */
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { carryOut, planMerge } from '../../../src/domain/backup/merge.ts';
import { readBackup } from '../../../src/exchange/backup/read.ts';
import { writeBackup } from '../../../src/exchange/backup/write.ts';
import { HEAD, inOrder, NOW, someContents } from '../random-contents.ts';
import type { Row } from './row.ts';

export function roundTrip(runs: number, seed: number): Row {
  const empty = { assessments: [], answers: [], measures: [] };
  const result = fc.check(
    fc.property(someContents, (contents) => {
      const bytes = new TextEncoder().encode(writeBackup(contents, HEAD));
      const opened = readBackup(bytes, NOW);
      const restored = carryOut(empty, planMerge(empty, opened.contents));
      return opened.report.sound && isDeepStrictEqual(inOrder(restored), inOrder(contents));
    }),
    { numRuns: runs, seed },
  );
  const where = `seed ${result.seed}, path ${result.counterexamplePath ?? ''}`;
  return { runs: result.numRuns, failures: result.failed ? [where] : [] };
}
