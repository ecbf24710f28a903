import { askedBy, hasPrivateFigures } from '../../domain/seminar/asked.ts';
import type { Exercise } from '../../domain/seminar/exercise.ts';
import { submissionOf } from '../../domain/seminar/submission.ts';
import type { QrMatrix } from '../../exchange/seminar/qr-matrix.ts';
import type { AppState } from '../app-state.svelte.ts';
import { participationOf } from './participation.svelte.ts';
import { plainFile, type SeminarFile } from './seminar-file.ts';
import { openSeminarTools } from './seminar-tools.ts';
import type { ParticipationRow } from './stored.ts';

export interface ShownCode {
  /** To be read out or typed: groups of five signs. */
  readonly lines: readonly string[];
  readonly qr: QrMatrix;
  readonly file: SeminarFile;
}

/** Handing over the numbers of one assessment: made on demand, sent nowhere. */
export class HandOver {
  /** What the assessment takes part in; `undefined` where that is not known here. */
  exercise = $state.raw<Exercise>();
  code = $state.raw<ShownCode>();
  /** There is something private to be switched on. */
  offersPrivate = $state.raw(false);
  withPrivate = $state.raw(false);
  readonly #app: AppState;
  readonly #assessmentId: string;
  #row: ParticipationRow | undefined;

  constructor(app: AppState, assessmentId: string) {
    this.#app = app;
    this.#assessmentId = assessmentId;
  }

  /** Finds the exercise. @returns whether there is one that takes codes */
  async open(): Promise<boolean> {
    this.#row = await participationOf(this.#app, this.#assessmentId);
    this.exercise = this.#row?.exercise;
    if (!this.#row || this.#row.exercise.talkOnly) return false;
    this.offersPrivate = hasPrivateFigures(askedBy(this.#app.questionnaire, this.#row.exercise));
    return true;
  }

  /** Makes the code of what is answered by now; to be called once the person decided to hand it over. */
  async make(): Promise<void> {
    const row = this.#row;
    if (!row) return;
    const { codeLines, codeSigns, seminarFileName } = await openSeminarTools();
    const { qrOfSigns } = await import('../../exchange/seminar/qr-matrix.ts');
    await this.#app.flush();
    const store = await this.#app.stores.of(this.#assessmentId);
    const submission = submissionOf(
      this.#app.questionnaire,
      row.exercise,
      await store.answers(this.#assessmentId),
      { id: row.submissionId, withPrivate: this.withPrivate },
    );
    const lines = codeLines(submission);
    this.code = {
      lines,
      qr: qrOfSigns(codeSigns(submission)),
      file: plainFile(seminarFileName('code', row.submissionId), lines.join('\n')),
    };
  }

  /** Takes the code from the screen. */
  putAway(): void {
    this.code = undefined;
  }
}
