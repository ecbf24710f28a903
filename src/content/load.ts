/** The content in the browser: the structure at once, the texts when they are opened. */
import structure from 'virtual:questionnaire';
import { texts as german } from 'virtual:questionnaire/loaders-de';
import type { ChapterId, Language, Questionnaire } from '../domain/questionnaire/questionnaire.ts';
import type { ChapterTexts } from '../domain/questionnaire/texts.ts';
import { inflate, speak } from './inflate.ts';

/** What is asked, in which order, and what each question measures. Its short texts are German until `loadWords`. */
export const questionnaire: Questionnaire = inflate(structure);

/** Makes the titles, scales and states of the structure there in that language. */
export async function loadWords(language: Language): Promise<void> {
  if (language === 'de') return;
  speak(structure, language, (await import('virtual:questionnaire/words-en')).default);
}

/** What a chapter says. Rejects where the file is neither on this device nor reachable. */
export async function loadTexts(language: Language, chapter: ChapterId): Promise<ChapterTexts> {
  // German's list of files is in the entry, the others are asked for when they are spoken.
  const texts =
    language === 'de' ? german : (await import('virtual:questionnaire/loaders-en')).texts;
  return (await texts[chapter]()).default;
}
