/**
 * A submission as bytes, 59 of them for all chapters. From the first bit:
 *
 *     10  the two signs GG        48  id of the submission
 *      5  version of this layout  per figure: 7 points (127: no score), 4 tenths unclear (15: not known)
 *      1  1: leadership           powers: 1 per row whether it is answered, then 2 per row
 *     16  questionnaire version       zeros to the end of the byte
 *     32  mark of what is asked   32  CRC-32 of all before
 *     40  id of the exercise
 *
 * The head up to the version, and the checksum at the end, stay as they are in every version to come.
 */
import type { Collection } from '../../domain/seminar/collection.ts';
import {
  POWER_STATES,
  UNCLEAR_PARTS,
  type FigureValue,
  type Submission,
} from '../../domain/seminar/submission.ts';
import { BitReader, BitWriter } from './bits.ts';
import { withCheck, withoutCheck } from './checked-bytes.ts';
import {
  readExerciseId,
  readSubmissionId,
  writeExerciseId,
  writeSubmissionId,
} from './code-ids.ts';
import { RefusedCode } from './refused-code.ts';

const MAGIC = 0b10000_10000;
const VERSION = 1;
const NO_SCORE = 127;
const NOT_KNOWN = 15;
const MOST_PERCENT = 100;

/** @throws RangeError for a submission that this app did not make */
export function codeBytes(submission: Submission): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  bits.write(MAGIC, 10);
  bits.write(VERSION, 5);
  bits.write(Number(submission.perspective === 'leadership'), 1);
  bits.write(submission.questionnaireVersion, 16);
  bits.write(submission.mark, 32);
  writeExerciseId(bits, submission.exerciseId);
  writeSubmissionId(bits, submission.id);
  for (const { percent, unclear } of submission.figures) {
    bits.write(percent ?? NO_SCORE, 7);
    bits.write(unclear ?? NOT_KNOWN, 4);
  }
  for (const state of submission.powers) bits.write(Number(state !== undefined), 1);
  for (const state of submission.powers)
    bits.write(state === undefined ? 0 : POWER_STATES.indexOf(state), 2);
  return withCheck(bits.bytes());
}

/**
 * The submission in these bytes.
 *
 * A code of another exercise is read as far as its head, which is enough to say to which it belongs.
 * @param collected of the exercise: as many figures and powers as its codes hold, whatever the questionnaire asks by now
 * @param belongs says by the head why it does not; called once the bytes are known to be sound
 * @throws RefusedCode
 */
export function readCodeBytes(
  whole: Uint8Array,
  collected: Pick<Collection, 'figures' | 'powers'>,
  belongs: (head: Submission) => void,
): Submission {
  const bits = new BitReader(whole);
  if (bits.read(10) !== MAGIC) throw new RefusedCode('notOurs');
  const bytes = withoutCheck(whole);
  if (!bytes) throw new RefusedCode('damaged');
  if (bits.read(5) !== VERSION) throw new RefusedCode('newer');
  const body = new BitReader(bytes);
  body.read(15);
  const head: Submission = {
    perspective: body.read(1) === 1 ? 'leadership' : 'coordination',
    questionnaireVersion: body.read(16),
    mark: body.read(32),
    exerciseId: readExerciseId(body),
    id: readSubmissionId(body),
    figures: [],
    powers: [],
  };
  belongs(head);
  const figures = collected.figures.map(() => readFigure(body));
  const answered = collected.powers.map(() => body.read(1) === 1);
  const powers = answered.map((isAnswered) => readPower(body, isAnswered));
  if (!body.isAtEnd) throw new RefusedCode('damaged');
  return { ...head, figures, powers };
}

function readFigure(bits: BitReader): FigureValue {
  return {
    percent: within(bits.read(7), MOST_PERCENT, NO_SCORE),
    unclear: within(bits.read(4), UNCLEAR_PARTS, NOT_KNOWN),
  };
}

function readPower(bits: BitReader, isAnswered: boolean): Submission['powers'][number] {
  const state = POWER_STATES[bits.read(2)];
  if (!isAnswered && state !== POWER_STATES[0]) throw new RefusedCode('damaged');
  return isAnswered ? state : undefined;
}

/** The value, or `undefined` where it is the one for "none". @throws RefusedCode for one that means nothing */
function within(value: number, most: number, none: number): number | undefined {
  if (value > most && value !== none) throw new RefusedCode('damaged');
  return value === none ? undefined : value;
}
