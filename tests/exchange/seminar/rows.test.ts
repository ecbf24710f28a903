/** Rows 30 and 31 of the fault matrix, in the numbers. */
import { describe, expect, test } from 'vitest';
import { foreignCodes } from '../rows/codes.ts';
import { groupThreshold } from '../rows/groups.ts';
import { SEED } from '../rows/row.ts';

describe('a code that is none of this collection', () => {
  test(
    'is refused by name and changes nothing, whatever happened to it',
    { timeout: 60_000 },
    () => {
      expect(foreignCodes(5_000, SEED)).toEqual({ runs: 5_000, failures: [] });
    },
  );
});

describe('the result of a random group', () => {
  test('tells nothing of too few, and nothing of a single person', { timeout: 60_000 }, () => {
    expect(groupThreshold(1_000, SEED)).toEqual({ runs: 1_000, failures: [] });
  });
});
