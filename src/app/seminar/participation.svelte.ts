import type { Exercise } from '../../domain/seminar/exercise.ts';
import type { ExerciseRefusal } from '../../exchange/seminar/refused-code.ts';
import type { AppState } from '../app-state.svelte.ts';
import { newId } from '../new-id.ts';
import type { Session } from '../session/session.svelte.ts';
import { newSubmissionId } from './seminar-ids.ts';
import { openSeminarTools } from './seminar-tools.ts';
import { participationKey } from './settings-keys.ts';
import type { ParticipationRow } from './stored.ts';

/** A file that holds an exercise is smaller. */
const MOST_BYTES = 20_000;

/** An exercise that somebody was given, before it is begun. */
export class Invitation {
  exercise = $state.raw<Exercise>();
  refusal = $state.raw<ExerciseRefusal>();
  /** Where it is, behind `#/uebung/`. */
  path = '';
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Opens what stands in the address, or a link that was pasted. */
  async open(text: string): Promise<void> {
    this.exercise = undefined;
    this.refusal = undefined;
    this.path = text.trim().replace(/^.*\//s, '');
    const { readExercise, RefusedExercise } = await openSeminarTools();
    try {
      this.exercise = readExercise(this.path, this.#app.questionnaire);
    } catch (fault) {
      if (!(fault instanceof RefusedExercise)) throw fault;
      this.refusal = fault.code;
    }
  }

  async openFile(file: Blob): Promise<void> {
    if (file.size <= MOST_BYTES) return this.open(await file.text());
    this.exercise = undefined;
    this.refusal = 'tooLarge';
  }

  /**
   * Begins to answer. What it belongs to is stored first: answers whose exercise is not known could never be handed over.
   * @param shared leave nothing on this device
   * @throws when this device does not store it; nothing is begun then
   */
  async begin(exercise: Exercise, shared: boolean): Promise<Session> {
    const { stores, sessions } = this.#app;
    const inMemory = shared || stores.shared;
    const { chapters, depth, perspective, title } = exercise;
    const id = newId();
    const row: ParticipationRow = { exercise, submissionId: newSubmissionId() };
    const store = await (inMemory ? stores.memory() : stores.lasting());
    await store.setSetting(participationKey(id), row);
    return sessions.begin('seminar', inMemory, { id, chapters, depth, perspective, title });
  }
}

/** What an assessment takes part in; `undefined` where it is no exercise, or one that was opened from a backup. */
export async function participationOf(
  app: AppState,
  assessmentId: string,
): Promise<ParticipationRow | undefined> {
  const store = await app.stores.of(assessmentId);
  return (await store.setting(participationKey(assessmentId))) as ParticipationRow | undefined;
}
