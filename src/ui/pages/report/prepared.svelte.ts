import { untrack } from 'svelte';
import type { AppState } from '../../../app/app-state.svelte.ts';
import { prepareReport } from '../../../app/report/report-app.ts';
import type { Language } from '../../../domain/questionnaire/questionnaire.ts';

/** Whether all that documents say is there in the language spoken now. To be made while a component is set up. */
export class Prepared {
  failed = $state.raw(false);
  #language = $state.raw<Language>();
  readonly #app: AppState;

  /** @param also what else the documents need, asked for whenever the language changes */
  constructor(app: AppState, also?: () => Promise<void>) {
    this.#app = app;
    $effect(() => {
      const language = app.language.current;
      untrack(() => Promise.all([prepareReport(app), also?.()])).then(
        () => {
          this.#language = language;
          this.failed = false;
        },
        () => {
          this.failed = true;
        },
      );
    });
  }

  get ready(): boolean {
    return this.#language === this.#app.language.current;
  }
}
