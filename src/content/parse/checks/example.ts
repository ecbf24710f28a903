/** The invented assessment: each slot names something that exists, each value fits its type. */
import { BANDS, CONDITIONS, TASKS } from '../../../domain/questionnaire/questionnaire.ts';
import { RELEVANCES, STEP_STATES } from '../../../domain/questionnaire/question.ts';
import type { GridState } from '../../../domain/questionnaire/questionnaire.ts';
import { safeParse } from 'valibot';
import type { QuestionEntry } from '../schemas/question.ts';
import { localized } from '../schemas/shared.ts';
import type { SourceFile } from '../source/source-file.ts';

export interface Asked {
  readonly questions: ReadonlyMap<string, QuestionEntry>;
  /** Whether a question has faults of its own, or its file has; nothing is said about its values then. */
  readonly isFaulty: (questionId: string) => boolean;
  readonly states: Readonly<Record<string, readonly Pick<GridState, 'id'>[]>>;
}
interface Place {
  readonly questionId: string;
  readonly item: string | undefined;
  readonly part: string | undefined;
}

/**
 * Checks answers of the example against the questions.
 * @param path where they stand in the file; `null` is allowed in those of a year before
 */
export function checkExample(
  file: SourceFile,
  answers: Readonly<Record<string, unknown>>,
  asked: Asked,
  path: readonly string[] = ['answers'],
): void {
  for (const [slot, value] of Object.entries(answers)) {
    const fault = value === null && path.length > 1 ? undefined : faultOf(slot, value, asked);
    if (fault) file.complain([...path, slot], fault);
  }
}

function faultOf(slot: string, value: unknown, asked: Asked): string | undefined {
  const place = /^(?<questionId>[^./]+)(?:\.(?<item>[^/]+))?(?:\/(?<part>.+))?$/.exec(slot)?.groups;
  if (!place)
    return 'a slot is written as question, question.row, question/note or question.row/example';
  const { questionId = '', item, part } = place;
  if (part === 'impression' && !item) return impressionFault(questionId, value);
  if (asked.isFaulty(questionId)) return undefined;
  const question = asked.questions.get(questionId);
  if (!question) return `there is no question "${questionId}"`;
  const all = { questionId, item, part };
  if (part) return partFault(question, all, value);
  return item ? itemFault(question, item, value, asked) : valueFault(question, value);
}

function impressionFault(task: string, value: unknown): string | undefined {
  if (!(TASKS as readonly string[]).includes(task)) return `there is no task "${task}"`;
  return oneOf(BANDS, value);
}

function partFault(
  question: QuestionEntry,
  { item, part }: Place,
  value: unknown,
): string | undefined {
  if (item) {
    if (part === 'example' && question.type === 'grid' && question.example)
      return rowFault(question, item) ?? textFault(value);
    if (part === 'label' && question.type === 'steps' && item.startsWith('own-'))
      return textFault(value);
    if (part === 'rest' && question.type === 'steps')
      return rowFault(question, item) ?? oneOf(CONDITIONS, value);
    return `rows of this question have no "${String(part)}"`;
  }
  switch (part) {
    case 'note':
      return textFault(value);
    case 'discuss':
    case 'notInMyHands':
      return oneOf([true, false], value);
    case 'reason':
      return question.type === 'rating' ? textFault(value) : 'only ratings have a reason';
    case 'other':
      return 'other' in question && question.other
        ? textFault(value)
        : 'this question has no free answer';
    default:
      return `a question has no "${String(part)}"`;
  }
}

function itemFault(
  question: QuestionEntry,
  item: string,
  value: unknown,
  asked: Asked,
): string | undefined {
  switch (question.type) {
    case 'steps':
      return rowFault(question, item) ?? oneOf(STEP_STATES, value);
    case 'grid':
      return (
        rowFault(question, item) ??
        oneOf(
          (asked.states[question.states] ?? []).map(({ id }) => id),
          value,
        )
      );
    default:
      return `the question "${question.id}" has no rows`;
  }
}

function rowFault(
  question: QuestionEntry & { items: readonly { id: string }[] },
  item: string,
): string | undefined {
  const own = question.type === 'steps' && item.startsWith('own-');
  if (own || question.items.some(({ id }) => id === item)) return undefined;
  return `the question "${question.id}" has no row "${item}"`;
}

function valueFault(question: QuestionEntry, value: unknown): string | undefined {
  switch (question.type) {
    case 'rating':
      return oneOf([0, 1, 2, 3, 4, 'notApplicable', 'unclear'], value);
    case 'relevance':
      return oneOf(RELEVANCES, value);
    case 'choice':
      return oneOf(optionsOf(question), value);
    case 'multiple': {
      if (!Array.isArray(value)) return 'a list of options is expected here, such as [one, two]';
      const options = optionsOf(question);
      return value.map((each) => oneOf(options, each)).find((fault) => fault !== undefined);
    }
    case 'number':
      return typeof value === 'number' && value >= question.min && value <= question.max
        ? undefined
        : `a number from ${question.min} to ${question.max} is expected here; found ${show(value)}`;
    case 'text':
      return textFault(value);
    case 'steps':
    case 'grid':
      return `answers to "${question.id}" are given row by row, such as ${question.id}.${question.items[0]?.id ?? 'row'}`;
  }
}

function optionsOf(question: { options: readonly { id: string }[]; other: boolean }): string[] {
  return [...question.options.map(({ id }) => id), ...(question.other ? ['other'] : [])];
}

function textFault(value: unknown): string | undefined {
  return safeParse(localized, value).success
    ? undefined
    : 'a text is given in both languages: { de: …, en: … }';
}

function oneOf(allowed: readonly unknown[], value: unknown): string | undefined {
  if (allowed.includes(value)) return undefined;
  return `one of ${allowed.join(', ')} is expected here; found ${show(value)}`;
}

const show = (value: unknown): string => JSON.stringify(value);
