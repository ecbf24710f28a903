/**
 * The database's layout. A released block is never edited; a change adds a block, a fixture of the old one and a test that
 * opens it.
 */
import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { Assessment } from '../domain/assessment.ts';
import type { AnswerRow } from '../domain/answers.ts';

export const DATABASE_NAME = 'im-gleichgewicht';

/** Facts about the database itself: `dbId` (random, made once), `schemaVersion`. */
export interface MetaRow {
  readonly key: string;
  readonly value: string | number;
}
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export class Database extends Dexie {
  declare assessments: EntityTable<Assessment, 'id'>;
  declare answers: Table<AnswerRow, [string, string]>;
  declare measures: EntityTable<{ id: string }, 'id'>;
  declare settings: EntityTable<SettingRow, 'key'>;
  declare meta: EntityTable<MetaRow, 'key'>;

  constructor(name: string) {
    // Strict: these answers exist nowhere else, and a strict put costs a few milliseconds more (p95 15 ms against 5.5 ms).
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      assessments: 'id',
      // The second index finds what was written lately without reading a whole assessment.
      answers: '[assessmentId+slot], [assessmentId+stamp]',
      measures: 'id',
      settings: 'key',
      meta: 'key',
    });
  }
}
