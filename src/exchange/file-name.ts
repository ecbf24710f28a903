/** `safetyCopy` is made before a restore. */
export type FileKind = 'backup' | 'assessment' | 'safetyCopy';

const NAMES: Readonly<Record<FileKind, string>> = {
  backup: 'sicherung',
  assessment: 'durchgang',
  safetyCopy: 'sicherheitskopie',
};

/**
 * `im-gleichgewicht-sicherung-2026-11-21-unverschluesselt.json`: nothing the person typed, for lists of recent files are read by others. German in
 * every language, so that the files of one person lie together.
 *
 * @param date as YYYY-MM-DD
 * @throws RangeError for anything else
 */
export function fileName(kind: FileKind, date: string, sealed: boolean): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError('a date is expected');
  return `im-gleichgewicht-${NAMES[kind]}-${date}${sealed ? '.age' : '-unverschluesselt.json'}`;
}
