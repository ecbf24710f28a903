/** The content in the browser: the structure at once, the texts when they are opened. */
import structure from 'virtual:questionnaire';
import { changes, example, guide, texts } from 'virtual:questionnaire/loaders-de';
import type { QuestionChanges } from '../domain/questionnaire/changes.ts';
import type { Example } from '../domain/questionnaire/example.ts';
import type { Guide } from '../domain/questionnaire/guide.ts';
import type { ChapterId, Language, Questionnaire } from '../domain/questionnaire/questionnaire.ts';
import type { ChapterTexts } from '../domain/questionnaire/texts.ts';
import { inflate, speak } from './inflate.ts';

// Not the module itself as a value: what the bundler makes one of is a script of its own, loaded with the entry.
const german = { changes, example, guide, texts };

/** What is asked, in which order, and what each question measures. Its short texts are German until `loadWords`. */
export const questionnaire: Questionnaire = inflate(structure);

/** Makes the titles, scales and states of the structure there in that language. */
export async function loadWords(language: Language): Promise<void> {
  if (language === 'de') return;
  speak(structure, language, (await import('virtual:questionnaire/words-en')).default);
}

/** What a chapter says. Rejects where the file is neither on this device nor reachable. */
export async function loadTexts(language: Language, chapter: ChapterId): Promise<ChapterTexts> {
  return (await (await loaders(language)).texts[chapter]()).default;
}

/** Introduction, closing thoughts, success factors and sources. */
export async function loadGuide(language: Language): Promise<Guide> {
  return (await (await loaders(language)).guide()).default;
}

/** The invented assessment, its slots ready to be stored. */
export async function loadExample(language: Language): Promise<Example> {
  return (await (await loaders(language)).example()).default;
}

/** What was removed and what came with later versions, for answers of earlier years. */
export async function loadChanges(language: Language): Promise<QuestionChanges> {
  return (await (await loaders(language)).changes()).default;
}

/** Where the files of a language are. German's list is in the entry, the others are asked for when they are spoken. */
function loaders(language: Language): Promise<typeof german> | typeof german {
  return language === 'de' ? german : import('virtual:questionnaire/loaders-en');
}
