/** The two ids in a code: of the exercise, eight signs, and of the submission, twelve hexadecimal digits. */
import type { BitReader, BitWriter } from './bits.ts';
import { SIGN_BITS, signsOf, valuesOf } from './signs.ts';

const EXERCISE_SIGNS = 8;
const HALF_DIGITS = 6;
const HALF_BITS = 24;

/** Whether a text can be the id of an exercise. */
export function isExerciseId(id: string): boolean {
  return id.length === EXERCISE_SIGNS && valuesOf(id) !== undefined;
}

/** @throws RangeError for anything else than an id of ours */
export function writeExerciseId(bits: BitWriter, id: string): void {
  const values = valuesOf(id);
  if (values?.length !== EXERCISE_SIGNS) throw new RangeError('no id of an exercise');
  for (const value of values) bits.write(value, SIGN_BITS);
}

export function readExerciseId(bits: BitReader): string {
  return signsOf(Array.from({ length: EXERCISE_SIGNS }, () => bits.read(SIGN_BITS)));
}

/** @throws RangeError for anything else than an id of ours */
export function writeSubmissionId(bits: BitWriter, id: string): void {
  if (!/^[0-9a-f]{12}$/.test(id)) throw new RangeError('no id of a submission');
  bits.write(parseInt(id.slice(0, HALF_DIGITS), 16), HALF_BITS);
  bits.write(parseInt(id.slice(HALF_DIGITS), 16), HALF_BITS);
}

export function readSubmissionId(bits: BitReader): string {
  const half = (): string => bits.read(HALF_BITS).toString(16).padStart(HALF_DIGITS, '0');
  return half() + half();
}
