/** Which radars a group draws by hand: their axes, and no values. */
import {
  CONDITIONS,
  TASKS,
  type ChapterId,
} from '../../../../domain/questionnaire/questionnaire.ts';
import type { Exercise } from '../../../../domain/seminar/exercise.ts';

export interface BlankRadar {
  readonly kind: 'conditions' | 'tasks';
  readonly chapters: readonly ChapterId[];
}

/** Fewer axes make no radar. */
const LEAST_AXES = 3;
/** 3.8 is no axis of any radar. */
const AXES_OF_TASKS: readonly ChapterId[] = TASKS.filter((id) => id !== 'selfcare');

/**
 * The axes of the exercise's chapters.
 * @param exercise without one, and where its chapters make no radar, all axes of both
 */
export function blankRadars(exercise?: Pick<Exercise, 'chapters'>): BlankRadar[] {
  const all: readonly BlankRadar[] = [
    { kind: 'conditions', chapters: CONDITIONS },
    { kind: 'tasks', chapters: AXES_OF_TASKS },
  ];
  const chosen = all
    .map(({ kind, chapters }) => ({
      kind,
      chapters: chapters.filter((id) => exercise?.chapters.includes(id)),
    }))
    .filter(({ chapters }) => chapters.length >= LEAST_AXES);
  return chosen.length > 0 ? chosen : [...all];
}
