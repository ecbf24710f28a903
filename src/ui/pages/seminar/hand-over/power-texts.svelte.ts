import { untrack } from 'svelte';
import type { AppState } from '../../../../app/app-state.svelte.ts';

/** What the rows about powers say, once their texts are here. To be called while a component is set up. */
export function powerTexts(app: AppState): { of: (question: string, item: string) => string } {
  $effect(() => {
    const language = app.language.current;
    void untrack(() => app.shelf.fetch(language, ['authority']));
  });
  return {
    of: (question, item) =>
      app.shelf.of(app.language.current, 'authority')?.questions[question]?.items?.[item] ?? '',
  };
}
