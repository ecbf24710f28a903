import type { ChapterId } from '../../domain/questionnaire/questionnaire.ts';
import { exerciseProblems, type ExerciseProblem } from '../../domain/seminar/exercise-problems.ts';
import {
  presetOf,
  SMALLEST_GROUP,
  type Exercise,
  type Preset,
} from '../../domain/seminar/exercise.ts';
import type { AppState } from '../app-state.svelte.ts';
import { newExerciseId } from './seminar-ids.ts';

const FIRST = presetOf('balance');

/** An exercise being composed. */
export class ExerciseDraft {
  title = $state.raw('');
  prompt = $state.raw('');
  chapters = $state.raw<readonly ChapterId[]>(FIRST.chapters);
  depth = $state.raw<Exercise['depth']>(FIRST.depth);
  minutes = $state.raw(FIRST.minutes);
  minimum = $state.raw(SMALLEST_GROUP);
  perspective = $state.raw<Exercise['perspective']>('coordination');
  talkOnly = $state.raw(false);
  #preset = $state.raw<Preset>();
  readonly #app: AppState;
  readonly #id: string;

  /** @param from an exercise that is to be changed: what was given out is another one, so it gets another id */
  constructor(app: AppState, from?: Exercise) {
    this.#app = app;
    this.#id = newExerciseId();
    if (!from) return;
    const { title, prompt, chapters, depth, minutes, minimum, perspective, talkOnly } = from;
    Object.assign(this, {
      title,
      prompt,
      chapters,
      depth,
      minutes,
      minimum,
      perspective,
      talkOnly,
    });
    this.#preset = from.preset;
  }

  /** @param words title and prompt, in the language of the page */
  usePreset(preset: Preset, words: { readonly title: string; readonly prompt: string }): void {
    Object.assign(this, presetOf(preset), words);
    this.#preset = preset;
  }

  /** Takes a chapter in or out. With 3.8 in it, an exercise can only be talked about. */
  toggle(chapter: ChapterId): void {
    const chosen = new Set(this.chapters);
    if (!chosen.delete(chapter)) chosen.add(chapter);
    this.chapters = this.#app.questionnaire.chapters
      .map(({ id }) => id)
      .filter((id) => chosen.has(id));
    this.#preset = undefined;
    if (chosen.has('selfcare')) this.talkOnly = true;
  }

  get exercise(): Exercise {
    const { chapters, depth, minutes, minimum, perspective, talkOnly } = this;
    return {
      ...{ id: this.#id, chapters, depth, minutes, minimum, perspective, talkOnly },
      title: onOneLine(this.title),
      prompt: onOneLine(this.prompt),
      questionnaireVersion: this.#app.questionnaire.version,
      ...(this.#preset && { preset: this.#preset }),
    };
  }

  get problems(): readonly ExerciseProblem[] {
    return exerciseProblems(this.#app.questionnaire, this.exercise);
  }
}

function onOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').normalize('NFC');
}
