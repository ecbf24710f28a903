import type { Contents } from '../../domain/backup/backup.ts';
import { checkOf, FORMAT, KINDS, recordsOf, VERSION, type JsonObject } from './record.ts';

/** For whoever opens the file in a text program; a sealed one shows it to nobody before it is unsealed. */
const NOTE =
  'unverschlüsselt: Wer diese Datei hat, kann alles lesen. / not encrypted: whoever has this file can read it all.';

export interface Head {
  /** When the backup was made, as `Date.toISOString` writes it. */
  readonly madeAt: string;
  /** The app's version. */
  readonly app: string;
}

/**
 * Writes contents as a backup of format version 1: one JSON object with one record per line.
 *
 * The lines are for a damaged file, which is read line by line; for every other reader it is plain JSON.
 * `public/backup.schema.json` describes it.
 */
export function writeBackup(contents: Contents, { madeAt, app }: Head): string {
  const records = recordsOf(contents);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, records[kind].length]));
  const head = checked({ format: FORMAT, version: VERSION, note: NOTE, madeAt, app, counts });
  const lists = KINDS.map((kind) => {
    const lines = records[kind].map((record) => checked({ ...record }));
    return `"${kind}":[\n${lines.join(',\n')}\n]`;
  });
  return `${head.slice(0, -1)},\n${lists.join(',\n')}\n}\n`;
}

function checked(record: JsonObject): string {
  return JSON.stringify({ ...record, check: checkOf(record) });
}
