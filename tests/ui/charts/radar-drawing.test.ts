import { describe, expect, test } from 'vitest';
import { datasetsOf, labelsOf } from '../../../src/ui/parts/charts/radar-drawing.ts';
import type { RadarLine } from '../../../src/ui/parts/charts/radar-drawing.ts';

const colours = {
  lines: { 1: 'blue', 2: 'orange', 3: 'violet' },
  ink: 'black',
  grid: 'grey',
  paper: 'white',
} as const;
const aLine = (over: Partial<RadarLine> = {}): RadarLine => ({
  style: 1,
  label: 'Erwartungen',
  points: [
    { percent: 75, hollow: false },
    { percent: undefined, hollow: false },
    { percent: 0, hollow: true },
  ],
  ...over,
});

describe('a line of a radar', () => {
  const [dataset] = datasetsOf({ lines: [aLine()], colours });

  test('has a gap where there is no figure, and a zero where the figure is zero', () => {
    expect(dataset).toMatchObject({ data: [75, null, 0], spanGaps: false });
  });
  test('draws a point hollow where much is unclear', () => {
    expect(dataset?.pointBackgroundColor).toEqual(['blue', 'blue', 'white']);
  });
  test('fills no area', () => {
    expect(dataset?.fill).toBe(false);
  });
  test('differs from the others by colour, dash and shape', () => {
    const all = datasetsOf({
      lines: ([1, 2, 3] as const).map((style) => aLine({ style })),
      colours,
    });
    for (const trait of ['borderColor', 'borderDash', 'pointStyle'] as const)
      expect(new Set(all.map((one) => JSON.stringify(one[trait]))).size).toBe(3);
  });
});

describe('the labels of a radar', () => {
  const axes = [{ id: 'departments', number: '3.3', label: 'Vernetzung der Ämter' }];

  test('are whole, in lines', () => {
    expect(labelsOf(axes, false)).toEqual([['Vernetzung', 'der Ämter']]);
  });
  test('are numbers where there is no room', () => {
    expect(labelsOf(axes, true)).toEqual([['3.3']]);
  });
});
