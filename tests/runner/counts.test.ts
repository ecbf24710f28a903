import { describe, expect, test } from 'vitest';
import { count } from './counts.mjs';

const vitest = (passed: number, failed: number): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed });
const playwright = (expected: number, unexpected: number, flaky = 0): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 } });

describe('the count of a suite', () => {
  test('is one where the suite has no single tests', () => {
    expect(count(undefined, true, undefined)).toEqual({ passed: 1, failed: 0 });
    expect(count(undefined, false, undefined)).toEqual({ passed: 0, failed: 1 });
  });

  test('is that of its tests', () => {
    expect(count('vitest', true, vitest(12, 0))).toEqual({ passed: 12, failed: 0 });
    expect(count('vitest', false, vitest(12, 3))).toEqual({ passed: 12, failed: 3 });
    expect(count('playwright', true, playwright(7, 0))).toEqual({ passed: 7, failed: 0 });
  });

  test('is one per row of the fault matrix', () => {
    const report = '{"passed":30,"failed":2,"notTested":5,"rows":[]}';
    expect(count('faults', false, report)).toEqual({ passed: 30, failed: 2 });
  });

  test('takes a journey that passed at the second attempt for a failure', () => {
    expect(count('playwright', true, playwright(7, 1, 2))).toEqual({ passed: 7, failed: 3 });
  });

  test('has a failure where a file of tests did not load', () => {
    expect(count('vitest', false, vitest(12, 0))).toEqual({ passed: 12, failed: 1 });
  });

  test('has a failure where nothing ran', () => {
    expect(count('vitest', true, vitest(0, 0))).toEqual({ passed: 0, failed: 1 });
  });

  test.each([undefined, '', '{"numPassedTests": 1', '{}'])(
    'has a failure where the reporter wrote %j',
    (report) => {
      expect(count('vitest', true, report)).toEqual({ passed: 0, failed: 1 });
      expect(count('playwright', true, report)).toEqual({ passed: 0, failed: 1 });
    },
  );
});
