/** "Kurz gesagt": what the result comes down to, in a few counts. */
import { wordFor, type TaskBalance } from '../scoring/balance.ts';
import type { TaskId } from '../questionnaire/questionnaire.ts';
import type { DriftingTask } from './result.ts';
import type { UnclearGroup } from './unclear.ts';

export interface Gist {
  /** The tasks in the charts, those about which something can be said (`wordFor`), and those that drift. */
  readonly tasks: number;
  readonly worded: number;
  readonly drifting: number;
  /** Those with the greatest distance; several where it is the same. All that drift where none has a figure. */
  readonly farthest: readonly TaskId[];
  /** What was called unclear, and how much of it leadership can clear. */
  readonly unclear: number;
  readonly byLeadership: number;
}

/**
 * The counts of the first sentences of the result page.
 *
 * The arguments are what the page shows at the moment: on paper without what is private.
 * @param tasks those in the charts
 * @param drifting among them, the greatest distance first
 */
export function gistOf(
  tasks: readonly TaskBalance[],
  drifting: readonly DriftingTask[],
  unclear: readonly UnclearGroup[],
): Gist {
  const greatest = drifting[0]?.task.balance;
  const count = (groups: readonly UnclearGroup[]): number =>
    groups.reduce((sum, { points }) => sum + points.length, 0);
  return {
    tasks: tasks.length,
    worded: tasks.filter(wordFor).length,
    drifting: drifting.length,
    farthest: drifting.filter(({ task }) => task.balance === greatest).map(({ task }) => task.task),
    unclear: count(unclear),
    byLeadership: count(unclear.filter(({ clearedBy }) => clearedBy === 'leadership')),
  };
}
