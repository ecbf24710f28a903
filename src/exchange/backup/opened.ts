/** What was read of a backup, and what the person is told before anything is changed. */
import type { Contents, Inventory } from '../../domain/backup/backup.ts';
import type { Kind } from './record.ts';

/**
 * Why a record was left out: it does not look like one of the kinds (`unknown`), breaks the rules of its kind (`shape`), has a
 * text above the limit (`tooLong`), or an equal or newer one of the same field stands in the file (`duplicate`).
 */
export type DropReason = 'unknown' | 'shape' | 'tooLong' | 'duplicate';

export interface Dropped {
  readonly kind: Kind | 'unknown';
  readonly reason: DropReason;
  readonly count: number;
}

export interface Report {
  /** Everything that was saved is there, unchanged; nothing below needs to be said. */
  readonly sound: boolean;
  /** As the file says; `undefined` where its head cannot be read. */
  readonly madeAt: string | undefined;
  readonly app: string | undefined;
  readonly version: number;
  /** The head cannot be read or was changed: date and counts may be wrong. */
  readonly headAltered: boolean;
  readonly inventory: Inventory;
  /** Of the records that were changed outside the app; they are offered apart. */
  readonly altered: Inventory;
  /** The file as a whole is no JSON any more; it was read line by line. */
  readonly byLine: boolean;
  /** Numbers of the lines that could not be read. */
  readonly unreadable: readonly number[];
  /** How many records the head promises that were not found. */
  readonly missing: Readonly<Record<Kind, number>>;
  /** Names of keys that were left out: of a later version, or hostile. At most twenty. */
  readonly unknownKeys: readonly string[];
  readonly dropped: readonly Dropped[];
  /** Assessments whose own record could not be read; they were made anew, without title, around their answers. */
  readonly rebuilt: number;
  /** Titles that lost control characters or characters that turn the direction of writing. */
  readonly cleanedTitles: number;
  /** Records with a time more than a day ahead of this device's clock: a clock here or there was wrong. */
  readonly fromFuture: number;
}

export interface Opened {
  /** What is as it was saved. */
  readonly contents: Contents;
  /** What is well-formed, but not as it was saved: its check does not fit, or it has none. */
  readonly altered: Contents;
  readonly report: Report;
}
