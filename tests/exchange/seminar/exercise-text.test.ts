import { describe, expect, test } from 'vitest';
import type { ChapterId } from '../../../src/domain/questionnaire/questionnaire.ts';
import type { Exercise } from '../../../src/domain/seminar/exercise.ts';
import { base64url, fromBase64url } from '../../../src/exchange/seminar/base64url.ts';
import { withCheck } from '../../../src/exchange/seminar/checked-bytes.ts';
import { exerciseText, readExercise } from '../../../src/exchange/seminar/exercise-text.ts';
import { RefusedExercise } from '../../../src/exchange/seminar/refused-code.ts';
import { anExercise, seminarQuestionnaire } from '../../domain/seminar/group.ts';

const refusalOf = (text: string): unknown => {
  try {
    return readExercise(text, seminarQuestionnaire());
  } catch (error) {
    return error instanceof RefusedExercise ? error.code : error;
  }
};
/** The bytes of an exercise, changed, with a checksum that fits. */
const forged = (change: (bytes: Uint8Array) => void, exercise: Exercise = anExercise()): string => {
  const bytes = (fromBase64url(exerciseText(exercise)) ?? new Uint8Array()).slice(0, -4);
  change(bytes);
  return base64url(withCheck(bytes));
};

describe('the text of an exercise', () => {
  test.each([
    ['as it is', anExercise()],
    ['with a preset', anExercise({ preset: 'powers', depth: 'short', chapters: ['authority'] })],
    ['with signs of many bytes', anExercise({ title: 'Übung „Müßte“ 🙂', prompt: '' })],
    ['only to be talked about', anExercise({ talkOnly: true, chapters: ['selfcare'] })],
    ['at every limit', anExercise({ title: 'ß'.repeat(80), prompt: '„'.repeat(240), minimum: 50 })],
  ])('comes back %s', (_name, exercise) => {
    expect(readExercise(exerciseText(exercise), seminarQuestionnaire())).toEqual(exercise);
  });

  test('may be a whole link, or a file with a line break', () => {
    const text = exerciseText(anExercise());
    expect(refusalOf(`https://example.org/app/#/uebung/${text}`)).toEqual(anExercise());
    expect(refusalOf(`${text}\r\n`)).toEqual(anExercise());
  });

  test('fits into a link that a QR code can hold, with the longest title and prompt', () => {
    const longest = anExercise({ title: '„'.repeat(80), prompt: '„'.repeat(240) });
    expect(exerciseText(longest).length).toBeLessThan(1_400);
    expect(exerciseText(anExercise()).length).toBeLessThan(100);
  });

  test('loses what could disguise a title', () => {
    const exercise = anExercise({ title: 'a\u202Eb\u0000c' });
    expect(readExercise(exerciseText(exercise), seminarQuestionnaire()).title).toBe('abc');
  });

  test('is refused with every single sign changed or lost', () => {
    const text = exerciseText(anExercise());
    const wrong = Array.from(text).flatMap((sign, at) => [
      text.slice(0, at) + (sign === 'A' ? 'B' : 'A') + text.slice(at + 1),
      text.slice(0, at) + text.slice(at + 1),
    ]);
    const read = wrong.map(refusalOf).filter((found) => typeof found !== 'string');
    // The last sign may hold bits that mean nothing.
    for (const found of read) expect(found).toEqual(anExercise());
    expect(read.length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['notOurs', 'hello'],
    ['notOurs', ''],
    ['notOurs', 'https://example.org/#/d/abc'],
    ['tooLarge', 'A'.repeat(2_001)],
    ['damaged', exerciseText(anExercise()).slice(0, -8)],
    ['newer', forged((bytes) => bytes.set([2], 1))],
    ['unknownChapter', forged((bytes) => bytes.set([255], 9))],
    ['unknownChapter', exerciseText(anExercise({ chapters: ['grading'] }))],
    ['otherQuestionnaire', exerciseText(anExercise({ questionnaireVersion: 2 }))],
    ['invalid', exerciseText(anExercise({ minimum: 2 }))],
    ['invalid', exerciseText(anExercise({ chapters: ['selfcare', 'agreement'] }))],
    ['damaged', forged((bytes) => bytes.set([255, 255], 15))],
    ['damaged', forged((bytes) => bytes.set([0xff], 17))],
  ])('is refused: %s (%#)', (reason, text) => {
    expect(refusalOf(text)).toBe(reason);
  });

  test('leaves an exercise that is only talked about open to every version of the questions', () => {
    const chapters: ChapterId[] = ['selfcare'];
    const exercise = anExercise({ talkOnly: true, chapters, questionnaireVersion: 7 });
    expect(refusalOf(exerciseText(exercise))).toEqual(exercise);
  });
});
