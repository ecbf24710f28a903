/** Rows 22 to 26 of the fault matrix; with FAULTS_FULL=1 in the matrix's numbers. */
import { describe, expect, test } from 'vitest';
import { bombs } from './rows/bombs.ts';
import { hostileKeys } from './rows/hostile-keys.ts';
import { everyByte, malformed } from './rows/malformed.ts';
import { roundTrip } from './rows/round-trip.ts';
import { IS_FULL, runsOf, SEED } from './rows/row.ts';
import { sealedFaults } from './rows/sealed.ts';

const LONG = 600_000;
const EVERY_BIT = [1, 2, 4, 8, 16, 32, 64, 128];

describe('a damaged backup', () => {
  test(
    'is never silently another one, whichever byte is changed, lost or cut',
    { timeout: LONG },
    () => {
      expect(everyByte(IS_FULL ? [...EVERY_BIT, 255] : [1, 128]).failures).toEqual([]);
    },
  );

  test('is refused or salvaged with a report, whatever happened to it', { timeout: LONG }, () => {
    expect(malformed(runsOf(10_000, 1_000), SEED)).toEqual({
      runs: runsOf(10_000, 1_000),
      failures: [],
    });
  });

  test('is opened wholly or not at all where it is sealed', { timeout: LONG }, async () => {
    expect((await sealedFaults(IS_FULL ? EVERY_BIT : [1], IS_FULL ? 1 : 3)).failures).toEqual([]);
  });
});

describe('a hostile file', () => {
  test('changes no object but its own', () => {
    const { runs, failures } = hostileKeys();
    expect(runs).toBeGreaterThan(200);
    expect(failures).toEqual([]);
  });

  test('is refused before it costs much', { timeout: LONG }, async () => {
    expect((await bombs()).failures).toEqual([]);
  });
});

describe('random contents', () => {
  test('come back deeply equal', { timeout: LONG }, () => {
    expect(roundTrip(runsOf(1_000, 150), SEED)).toEqual({ runs: runsOf(1_000, 150), failures: [] });
  });
});
