/** The rows of measures in IndexedDB, one per field, `<measureId>/<field>`. */
import type { Measure } from '../domain/measures/measure.ts';
import { forgetMeasureInJournal } from './dexie-restore.ts';
import type { Database } from './schema.ts';
import { countRemoved } from './tally.ts';

export function measureRows({ measures }: Database): Promise<Measure[]> {
  return measures.toArray();
}

/** Begun and handed over in the same breath, as an answer is. */
export function putMeasureAtOnce(database: Database, row: Measure): PromiseLike<unknown> {
  const { measures } = database;
  return database.transaction('rw', measures, (transaction) => {
    const written = measures.put(row);
    transaction.idbtrans.commit();
    return written;
  });
}

/** Takes a measure away, out of the journal of a restore too: what was deleted must not live on there. */
export function takeMeasure(database: Database, measureId: string): PromiseLike<Measure[]> {
  const { measures, settings, meta } = database;
  return database.transaction('rw', measures, settings, meta, async () => {
    const rows = await measures.where('id').startsWith(`${measureId}/`).toArray();
    await measures.bulkDelete(rows.map(({ id }) => id));
    await forgetMeasureInJournal(database, measureId);
    await countRemoved(database, rows);
    return rows;
  });
}

/** Puts rows back where there are none by now. */
export function putBackRows(database: Database, rows: readonly Measure[]): PromiseLike<unknown> {
  const { measures } = database;
  return database.transaction('rw', measures, async () => {
    const present = await measures.bulkGet(rows.map(({ id }) => id));
    await measures.bulkPut(rows.filter((_, place) => present[place] === undefined));
  });
}
