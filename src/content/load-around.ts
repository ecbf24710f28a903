/** The content around the questions, for the few pages that want it. What stands in `load.ts`, every visit loads. */
import { changes, example, guide } from 'virtual:questionnaire/around';
import type { QuestionChanges } from '../domain/questionnaire/changes.ts';
import type { Example } from '../domain/questionnaire/example.ts';
import type { Guide } from '../domain/questionnaire/guide.ts';
import type { Language } from '../domain/questionnaire/questionnaire.ts';

/** Introduction, closing thoughts, success factors and sources. */
export async function loadGuide(language: Language): Promise<Guide> {
  return (await guide[language]()).default;
}

/** The invented assessment, its slots ready to be stored. */
export async function loadExample(language: Language): Promise<Example> {
  return (await example[language]()).default;
}

/** What was removed and what came with later versions, for answers of earlier years. */
export async function loadChanges(language: Language): Promise<QuestionChanges> {
  return (await changes[language]()).default;
}
