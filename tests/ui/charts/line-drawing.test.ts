import { describe, expect, test } from 'vitest';
import { labelled, placesOf, stretchesOf } from '../../../src/ui/parts/charts/line-drawing.ts';

describe('the days of a line', () => {
  test('stand at their real distances, across a leap day and changes of the clocks', () => {
    // 29 Feb 2024 → 30 Mar 2025: 365 + 30 days; → 25 Oct 2026: 365 + 209 more. 395 of 969.
    const [first, second, third] = placesOf(['2024-02-29', '2025-03-30', '2026-10-25']);
    expect([first, third]).toEqual([0, 1]);
    expect(second).toBeCloseTo(395 / 969, 10);
  });
  test('stand in the middle where they are one day', () => {
    expect(placesOf(['2026-03-12', '2026-03-12'])).toEqual([0.5, 0.5]);
    expect(placesOf(['2026-03-12'])).toEqual([0.5]);
  });
});

describe('the labels under the days', () => {
  test('leave out those that would touch another one, never the first and the last', () => {
    expect(labelled([0, 0.1, 0.4, 0.5, 0.9, 1], 0.34)).toEqual([0, 2, 5]);
  });
  test('are one where all is one day', () => {
    expect(labelled([0.5, 0.5, 0.5], 0.34)).toEqual([0]);
    expect(labelled([], 0.34)).toEqual([]);
  });
});

describe('the stretches of a line', () => {
  test('leave a gap beside a year without a value', () => {
    expect(stretchesOf([10, 20, undefined, 0, 40])).toEqual([
      { from: 0, to: 1 },
      { from: 3, to: 4 },
    ]);
  });
});
