/** "Frühere Fragen": answers whose question, row or option is asked no more, with the words it last had. */
import { slotQuestion, type Answers, type AnswerValue, type Slot } from '../answers.ts';
import type { QuestionChanges, RemovedQuestion } from '../questionnaire/changes.ts';
import {
  chapterAsking,
  type ChapterId,
  type Localized,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import type { Question, Scale } from '../questionnaire/question.ts';

export interface FormerField {
  readonly slot: Slot;
  /** A row of steps or of a grid. */
  readonly item?: string;
  /** What it said, where it is known. */
  readonly itemText?: string;
  /** Such as `note` or `label`; none for the answer itself. */
  readonly part?: string;
  readonly value: AnswerValue;
  /** The word of a value that is one of a set; `undefined` for texts, numbers, the two ways out and what nobody knows any more. */
  readonly word: Localized | string | undefined;
}

export interface FormerQuestion {
  /** Of the question, or `<questionId>.<itemId>` where only a row or option is gone. */
  readonly id: string;
  readonly chapter: ChapterId | undefined;
  /** `undefined` where nothing is known of it: an answer from a newer version of the app. */
  readonly removed: RemovedQuestion | undefined;
  /** At least one, in the order of their slots. */
  readonly fields: readonly FormerField[];
  /** Nobody knows any more whether it was private; so it never leaves the device. */
  readonly private: true;
}

/** All answers of an assessment that today's questionnaire has no place for, by question, in the order of their ids. */
export function formerAnswers(
  questionnaire: Questionnaire,
  { removed }: QuestionChanges,
  answers: Answers,
): FormerQuestion[] {
  const questions = new Map(
    [...questionnaire.frame, ...questionnaire.chapters].flatMap((chapter) =>
      chapter.questions.map((question) => [question.id, question] as const),
    ),
  );
  const entries = new Map(removed.map((entry) => [entry.id, entry]));
  const found = new Map<string, FormerField[]>();
  for (const [slot, { value }] of answers) {
    if (value === undefined) continue;
    if (!isOfQuestion(slot)) continue;
    const question = questions.get(slotQuestion(slot));
    for (const id of formerIds(slot, value, question)) {
      const field = fieldOf(questionnaire, entries.get(id), question, slot, value);
      found.set(id, [...(found.get(id) ?? []), field]);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, fields]) => ({
      id,
      chapter: chapterAsking(questionnaire, id)?.id,
      removed: entries.get(id),
      fields: fields.sort((a, b) => (a.slot < b.slot ? -1 : 1)),
      private: true,
    }));
}

/** What pages keep beside their questions (`concept/impression`, `profile.purpose`) has a name without a hyphen. */
const isOfQuestion = (slot: Slot): boolean => slotQuestion(slot).includes('-');

/** The ids of what is gone; none where the slot has its place. */
function formerIds(slot: Slot, value: AnswerValue, question: Question | undefined): string[] {
  const id = slotQuestion(slot);
  if (!question) return [id];
  const { item, part } = partsOf(slot);
  if (item !== undefined) {
    const known = 'items' in question && question.items.includes(item);
    return known || item.startsWith('own-') ? [] : [`${id}.${item}`];
  }
  if (!('options' in question) || part !== undefined) return [];
  const chosen = typeof value === 'object' ? value : [String(value)];
  return chosen
    .filter((option) => option !== 'other' && !question.options.includes(option))
    .map((option) => `${id}.${option}`);
}

function fieldOf(
  questionnaire: Questionnaire,
  removed: RemovedQuestion | undefined,
  question: Question | undefined,
  slot: Slot,
  value: AnswerValue,
): FormerField {
  const { item, part } = partsOf(slot);
  const itemText = item === undefined ? undefined : removed?.items?.[item];
  const meant = meantBy(removed, question);
  return {
    slot,
    ...(item !== undefined && { item }),
    ...(itemText !== undefined && { itemText }),
    ...(part !== undefined && { part }),
    value,
    word: meant && part === undefined ? wordOf(questionnaire, meant, value) : undefined,
  };
}

/** What a value needs to be put into words. */
interface Meant {
  readonly type: RemovedQuestion['type'];
  readonly scale?: Scale;
  readonly states?: string;
  /** Of options, by id; of a single one its own. */
  readonly items?: Readonly<Record<string, string>>;
  readonly text?: string;
}

function meantBy(
  removed: RemovedQuestion | undefined,
  question: Question | undefined,
): Meant | undefined {
  if (removed?.type !== 'row') return removed;
  // A row that is gone took its states from its question, which is still there.
  return (
    question && { type: question.type, ...('states' in question && { states: question.states }) }
  );
}

function wordOf(
  { scales, relevance, steps, states }: Questionnaire,
  { type, scale, states: set = '', items = {}, text }: Meant,
  value: AnswerValue,
): Localized | string | undefined {
  if (type === 'option') return text;
  if (typeof value === 'number') return scale && scales[scale][value];
  if (typeof value === 'boolean') return undefined;
  if (typeof value === 'object') return value.map((id) => items[id] ?? id).join(', ');
  switch (type) {
    case 'relevance':
    case 'steps': {
      const words: Readonly<Record<string, Localized>> = type === 'steps' ? steps : relevance;
      return words[value];
    }
    case 'grid':
      return states[set]?.find(({ id }) => id === value)?.text;
    default:
      return type === 'choice' ? items[value] : undefined;
  }
}

/** `authority-powers.budget/example` has the row "budget" and the part "example". */
function partsOf(slot: Slot): { readonly item?: string; readonly part?: string } {
  const [row = '', part] = slot.slice(slotQuestion(slot).length).split('/', 2);
  return { ...(row && { item: row.slice(1) }), ...(part !== undefined && { part }) };
}
