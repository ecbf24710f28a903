/** What a backup holds, and what putting one back would change. */
import type { AnswerRow, Slot } from '../answers.ts';
import type { Assessment } from '../assessments/assessment.ts';
import type { Measure } from '../measures/measure.ts';

/** Everything a person entered, as rows. Deleted assessments and their answers are left out. */
export interface Contents {
  readonly assessments: readonly Assessment[];
  readonly answers: readonly AnswerRow[];
  readonly measures: readonly Measure[];
}

/** What stands in a backup, to be said in one line: "1 Durchgang, 16 Kapitel, 112 Antworten, 23 Notizen". */
export interface Inventory {
  readonly assessments: number;
  /** Chapters with at least one answer, each counted once however many assessments there are. */
  readonly chapters: number;
  /** Fields that hold a value, notes left out; cleared fields do not count. */
  readonly answers: number;
  /** Fields that hold a note. */
  readonly notes: number;
  readonly measures: number;
}

/** A field that holds one thing here and another in the file. */
export interface Difference {
  readonly assessmentId: string;
  readonly slot: Slot;
  readonly here: AnswerRow;
  readonly inFile: AnswerRow;
}

/** What putting a file back would do, reckoned before anything is changed. */
export interface MergePlan {
  /** Assessments that are not here yet, or were deleted here: they come, or come back. */
  readonly added: readonly Assessment[];
  /** Known assessments of which the file has newer particulars (title, date, place). */
  readonly changed: readonly Assessment[];
  /** Known assessments that stay as they are. */
  readonly kept: readonly Assessment[];
  /** Rows that will be written: not here yet, or newer in the file. */
  readonly rows: readonly AnswerRow[];
  readonly measures: readonly Measure[];
  /** Fields with different values where the file is newer: the file's value comes. */
  readonly replaced: readonly Difference[];
  /** Fields with different values where this device is newer: its value stays. */
  readonly stayed: readonly Difference[];
  /** Rows that are the same in both. */
  readonly same: number;
}
