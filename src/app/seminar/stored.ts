/** What stands in the rows of `settings-keys.ts`. */
import type { Collection } from '../../domain/seminar/collection.ts';
import type { Exercise } from '../../domain/seminar/exercise.ts';
import type { GroupResult } from '../../domain/seminar/group-result.ts';

export interface ShelfRow {
  readonly exercises: readonly Exercise[];
  /** The newest first. */
  readonly collections: readonly string[];
}

/** Closing puts the result in the place of the sums and ids, in one step. */
export type CollectionRow =
  | { readonly state: 'open'; readonly collection: Collection }
  | { readonly state: 'closed'; readonly result: GroupResult };

export interface ParticipationRow {
  readonly exercise: Exercise;
  /** Of what is handed over: always the same, so that a code made twice is counted once. */
  readonly submissionId: string;
}
