/** Lines of the profile's sections, and what more than one of them is made from. */
import {
  CELL_MARK,
  ENTRY_MARK,
  taskProfiles,
  type TaskProfile,
} from '../../../domain/papers/profile.ts';
import {
  TASKS,
  type ChapterId,
  type ConditionId,
  type TaskId,
} from '../../../domain/questionnaire/questionnaire.ts';
import { restProposalOf } from '../../../domain/papers/talk.ts';
import type { ProfileSource } from './source.ts';

/** All tasks of the profile: 3.8 is in none of its sections. */
export const EVERY_TASK: readonly ChapterId[] = TASKS.filter((task) => task !== 'selfcare');

/** The tasks of the profile. */
export function profilesOf({ questionnaire, assessment, answers }: ProfileSource): TaskProfile[] {
  return taskProfiles(questionnaire, assessment, answers);
}

/** A line that introduces, and its entries; nothing where there are none. */
export function group(lead: string, entries: readonly string[]): string[] {
  return entries.length > 0 ? [lead, ...entries.map((entry) => ENTRY_MARK + entry)] : [];
}

/** One line of a section that is a table; the mark between cells stands in no cell. */
export function rowOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.replaceAll('|', '/')).join(CELL_MARK);
}

/** The conditions because of which steps are proposed to rest, of one task or of all. */
export function reasons(
  { whole, assessment, answers }: ProfileSource,
  task?: TaskId,
): ConditionId[] {
  return restProposalOf(whole, assessment, answers)
    .groups.filter(({ steps }) => !task || steps.some((step) => step.task === task))
    .map(({ because }) => because);
}
