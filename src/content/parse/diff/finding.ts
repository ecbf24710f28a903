/** One thing that a change of content does to answers that were given before it. */

/** `lost` first: then old answers would be orphaned, and the change must not be released. */
export const GROUPS = ['lost', 'removed', 'reworded', 'changed', 'added'] as const;
export type Group = (typeof GROUPS)[number];

export interface Finding {
  readonly group: Group;
  /** The id of the question, row, chapter or set that it is about. */
  readonly id: string;
  /** A sentence for editors. */
  readonly text: string;
}

/** Collects findings about one thing. */
export type Find = (group: Group, text: string) => void;
