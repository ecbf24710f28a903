/** What the app remembers of the last backup: when, whether sealed, and the newest answer in it. No answer itself. */
import type { Contents } from '../../domain/backup.ts';
import type { Store } from '../../storage/store.ts';

const KEY = 'backups';

export interface BackupRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sealed: boolean;
  /** The newest stamp that is in a backup, by assessment. */
  readonly stamps: Readonly<Record<string, number>>;
}

export async function lastBackup(store: Store): Promise<BackupRecord | undefined> {
  const row = await store.setting(KEY);
  return isRecord(row) ? row : undefined;
}

/** How many answers are in no backup. */
export async function countUnsaved(store: Store): Promise<number> {
  return store.countSince((await lastBackup(store))?.stamps ?? {});
}

/** A backup of one assessment leaves what is known of the others. */
export async function noteBackup(
  store: Store,
  contents: Contents,
  { at, sealed }: Pick<BackupRecord, 'at' | 'sealed'>,
): Promise<void> {
  const before = (await lastBackup(store))?.stamps;
  const record: BackupRecord = { at, sealed, stamps: { ...before, ...newestStamps(contents) } };
  await store.setSetting(KEY, record);
}

/** The newest stamp of each assessment that has answers. */
export function newestStamps({ answers }: Pick<Contents, 'answers'>): Record<string, number> {
  const newest: Record<string, number> = {};
  for (const { assessmentId, stamp } of answers)
    newest[assessmentId] = Math.max(stamp, newest[assessmentId] ?? 0);
  return newest;
}

function isRecord(row: unknown): row is BackupRecord {
  const record = row as Partial<BackupRecord> | null | undefined;
  return typeof record?.at === 'number' && typeof record.stamps === 'object';
}
