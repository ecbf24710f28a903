/**
 * Answers: one value per slot, so that two tabs never overwrite each other's fields.
 *
 * A slot names one field: `<questionId>`, one of its parts (`/note`), one of its rows (`.<itemId>`),
 * or a part of a row (`.<itemId>/example`). Source: architecture, "Data".
 */
export type Slot = string;
export type AnswerValue = string | number | boolean | readonly string[];

/** Everything the person entered into one field. An empty body is a cleared field. */
export interface AnswerBody {
  readonly value?: AnswerValue;
}

/** One field of one assessment. Written blind: never read, changed and written back. */
export interface AnswerRow {
  readonly assessmentId: string;
  readonly slot: Slot;
  /** Milliseconds since 1970, but never less than the last stamp + 1: decides which of two values is newer. */
  readonly stamp: number;
  /** The wording of the question that was on screen. */
  readonly wording: number;
  /** Everything the person typed; empty when the field was cleared. */
  readonly body: AnswerBody;
}

/** The values of one assessment, by slot. */
export type Answers = ReadonlyMap<Slot, AnswerBody>;

/** A part of a question beside its value, each stored in a slot of its own. */
export const PARTS = ['note', 'reason', 'discuss', 'notInMyHands', 'other'] as const;
export type Part = (typeof PARTS)[number];

/** 0…4 on the question's scale, or one of the two ways out, or not answered. */
export type RatingValue = 0 | 1 | 2 | 3 | 4 | 'notApplicable' | 'unclear';

export const slotOf = (questionId: string, part?: Part): Slot =>
  part ? `${questionId}/${part}` : questionId;
export const itemSlot = (
  questionId: string,
  itemId: string,
  part?: 'example' | 'label' | 'rest',
): Slot => (part ? `${questionId}.${itemId}/${part}` : `${questionId}.${itemId}`);

/** The question that a slot belongs to. */
export const slotQuestion = (slot: Slot): string => /^[^./]+/.exec(slot)?.[0] ?? slot;

/** The value in a slot; `undefined` where the field is unanswered or cleared. */
export function valueIn(answers: Answers, slot: Slot): AnswerValue | undefined {
  return answers.get(slot)?.value;
}

/** The text in a slot; empty where there is none. */
export function textIn(answers: Answers, slot: Slot): string {
  const value = valueIn(answers, slot);
  return typeof value === 'string' ? value : '';
}

/** Whether a flag (`/discuss`, `/notInMyHands`) is set. */
export function flagIn(answers: Answers, slot: Slot): boolean {
  return valueIn(answers, slot) === true;
}

/**
 * The answer to a rating question; `undefined` while unanswered.
 * @throws RangeError when the stored value is off the scale: a storage or import fault, never the person's
 */
export function ratingIn(answers: Answers, questionId: string): RatingValue | undefined {
  const value = valueIn(answers, questionId);
  switch (value) {
    case undefined:
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 'notApplicable':
    case 'unclear':
      return value;
    default:
      throw new RangeError(`${questionId} holds a value off the scale`);
  }
}
