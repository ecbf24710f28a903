import type { AnswerRow } from '../domain/answers.ts';
import type { Connection } from './connection.ts';
import { rowsOf } from './dexie-contents.ts';
import { RESTORATION } from './dexie-restore.ts';
import type { Restoration } from './dexie-restore.ts';
import type { Unsubscribe } from './store.ts';

/**
 * Calls back with all rows of an assessment when any window puts a backup back or takes that back: it also brings rows that
 * are older than any watched. Fields that went come first, empty.
 */
export function watchRestoration(
  connection: Connection,
  assessmentId: string,
  changed: (rows: readonly AnswerRow[]) => void,
): Unsubscribe {
  let turn: number | undefined;
  return connection.watch(
    async (database) => {
      const row = await database.settings.get(RESTORATION);
      const known = row?.value as Restoration | undefined;
      const before = (turn ??= known?.turn ?? 0);
      if (!known || known.turn === before) return { turn: before, rows: [] };
      const removed = known.removed.filter((key) => key.assessmentId === assessmentId);
      const cleared = removed.map((key) => ({ ...key, stamp: 0, wording: 1, body: {} }));
      return { turn: known.turn, rows: [...cleared, ...(await rowsOf(database, assessmentId))] };
    },
    (found) => {
      turn = found.turn;
      if (found.rows.length > 0) changed(found.rows);
    },
  );
}
