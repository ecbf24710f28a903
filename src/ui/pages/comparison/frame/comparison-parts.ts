import type { ChapterComparison, Comparison } from '../../../../domain/years/comparison.ts';

/** The parts of the page, in their order. */
const PARTS = [
  'words',
  'chapters',
  'balance',
  'conditions',
  'trend',
  'written',
  'former',
  'own',
] as const;
export type PartId = (typeof PARTS)[number];

/** What decides whether a part has something to show. */
export interface PartSource {
  /** The person's own chapters are most of it, and come first. */
  readonly isCheckin: boolean;
  readonly main: Comparison | undefined;
  readonly own: Comparison | undefined;
  readonly tasks: readonly ChapterComparison[];
  readonly conditions: readonly ChapterComparison[];
  readonly trend: { readonly conditions: readonly unknown[]; readonly tasks: readonly unknown[] };
  readonly ownTrend: readonly unknown[];
  readonly closings: object | undefined;
  readonly former: readonly (readonly unknown[])[];
  readonly showPrivate: boolean;
}

/** The parts that have something to show, in their order. */
export function partsOf(source: PartSource): readonly PartId[] {
  const { main, own, tasks, conditions, trend, ownTrend, closings, former, showPrivate } = source;
  if (!main || !own) return [];
  const shown: Record<PartId, boolean> = {
    words: true,
    chapters: main.comparable > 0,
    balance: tasks.some(isCompared),
    conditions: conditions.some(isCompared),
    trend: trend.conditions.length + trend.tasks.length > 0,
    // A note "bleibt bei Ihnen", as its field says.
    written: showPrivate && main.notes.length + main.texts.length > 0,
    // Nobody knows any more whether these were private.
    former: showPrivate && former.some((answers) => answers.length > 0),
    own:
      showPrivate &&
      (closings !== undefined ||
        own.chapters.length + own.notes.length + own.texts.length + ownTrend.length > 0),
  };
  const order = source.isCheckin ? [...new Set<PartId>(['own', ...PARTS])] : PARTS;
  return order.filter((part) => shown[part]);
}

/** Whether the two have an answered question of the chapter in common. */
function isCompared({ figures }: ChapterComparison): boolean {
  return figures.some(({ shared }) => shared.length > 0);
}
