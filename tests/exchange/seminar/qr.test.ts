import { describe, expect, test } from 'vitest';
import { codeSigns } from '../../../src/exchange/seminar/code-text.ts';
import { exerciseText } from '../../../src/exchange/seminar/exercise-text.ts';
import { qrOfLink, qrOfSigns, type QrMatrix } from '../../../src/exchange/seminar/qr-matrix.ts';
import { readQr, type Pixels } from '../../../src/exchange/seminar/read-qr.ts';
import { anExercise, aSubmission } from '../../domain/seminar/group.ts';
import { Chance } from '../../faults/chance.mjs';

/** Draws modules as a canvas would hold them. */
function drawn(matrix: QrMatrix, scale: number): Pixels {
  const side = matrix.length * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (matrix[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return { width: side, height: side, data };
}

describe('a QR code', () => {
  const code = codeSigns(aSubmission(1, [1, 2, 3, 4]));
  const largest = codeSigns({
    ...aSubmission(1),
    figures: Array(23).fill({ percent: 62, unclear: 3 }),
    powers: Array(10).fill('consult'),
  });

  test.each([code, largest])('is read as what was written into it', (signs) => {
    expect(readQr(drawn(qrOfSigns(signs), 4), 'picture')).toBe(signs);
  });

  test('of the largest exercise has at most 41 modules a side, so that a webcam can read it', () => {
    // 41 is version 6; beside them four quiet modules on each side
    expect(qrOfSigns(largest).length).toBeLessThanOrEqual(41 + 8);
  });

  test('of a link is read as the link', () => {
    const link = `https://example.org/app/#/uebung/${exerciseText(anExercise())}`;
    expect(readQr(drawn(qrOfLink(link), 4), 'picture')).toBe(link);
  });

  test('is not found where there is none, and nothing breaks', () => {
    const chance = new Chance(1);
    const noise = { width: 120, height: 90, data: new Uint8ClampedArray(120 * 90 * 4) };
    noise.data.forEach((_, at) => (noise.data[at] = chance.below(256)));
    expect(readQr(noise, 'frame')).toBeUndefined();
    expect(
      readQr({ width: 1, height: 1, data: new Uint8ClampedArray(4) }, 'frame'),
    ).toBeUndefined();
  });
});
