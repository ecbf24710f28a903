/** Parts that a first page can be shown and answered without; they come right after it. */
import type { Component } from 'svelte';
import type AnswerThen from './pages/checkin/AnswerThen.svelte';
import type NoQuestions from './pages/NoQuestions.svelte';
import type ChapterFoot from './pages/measures/ChapterFoot.svelte';
import type QuestionExtras from './parts/QuestionExtras.svelte';

/** None of them is drawn until it has come. */
class Later {
  /** What speaks for the whole window. */
  Banners = $state.raw<Component>();
  /** What is folded away under a question. */
  QuestionExtras = $state.raw<typeof QuestionExtras>();
  /** What was answered to a question before. */
  AnswerThen = $state.raw<typeof AnswerThen>();
  /** What stands where a chapter shows no questions. */
  NoQuestions = $state.raw<typeof NoQuestions>();
  /** What stands under a chapter. */
  ChapterFoot = $state.raw<typeof ChapterFoot>();
}

export const later = new Later();

/** Loads them. Rejects where they are neither on this device nor reachable. */
export async function loadLater(): Promise<void> {
  Object.assign(later, (await import('./later-parts.ts')).PARTS);
}
