/** A facilitator and participants, each in a browser of their own. */
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { Collecting } from '../../../src/app/seminar/collecting.svelte.ts';
import { ExerciseDraft } from '../../../src/app/seminar/exercise-draft.svelte.ts';
import { HandOver } from '../../../src/app/seminar/hand-over.svelte.ts';
import { Invitation } from '../../../src/app/seminar/participation.svelte.ts';
import { SeminarShelf } from '../../../src/app/seminar/seminar-shelf.svelte.ts';
import { collectionKey } from '../../../src/app/seminar/settings-keys.ts';
import { showExercise } from '../../../src/app/seminar/shown-exercise.ts';
import type { Exercise } from '../../../src/domain/seminar/exercise.ts';

export const WORDS = { title: 'Wer darf was?', prompt: '' };
const RATINGS = ['authority-sufficient', 'authority-clear'];

export class Facilitator {
  readonly app = new AppState();
  readonly shelf = new SeminarShelf(this.app);
  readonly exercise: Exercise;

  constructor() {
    const draft = new ExerciseDraft(this.app);
    draft.usePreset('powers', WORDS);
    this.exercise = draft.exercise;
  }

  async begin(): Promise<Collecting> {
    return this.open(await this.shelf.beginCollection(this.exercise));
  }

  async open(id: string): Promise<Collecting> {
    const collecting = new Collecting(this.app, id);
    await collecting.refresh();
    return collecting;
  }

  /** What stands on the facilitator's disk. */
  async stored(id: string): Promise<string> {
    return JSON.stringify(await (await this.app.stores.lasting()).setting(collectionKey(id)));
  }
}

/** A participant answers both short ratings with one value, and hands over. */
export async function handedOver(value: number, of: Exercise): Promise<HandOver> {
  const app = new AppState();
  const invitation = new Invitation(app);
  await invitation.open((await showExercise(of, 'https://example.org/#/')).address);
  if (!invitation.exercise) throw new Error(invitation.refusal);
  const { id } = await invitation.begin(invitation.exercise, true);
  const store = await app.stores.of(id);
  for (const slot of RATINGS)
    await store.putAnswer({ assessmentId: id, slot, wording: 1, body: { value } });
  const handOver = new HandOver(app, id);
  await handOver.open();
  await handOver.make();
  return handOver;
}

export async function codeOf(value: number, of: Exercise): Promise<string> {
  return (await handedOver(value, of)).code?.lines.join('\n') ?? '';
}
