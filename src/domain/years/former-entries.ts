/** "Frühere Fragen" as rows of a table: one per answered field, with what stands beside it. */
import { slotQuestion, type AnswerValue } from '../answers.ts';
import { saysSomething, type Said } from '../papers/csv-rows.ts';
import type { FormerField, FormerQuestion } from './former.ts';

export interface FormerEntry extends Said {
  readonly question: FormerQuestion;
  /** A row, by its id. */
  readonly item?: string;
  /** What the row said, or what the person called it; empty where nobody knows, and where there is no row. */
  readonly row: string;
  /** The word of the value; `undefined` for texts, numbers, the two ways out and what nobody knows any more. */
  readonly word: FormerField['word'];
}

/** Those that say something, in the order of the questions, a question as a whole before its rows. */
export function formerEntries(
  former: readonly FormerQuestion[],
  withNotes: boolean,
): FormerEntry[] {
  return former.flatMap((question) =>
    [...new Set(question.fields.map(({ item }) => item))].flatMap((item) => {
      const fields = question.fields.filter((field) => field.item === item);
      const entry = entryOf(question, fields, withNotes);
      // What the person called a row of their own is said already, whatever is still open about it.
      const isNamed = textIn(fields, 'label') !== '';
      return isNamed || saysSomething(entry) ? [entry] : [];
    }),
  );
}

/** @param fields of one row, or of the question as a whole */
function entryOf(
  question: FormerQuestion,
  fields: readonly FormerField[],
  withNotes: boolean,
): FormerEntry {
  const item = fields[0]?.item;
  const answer = fields.find(({ part }) => part === undefined);
  return {
    question,
    ...(item !== undefined && { item }),
    row: rowText(question, fields),
    value: answer && valueOf(question, answer.value),
    word: answer?.word,
    own: textIn(fields, item === undefined ? 'other' : 'example'),
    reason: textIn(fields, 'reason'),
    note: withNotes ? textIn(fields, 'note') : '',
    discuss: isSet(fields, 'discuss'),
    notInMyHands: isSet(fields, 'notInMyHands'),
  };
}

function rowText({ removed }: FormerQuestion, fields: readonly FormerField[]): string {
  const known = removed?.type === 'row' ? removed.text : fields[0]?.itemText;
  return textIn(fields, 'label') || (known ?? '');
}

/** Of a choice of which one option is gone, that option alone: the others stand where they are still offered. */
function valueOf({ id }: FormerQuestion, value: AnswerValue): AnswerValue {
  const gone = id.slice(slotQuestion(id).length + 1);
  return typeof value === 'object' && value.includes(gone) ? gone : value;
}

function textIn(fields: readonly FormerField[], name: string): string {
  const value = fields.find(({ part }) => part === name)?.value;
  return typeof value === 'string' ? value.trim() : '';
}

function isSet(fields: readonly FormerField[], name: string): boolean {
  return fields.some(({ part, value }) => part === name && value === true);
}
