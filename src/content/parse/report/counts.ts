/** How much of what a chapter holds, for `npm run questions`. */
import type { ChapterDraft } from '../chapter-file.ts';
import { MEASURES } from '../schemas/question.ts';

export const COUNTED = [...MEASURES, 'steps', 'rows', 'facts', 'open', 'core'] as const;
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Counts the questions of a chapter whose schema found no fault. */
export function countsOf({ questions }: ChapterDraft): Counts {
  const entries = questions.flatMap(({ entry }) => entry ?? []);
  const ratings = entries.filter((entry) => entry.type === 'rating');
  const measuring = Object.fromEntries(
    MEASURES.map((what) => [what, ratings.filter(({ measures }) => measures === what).length]),
  ) as Record<(typeof MEASURES)[number], number>;
  return {
    ...measuring,
    steps: sum(entries.map((entry) => (entry.type === 'steps' ? entry.items.length : 0))),
    rows: sum(entries.map((entry) => (entry.type === 'grid' ? entry.items.length : 0))),
    facts: entries.filter(({ type }) => ['choice', 'multiple', 'number'].includes(type)).length,
    open: entries.filter(({ type }) => type === 'text').length,
    core: entries.filter(({ core }) => core).length,
  };
}

/** Whether every text of a chapter's file is there in German and in English. */
export function isTranslated(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const isText = 'de' in value || 'en' in value;
  const all = value as Readonly<Record<string, unknown>>;
  const complete =
    !isText || [all.de, all.en].every((text) => typeof text === 'string' && text.trim());
  return complete && Object.values(value).every(isTranslated);
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((one, other) => one + other, 0);
