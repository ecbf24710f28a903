import { askedBy } from '../../domain/seminar/asked.ts';
import { newCollection } from '../../domain/seminar/collection.ts';
import type { Exercise } from '../../domain/seminar/exercise.ts';
import type { GroupResult } from '../../domain/seminar/group-result.ts';
import type { AppState } from '../app-state.svelte.ts';
import { homeStore } from '../data/home.ts';
import { newId } from '../new-id.ts';
import { collectionKey, SHELF } from './settings-keys.ts';
import type { CollectionRow, ShelfRow } from './stored.ts';

/** A collection in the list: how many there are, or what came of it. */
export type ListedCollection =
  | {
      readonly state: 'open';
      readonly id: string;
      readonly exercise: Exercise;
      readonly count: number;
    }
  | {
      readonly state: 'closed';
      readonly id: string;
      readonly exercise: Exercise;
      readonly result: GroupResult;
    };

/** What a facilitator keeps: own exercises, collections under way, group results. */
export class SeminarShelf {
  exercises = $state.raw<readonly Exercise[]>([]);
  /** The newest first. */
  collections = $state.raw<readonly ListedCollection[]>([]);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  async load(): Promise<void> {
    const store = await homeStore(this.#app);
    const { exercises, collections } = shelfIn(await store.setting(SHELF));
    const rows = await Promise.all(
      collections.map(async (id) => ({ id, row: await store.setting(collectionKey(id)) })),
    );
    this.exercises = exercises;
    this.collections = rows.flatMap(({ id, row }) => listed(id, row as CollectionRow | undefined));
  }

  /** Keeps an exercise, in the place of an earlier one with its id. */
  async keepExercise(exercise: Exercise): Promise<void> {
    await this.#change(({ exercises, ...rest }) => ({
      ...rest,
      exercises: [exercise, ...exercises.filter(({ id }) => id !== exercise.id)],
    }));
  }

  /** Collections and results of it stay. */
  async removeExercise(exerciseId: string): Promise<void> {
    await this.#change(({ exercises, ...rest }) => ({
      ...rest,
      exercises: exercises.filter(({ id }) => id !== exerciseId),
    }));
  }

  /** Begins a collection of its own, also where there was one of this exercise. @returns its id */
  async beginCollection(exercise: Exercise): Promise<string> {
    const id = newId();
    const asked = askedBy(this.#app.questionnaire, exercise);
    await this.#keep({ state: 'open', collection: newCollection(id, exercise, asked) }, id);
    return id;
  }

  /** Keeps a group result that was opened from a file. */
  async keepResult(result: GroupResult): Promise<void> {
    await this.#keep({ state: 'closed', result }, result.id);
  }

  /** Deletes a collection, counted or closed, at once. */
  async removeCollection(collectionId: string): Promise<void> {
    const store = await homeStore(this.#app);
    await store.setSetting(collectionKey(collectionId), undefined);
    await this.#change(({ collections, ...rest }) => ({
      ...rest,
      collections: collections.filter((id) => id !== collectionId),
    }));
  }

  /** What is here already under that id stays as it is: a file never takes the place of a collection. */
  async #keep(row: CollectionRow, id: string): Promise<void> {
    const store = await homeStore(this.#app);
    await store.changeSetting(collectionKey(id), (present) => present ?? row);
    await this.#change(({ collections, ...rest }) => ({
      ...rest,
      collections: [id, ...collections.filter((known) => known !== id)],
    }));
  }

  async #change(change: (row: ShelfRow) => ShelfRow): Promise<void> {
    const store = await homeStore(this.#app);
    await store.changeSetting(SHELF, (present) => change(shelfIn(present)));
    await this.load();
  }
}

function shelfIn(value: unknown): ShelfRow {
  return (value as ShelfRow | undefined) ?? { exercises: [], collections: [] };
}

function listed(id: string, row: CollectionRow | undefined): ListedCollection[] {
  if (!row) return [];
  if (row.state === 'closed') return [{ id, ...row, exercise: row.result.exercise }];
  const { exercise, submissions } = row.collection;
  return [{ id, state: 'open', exercise, count: submissions.length }];
}
