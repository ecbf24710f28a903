/** What the app remembers of the last backup: when, whether sealed, and the newest of what is in it. No answer itself. */
import type { Contents } from '../../domain/backup/backup.ts';
import { countMeasures, measureOf } from '../../domain/measures/measures.ts';
import type { Store } from '../../storage/store.ts';

const KEY = 'backups';

type Stamps = Readonly<Record<string, number>>;

export interface BackupRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sealed: boolean;
  /** The newest stamp that is in a backup, by assessment. */
  readonly stamps: Stamps;
  /** The same by measure; absent in a record of an earlier version. */
  readonly measures?: Stamps;
}

/** What stands in no backup. */
export interface Unsaved {
  readonly answers: number;
  /** Measures that are new or were changed since; such as say nothing do not count. */
  readonly measures: number;
}

export const NOTHING_UNSAVED: Unsaved = { answers: 0, measures: 0 };

export async function lastBackup(store: Store): Promise<BackupRecord | undefined> {
  const row = await store.setting(KEY);
  return isRecord(row) ? row : undefined;
}

export async function countUnsaved(store: Store): Promise<Unsaved> {
  const known = await lastBackup(store);
  const [answers, rows] = await Promise.all([
    store.countSince(known?.stamps ?? {}),
    store.measures(),
  ]);
  const newer = rows.filter(({ id, stamp }) => stamp > (known?.measures?.[measureOf(id)] ?? 0));
  const touched = new Set(newer.map(({ id }) => measureOf(id)));
  return { answers, measures: countMeasures(rows.filter(({ id }) => touched.has(measureOf(id)))) };
}

/** A backup of one assessment holds no measures, and leaves what is known of them and of the others. */
export async function noteBackup(
  store: Store,
  contents: Contents,
  { at, sealed }: Pick<BackupRecord, 'at' | 'sealed'>,
): Promise<void> {
  const before = await lastBackup(store);
  const record: BackupRecord = {
    at,
    sealed,
    stamps: { ...before?.stamps, ...newestOf(contents.answers, (row) => row.assessmentId) },
    measures: { ...before?.measures, ...newestOf(contents.measures, ({ id }) => measureOf(id)) },
  };
  await store.setSetting(KEY, record);
}

/** The newest stamp of each group of rows. */
export function newestOf<Row extends { readonly stamp: number }>(
  rows: readonly Row[],
  group: (row: Row) => string,
): Record<string, number> {
  const newest: Record<string, number> = {};
  for (const row of rows) newest[group(row)] = Math.max(row.stamp, newest[group(row)] ?? 0);
  return newest;
}

function isRecord(row: unknown): row is BackupRecord {
  const record = row as Partial<BackupRecord> | null | undefined;
  return typeof record?.at === 'number' && typeof record.stamps === 'object';
}
