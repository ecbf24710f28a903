/**
 * Measures (Vorhaben): what a person intends, put together from rows of one field each, so that two windows never overwrite
 * each other. Kept per person, not per assessment. Source: product design, "Glossary"; Arbeitshilfe p. 8 (agree, write down, tell).
 */
import type { AnswerBody, AnswerValue } from '../answers.ts';
import type { Measure as MeasureRow } from './measure.ts';
import { isPrivateOrigin, readOrigin, type Origin } from './origin.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';

export type { MeasureRow };

/** With whom: me, leadership, politics, the personnel office, network partners, specialist advice, my team. */
export const PARTNERS = [
  'me',
  'leadership',
  'politics',
  'hr',
  'network',
  'advice',
  'team',
] as const;
export type Partner = (typeof PARTNERS)[number];

/** What became of it. `dropped` is a decision, not a failure. */
export const STATUSES = ['open', 'done', 'partly', 'dropped'] as const;
export type Status = (typeof STATUSES)[number];

/** Fields of free text. `word`: why it stands as it does. */
export const TEXT_FIELDS = ['what', 'why', 'firstStep', 'word'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** One field of a measure, the last part of its row's id. Each partner is a field of its own. */
export type MeasureField = TextField | `with.${Partner}` | 'until' | 'status' | 'private' | 'from';

export interface WholeMeasure {
  readonly id: string;
  /** Texts as typed; empty where there is none. */
  readonly what: string;
  readonly why: string;
  readonly firstStep: string;
  readonly word: string;
  /** In the order of `PARTNERS`. */
  readonly with: readonly Partner[];
  /** A day as YYYY-MM-DD. */
  readonly until: string | undefined;
  readonly status: Status;
  /** Leaves the device only where the person switches it on. */
  readonly private: boolean;
  /** Where it came from; `undefined` where that was lost. */
  readonly from: Origin | undefined;
}

/** The fields of measures by the id of their rows, `<measureId>/<field>`. */
export type MeasureFields = Iterable<readonly [id: string, body: AnswerBody]>;

/** The id of the row that holds a field. */
export function fieldId(measureId: string, field: MeasureField): string {
  return `${measureId}/${field}`;
}

/** The measure that a row belongs to. */
export function measureOf(rowId: string): string {
  return rowId.split('/', 1)[0] ?? rowId;
}

/** Rows as a store gives them, as fields by id. */
export function fieldsOf(rows: readonly MeasureRow[]): Map<string, AnswerBody> {
  return new Map(rows.map(({ id, body }) => [id, body as AnswerBody]));
}

/**
 * The measures that say something, the newest first.
 *
 * Nothing of one that was begun and left empty. Private is what the person says; without a word on it, whatever came from
 * something private or from nobody knows where.
 */
export function measuresOf(
  questionnaire: Pick<Questionnaire, 'chapters' | 'frame'>,
  fields: MeasureFields,
): WholeMeasure[] {
  return [...byMeasure(fields)]
    .map(([id, values]) => wholeOf(questionnaire, id, values))
    .filter(saysSomething)
    .sort(newestFirst);
}

/** The measure of that id, also where it says nothing yet. */
export function measureIn(
  questionnaire: Pick<Questionnaire, 'chapters' | 'frame'>,
  id: string,
  fields: MeasureFields,
): WholeMeasure {
  return wholeOf(questionnaire, id, byMeasure(fields).get(id) ?? new Map());
}

/** How many measures these rows make up; those that say nothing are left out. */
export function countMeasures(rows: readonly MeasureRow[]): number {
  const told = rows.filter(
    ({ id, body }) =>
      !/\/(from|private)$/.test(id) && Object.values(body).some((value) => !isEmpty(value)),
  );
  return new Set(told.map(({ id }) => measureOf(id))).size;
}

/** Whether there is anything in it beside where it came from. */
function saysSomething(measure: WholeMeasure): boolean {
  const { until, status } = measure;
  return (
    TEXT_FIELDS.some((field) => measure[field].trim() !== '') ||
    measure.with.length > 0 ||
    until !== undefined ||
    status !== 'open'
  );
}

function byMeasure(fields: MeasureFields): Map<string, Map<string, AnswerValue>> {
  const found = new Map<string, Map<string, AnswerValue>>();
  for (const [id, { value }] of fields) {
    if (value === undefined) continue;
    const measure = measureOf(id);
    const values = found.get(measure) ?? new Map<string, AnswerValue>();
    values.set(id.slice(measure.length + 1), value);
    found.set(measure, values);
  }
  return found;
}

function wholeOf(
  questionnaire: Pick<Questionnaire, 'chapters' | 'frame'>,
  id: string,
  values: ReadonlyMap<string, AnswerValue>,
): WholeMeasure {
  const text = (field: TextField): string => textOf(values.get(field));
  const from = readOrigin(values.get('from'));
  const hidden = values.get('private');
  return {
    id,
    what: text('what'),
    why: text('why'),
    firstStep: text('firstStep'),
    word: text('word'),
    with: PARTNERS.filter((partner) => values.get(`with.${partner}`) === true),
    until: textOf(values.get('until')) || undefined,
    status: STATUSES.find((status) => status === values.get('status')) ?? 'open',
    private: typeof hidden === 'boolean' ? hidden : !from || isPrivateOrigin(questionnaire, from),
    from,
  };
}

function textOf(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isEmpty(value: AnswerValue): boolean {
  if (typeof value === 'string') return value.trim() === '' || value === 'open';
  return value === false || (typeof value === 'object' && value.length === 0);
}

function newestFirst(a: WholeMeasure, b: WholeMeasure): number {
  return (b.from?.madeAt ?? 0) - (a.from?.madeAt ?? 0) || (a.id < b.id ? -1 : 1);
}
