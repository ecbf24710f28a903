/**
 * An exercise as text: what stands behind `#/uebung/` in its link, and in its file. Bytes in base64url:
 *
 *     the letter G, the version; 40 bits id, 24 chapters, 1 short, 1 talk only, 1 leadership, 5 preset, 8 minutes,
 *     8 smallest group, 16 questionnaire version, 16 length of the title in bytes, then title and prompt in UTF-8, CRC-32
 */
import { exerciseProblems } from '../../domain/seminar/exercise-problems.ts';
import { PRESETS, type Exercise } from '../../domain/seminar/exercise.ts';
import {
  CONDITIONS,
  TASKS,
  findChapter,
  type ChapterId,
  type Questionnaire,
} from '../../domain/questionnaire/questionnaire.ts';
import { cleanName, textOf } from '../door.ts';
import { base64url, fromBase64url } from './base64url.ts';
import { BitReader, BitWriter } from './bits.ts';
import { withCheck, withoutCheck } from './checked-bytes.ts';
import { readExerciseId, writeExerciseId } from './code-ids.ts';
import { RefusedExercise } from './refused-code.ts';

const MAGIC = 0x47;
const VERSION = 1;
/** In the order of their bits, for ever; a new chapter is put behind. */
const CHAPTERS: readonly ChapterId[] = [...CONDITIONS, ...TASKS];
const CHAPTER_BITS = 24;
/** Bytes before the title. */
const HEAD_BYTES = 17;
/** Title and prompt have at most 320 characters of up to three bytes; a link has an address before it. */
const MOST_SIGNS = 2_000;

/** @throws RangeError for an exercise that this app did not make */
export function exerciseText(exercise: Exercise): string {
  const title = utf8(exercise.title);
  const bits = new BitWriter();
  bits.write(MAGIC, 8);
  bits.write(VERSION, 8);
  writeExerciseId(bits, exercise.id);
  for (let bit = 0; bit < CHAPTER_BITS; bit += 1) {
    const chapter = CHAPTERS[bit];
    bits.write(Number(chapter !== undefined && exercise.chapters.includes(chapter)), 1);
  }
  bits.write(Number(exercise.depth === 'short'), 1);
  bits.write(Number(exercise.talkOnly), 1);
  bits.write(Number(exercise.perspective === 'leadership'), 1);
  bits.write(exercise.preset ? PRESETS.indexOf(exercise.preset) + 1 : 0, 5);
  bits.write(exercise.minutes, 8);
  bits.write(exercise.minimum, 8);
  bits.write(exercise.questionnaireVersion, 16);
  bits.write(title.length, 16);
  for (const byte of [...title, ...utf8(exercise.prompt)]) bits.write(byte, 8);
  return base64url(withCheck(bits.bytes()));
}

/**
 * Opens an exercise.
 * @param text the text of a file, or an address with the text at its end
 * @param questionnaire the one that is here
 * @throws RefusedExercise
 */
export function readExercise(text: string, questionnaire: Questionnaire): Exercise {
  if (text.length > MOST_SIGNS) throw new RefusedExercise('tooLarge');
  const bytes = fromBase64url(text.trim().replace(/^.*\//s, ''));
  if (bytes?.[0] !== MAGIC) throw new RefusedExercise('notOurs');
  const sound = withoutCheck(bytes);
  if (!sound) throw new RefusedExercise('damaged');
  if (sound[1] !== VERSION) throw new RefusedExercise('newer');
  const exercise = exerciseIn(sound);
  if (!exercise.chapters.every((id) => findChapter(questionnaire, id)))
    throw new RefusedExercise('unknownChapter');
  if (!exercise.talkOnly && exercise.questionnaireVersion !== questionnaire.version)
    throw new RefusedExercise('otherQuestionnaire');
  if (exerciseProblems(questionnaire, exercise).length > 0) throw new RefusedExercise('invalid');
  return exercise;
}

function exerciseIn(bytes: Uint8Array): Exercise {
  const bits = new BitReader(bytes.subarray(2));
  const id = readExerciseId(bits);
  const chapters = Array.from({ length: CHAPTER_BITS }, () => bits.read(1)).flatMap((isIn, bit) =>
    isIn ? [knownChapter(bit)] : [],
  );
  const depth = bits.read(1) === 1 ? 'short' : 'full';
  const talkOnly = bits.read(1) === 1;
  const perspective = bits.read(1) === 1 ? 'leadership' : 'coordination';
  const preset = PRESETS[bits.read(5) - 1];
  const [minutes, minimum] = [bits.read(8), bits.read(8)];
  const questionnaireVersion = bits.read(16);
  const titleEnd = HEAD_BYTES + bits.read(16);
  if (titleEnd > bytes.length) throw new RefusedExercise('damaged');
  return {
    ...{ id, chapters, depth, minutes, minimum, questionnaireVersion, perspective, talkOnly },
    title: textIn(bytes.subarray(HEAD_BYTES, titleEnd)),
    prompt: textIn(bytes.subarray(titleEnd)),
    ...(preset && { preset }),
  };
}

function knownChapter(bit: number): ChapterId {
  const chapter = CHAPTERS[bit];
  if (!chapter) throw new RefusedExercise('unknownChapter');
  return chapter;
}

function textIn(bytes: Uint8Array): string {
  const text = textOf(bytes);
  if (text === undefined) throw new RefusedExercise('damaged');
  return cleanName(text);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(cleanName(text));
