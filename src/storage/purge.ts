/** Removes for good what was marked as deleted. */
import { answersOf } from './dexie-contents.ts';
import { forgetInJournal } from './dexie-restore.ts';
import type { Database } from './schema.ts';
import { settingsOf } from './store.ts';
import { countRemoved } from './tally.ts';

/** Assessments deleted at or before that moment, with their answers and settings, and out of the journal of a restore. */
export function purge(database: Database, deletedUntil: number): PromiseLike<void> {
  const { assessments, answers, settings, meta } = database;
  return database.transaction('rw', [assessments, answers, settings, meta], async () => {
    const gone = (await assessments.toArray()).filter(
      ({ deletedAt }) => deletedAt !== undefined && deletedAt <= deletedUntil,
    );
    for (const { id } of gone) {
      await removeAnswers(database, id);
      await settings.where('key').startsWith(settingsOf(id)).delete();
      await assessments.delete(id);
    }
    if (gone.length > 0) await forgetInJournal(database, new Set(gone.map(({ id }) => id)));
  });
}

async function removeAnswers(database: Database, assessmentId: string): Promise<void> {
  const newest = await answersOf(database, assessmentId, 'stamp').last();
  const removed = await answersOf(database, assessmentId).delete();
  await countRemoved(database, newest ? [newest] : [], removed);
}
