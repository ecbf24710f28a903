import type { Questionnaire } from '../../domain/questionnaire/questionnaire.ts';
import type { TextShelf } from '../chapter-texts.svelte.ts';
import type { LanguageChoice } from '../language.svelte.ts';

/** What the documents are made with; the app has it all. */
export interface ReportApp {
  readonly questionnaire: Questionnaire;
  readonly language: Pick<LanguageChoice, 'current' | 't' | 'of' | 'number' | 'day' | 'want'>;
  readonly shelf: Pick<TextShelf, 'of' | 'fetch'>;
}

/** Makes ready what the documents say, in the language spoken now; to be asked for again when that changes. */
export async function prepareReport({ questionnaire, language, shelf }: ReportApp): Promise<void> {
  const chapters = [...questionnaire.frame, ...questionnaire.chapters].map(({ id }) => id);
  await Promise.all([language.want('report'), shelf.fetch(language.current, chapters)]);
}
