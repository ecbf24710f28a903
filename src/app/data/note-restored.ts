/** What came whole out of a sound backup stands in that one: it need not be called "in no backup" right after. */
import type { Contents, MergePlan } from '../../domain/backup/backup.ts';
import { measureOf } from '../../domain/measures/measures.ts';
import type { Opened } from '../../exchange/backup/opened.ts';
import type { Store } from '../../storage/store.ts';
import { noteBackup as markBackup } from '../stores/canary.ts';
import { lastBackup, noteBackup } from './backups.ts';

/**
 * To be asked before the file is put back, for afterwards nobody can tell what was here.
 * @returns notes, once the file was put back, what of it is in a backup; nothing for a damaged file, nor for what was merged
 *   with what is here: that is in no backup as it now is
 */
export async function whatToNote(
  store: Store,
  { report }: Opened,
  plan: MergePlan,
): Promise<(sealed: boolean) => Promise<void>> {
  const at = report.sound ? Date.parse(report.madeAt ?? '') : NaN;
  const whole = await comesWhole(store, plan);
  return async (sealed) => {
    if (Number.isNaN(at) || whole.answers.length + whole.measures.length === 0) return;
    try {
      const before = await lastBackup(store);
      const isNewest = !before || before.at < at;
      await noteBackup(store, whole, isNewest ? { at, sealed } : before);
      if (isNewest && store.lasting) markBackup(at);
    } catch (fault) {
      // The answers are there; that they are in a backup is only said less often than it could be.
      console.warn('The date of the backup could not be kept.', (fault as Error).name);
    }
  };
}

/** Assessments and measures of which nothing was here, not even marked as deleted. */
async function comesWhole(store: Store, plan: MergePlan): Promise<Contents> {
  const [assessments, measures] = await Promise.all([store.assessments(), store.measures()]);
  const known = new Set(assessments.map(({ id }) => id));
  const begun = new Set(measures.map(({ id }) => measureOf(id)));
  const added = plan.added.filter(({ id }) => !known.has(id));
  const fresh = new Set(added.map(({ id }) => id));
  return {
    assessments: added,
    answers: plan.rows.filter(({ assessmentId }) => fresh.has(assessmentId)),
    measures: plan.measures.filter(({ id }) => !begun.has(measureOf(id))),
  };
}
