/** A part of a comparison: what may leave the device without being switched on, say. */
import type { ChapterId } from '../questionnaire/questionnaire.ts';
import type { Comparison } from './comparison.ts';

/** What every entry of a comparison tells of itself. */
export interface Entry {
  readonly chapter: ChapterId | undefined;
  readonly private: boolean;
}

/** The comparison without what is not kept, in every list; the count of comparable questions follows. */
export function partOf(comparison: Comparison, keeps: (entry: Entry) => boolean): Comparison {
  const lists = Object.entries(comparison).flatMap(([name, list]) =>
    Array.isArray(list) ? [[name, (list as readonly Entry[]).filter(keeps)]] : [],
  );
  const part = { ...comparison, ...(Object.fromEntries(lists) as Partial<Comparison>) };
  const shared = part.chapters.flatMap(({ figures }) =>
    figures.flatMap(({ figure, shared: ids }) => (figure === 'balance' ? [] : ids)),
  );
  return { ...part, comparable: shared.length };
}

/** The comparison without 3.8, private questions and whatever is derived from them. */
export function openPartOf(comparison: Comparison): Comparison {
  return partOf(comparison, (entry) => !entry.private);
}
