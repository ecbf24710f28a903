import type { LanguageChoice } from '../../../app/language.svelte.ts';
import type { Assessment } from '../../../domain/assessments/assessment.ts';

/** What the person called it, or its day. */
export function titleOf(language: LanguageChoice, { title, date }: Assessment): string {
  return title || language.t('assessments.untitled', { date: language.day(date) });
}
