import type { AppState } from '../../../app/app-state.svelte.ts';
import type { Translate } from '../../../app/language.svelte.ts';
import type { Assessment } from '../../../domain/assessments/assessment.ts';
import type { Inventory } from '../../../domain/backup/backup.ts';

/** "1 Durchgang, 16 Kapitel, 112 Antworten, 23 Notizen"; what there is none of is left out. */
export function inventoryWords(t: Translate, inventory: Inventory): string {
  const kinds = ['assessments', 'chapters', 'answers', 'notes', 'measures'] as const;
  const parts = kinds
    .filter((kind) => inventory[kind] > 0)
    .map((kind) => t(`data.count.${kind}`, { count: inventory[kind] }));
  return parts.length > 0 ? parts.join(', ') : t('data.count.none');
}

/** Measures are there without an assessment too. */
export const holdsAnything = ({ assessments, measures }: Inventory): boolean =>
  assessments + measures > 0;

export function titleOf(
  { language }: Pick<AppState, 'language'>,
  { title, date }: Pick<Assessment, 'title' | 'date'>,
): string {
  return title || language.t('assessments.untitled', { date: language.day(date) });
}

/** A moment, given as milliseconds since 1970, as day and time. */
export function whenWords({ locale }: Pick<AppState['language'], 'locale'>, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** Bytes as megabytes: the person's measure for a disk. */
export function sizeWords(language: Pick<AppState['language'], 'number'>, bytes: number): string {
  const options = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return language.number(Math.max(0.1, bytes / 1_000_000), options);
}
