import { answersOf } from '../../../../app/session/assessment-actions.ts';
import type { Answers } from '../../../../domain/answers.ts';
import type { Assessment } from '../../../../domain/assessments/assessment.ts';
import { conditionScoresShared } from '../../../../domain/years/shared-conditions.ts';
import type { SharedScore } from '../../../../domain/years/shared-conditions.ts';
import { earlierThan } from '../../../../domain/assessments/earlier.ts';
import type { ResultView } from '../result-view.svelte.ts';

/** The earlier assessment that the person lays beside this one, if any. */
export class ComparisonChoice {
  readonly #view: ResultView;
  /** The id of the chosen one; empty for none. */
  chosen = $state.raw('');
  /** Its answers could not be read. */
  failed = $state.raw(false);
  #read = $state.raw<{ readonly id: string; readonly answers: Answers }>();

  constructor(view: ResultView) {
    this.#view = view;
  }

  /** Those that can be chosen; the example stands alone. */
  readonly earlier = $derived.by((): readonly Assessment[] => {
    const { app, session } = this.#view;
    return session.example ? [] : earlierThan(session.assessment, app.stores.assessments);
  });
  readonly other = $derived.by(() => this.earlier.find(({ id }) => id === this.chosen));
  /** The answers of the chosen one, as soon as they are read. */
  readonly answers = $derived.by(() =>
    this.other && this.#read?.id === this.other.id ? this.#read.answers : undefined,
  );
  /** Both sides, condition by condition; `undefined` while nothing is compared. */
  readonly compared = $derived.by((): readonly SharedScore[] | undefined => {
    const { app, session } = this.#view;
    if (!this.other || !this.answers) return undefined;
    return conditionScoresShared(
      app.questionnaire,
      { selection: session.assessment, answers: session.answers },
      { selection: this.other, answers: this.answers },
    ).filter(({ condition }) => this.#view.shows(condition));
  });

  async choose(id: string): Promise<void> {
    this.chosen = id;
    this.failed = false;
    if (id === '') return;
    try {
      const answers = await answersOf(this.#view.app, id);
      if (this.chosen === id) this.#read = { id, answers };
    } catch (fault) {
      console.error('Earlier answers could not be read.', (fault as Error).name);
      this.failed = true;
    }
  }
}

/** A single shared question makes no figure: only its two answers are shown. */
export const isFigure = ({ shared }: SharedScore): boolean => shared.length > 1;
