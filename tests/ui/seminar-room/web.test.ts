import { describe, expect, test } from 'vitest';
import type { DocumentRadar } from '../../../src/domain/papers/document.ts';
import { webOf } from '../../../src/ui/pages/seminar/projector/pictures/web.ts';

const SIZE = { width: 400, height: 200, font: 10 };
const radarOf = (...percents: (number | undefined)[]): DocumentRadar => ({
  axes: percents.map((_, place) => ({ number: '', label: `Achse ${String(place)}` })),
  lines: [{ label: 'Linie', points: percents.map((percent) => ({ percent, hollow: false })) }],
});

describe('a radar of four axes', () => {
  test('goes clockwise from the top, from the centre to the rim', () => {
    const { centre, radius, lines } = webOf(radarOf(100, 50, 100, 0), SIZE);
    const [top, right, bottom, left] = lines[0]?.points ?? [];
    expect(top?.y).toBeCloseTo(centre.y - radius);
    expect(right?.x).toBeCloseTo(centre.x + radius / 2);
    expect(bottom?.y).toBeCloseTo(centre.y + radius);
    expect([left?.x, left?.y]).toEqual([centre.x, centre.y]);
  });

  test('has a gap, and no zero, where there is no figure', () => {
    const [line] = webOf(radarOf(50, undefined, 50, 50), SIZE).lines;
    expect(line?.points).toHaveLength(3);
    // Between 2 and 3, and between 3 and the top again.
    expect(line?.stretches).toHaveLength(2);
  });

  test('keeps every label inside the picture', () => {
    const long = radarOf(1, 1, 1, 1, 1, 1, 1, 1);
    const axes = long.axes.map((axis) => ({ ...axis, label: 'Öffentlichkeitsarbeit' }));
    for (const { x, y, anchor, lines } of webOf({ ...long, axes }, SIZE).labels) {
      const width = Math.max(...lines.map((line) => line.length)) * 5.5;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(SIZE.width);
      expect(y - 8.5).toBeGreaterThanOrEqual(-0.01);
      expect(y + 3).toBeLessThanOrEqual(SIZE.height + 0.01);
    }
  });
});
