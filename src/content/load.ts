/** The content in the browser: the structure at once, the texts when they are opened. */
import structure from 'virtual:questionnaire';
import { example, guide, removed, texts } from 'virtual:questionnaire/loaders';
import type { Example } from '../domain/example.ts';
import type { Guide } from '../domain/guide.ts';
import type {
  ChapterId,
  ChapterTexts,
  Language,
  Questionnaire,
  RemovedQuestion,
} from '../domain/questionnaire.ts';
import { inflate } from './inflate.ts';

/** What is asked, in which order, and what each question measures. */
export const questionnaire: Questionnaire = inflate(structure);

/** What a chapter says. Rejects where the file is neither on this device nor reachable. */
export async function loadTexts(language: Language, chapter: ChapterId): Promise<ChapterTexts> {
  return (await texts[language][chapter]()).default;
}

/** Introduction, closing thoughts, success factors and sources. */
export async function loadGuide(language: Language): Promise<Guide> {
  return (await guide[language]()).default;
}

/** The invented assessment, its slots ready to be stored. */
export async function loadExample(language: Language): Promise<Example> {
  return (await example[language]()).default;
}

/** Questions that are no longer asked, for answers of earlier years. */
export async function loadRemoved(language: Language): Promise<readonly RemovedQuestion[]> {
  return (await removed[language]()).default;
}
