/**
 * The database's layout. A released block is never edited; a change adds a block, raises `SCHEMA_VERSION`, writes
 * `schemaVersion` into `meta` in its upgrade, and adds a fixture of the old layout (`tests/storage/fixtures/`) with a test
 * that opens it.
 */
import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { Assessment } from '../domain/assessments/assessment.ts';
import type { AnswerRow } from '../domain/answers.ts';
import type { Measure } from '../domain/measures/measure.ts';
import type { Found } from './peek.ts';
import { StorageFault } from './storage-fault.ts';

export const DATABASE_NAME = 'im-gleichgewicht';
export const SCHEMA_VERSION = 1;

/**
 * Facts about the database itself: `dbId` (random, made once), `schemaVersion`, and of the rows of answers and measures that
 * were rightly removed `removedRows` (how many) and `removedStamp` (the newest).
 */
interface MetaRow {
  readonly key: string;
  readonly value: string | number;
}
interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

const TABLES = ['assessments', 'answers', 'measures', 'settings', 'meta'] as const;

export class Database extends Dexie {
  declare assessments: EntityTable<Assessment, 'id'>;
  declare answers: Table<AnswerRow, [string, string]>;
  declare measures: EntityTable<Measure, 'id'>;
  declare settings: EntityTable<SettingRow, 'key'>;
  declare meta: EntityTable<MetaRow, 'key'>;
  #only: string | undefined;

  /** @param asFound take the layout that is there, whatever it is: to read a newer database without touching it */
  constructor(name: string, asFound = false) {
    // Strict: these answers exist nowhere else, and a strict put costs a few milliseconds more (p95 15 ms against 5.5 ms).
    // Not opened anew behind our back: it might be another database by then.
    // Without Dexie's cache: answers are written past it (`answer-rows.ts`).
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' });
    if (asFound) return;
    this.#guard();
    this.version(1).stores({
      assessments: 'id',
      // The second index counts what no backup holds yet (`countSince`) and finds an assessment's newest stamp (`tally.ts`).
      answers: '[assessmentId+slot], [assessmentId+stamp]',
      measures: 'id',
      settings: 'key',
      meta: 'key',
    });
  }

  /** Finds the tables of a database that was opened as it is. */
  takeTables(): void {
    for (const name of TABLES) Object.assign(this, { [name]: this.table(name) });
  }

  /** From now on only this one database will do. */
  keepTo(id: string): void {
    this.#only = id;
  }

  /** Dexie's own workarounds open anew behind our back, and would make an empty database or take another one. */
  #guard(): void {
    this.on('populate', () => {
      if (this.#only !== undefined) throw new StorageFault('gone');
    });
    this.on(
      'ready',
      () => {
        if (this.#only === undefined) return undefined;
        return this.meta.bulkGet(['dbId', 'schemaVersion']).then(([id, schema]) => {
          if (id?.value !== this.#only) throw new StorageFault('gone');
          if (Number(schema?.value) > SCHEMA_VERSION) throw new StorageFault('superseded');
        });
      },
      true,
    );
  }
}

/** Whether a newer version of the app made or changed this database. */
export function isNewer(found: Found): boolean {
  return Math.max(found.schemaVersion, Math.floor(found.nativeVersion / 10)) > SCHEMA_VERSION;
}
