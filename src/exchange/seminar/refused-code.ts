import type { CountRefusal } from '../../domain/seminar/collection.ts';

/**
 * Why a code is not read. `ui` words each; no message ever carries any of the code.
 *
 * - `notOurs` something else · `damaged` ours, but changed, cut or mistyped · `newer` made by a later version of the app
 * - the others: sound, but it does not belong to this collection
 */
export type CodeRefusal = 'notOurs' | 'damaged' | 'newer' | CountRefusal;

export class RefusedCode extends Error {
  override name = 'RefusedCode'; // minifiers mangle class names
  /** @param line of a damaged text, counted from 1: the first that does not fit */
  constructor(
    readonly code: CodeRefusal,
    readonly line?: number,
  ) {
    super(`the code is refused: ${code}`);
  }
}

/**
 * Why an exercise is not opened.
 *
 * - `notOurs` · `damaged` · `newer` as for codes · `tooLarge` larger than any exercise
 * - `unknownChapter` it asks for a chapter that is not here · `otherQuestionnaire` made with another version of the questions
 * - `invalid` sound, but against a rule: below five people, or a code that would hold 3.8
 */
export type ExerciseRefusal =
  | 'notOurs'
  | 'damaged'
  | 'newer'
  | 'tooLarge'
  | 'unknownChapter'
  | 'otherQuestionnaire'
  | 'invalid';

export class RefusedExercise extends Error {
  override name = 'RefusedExercise';
  constructor(readonly code: ExerciseRefusal) {
    super(`the exercise is refused: ${code}`);
  }
}
