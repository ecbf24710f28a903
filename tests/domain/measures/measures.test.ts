import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import {
  countMeasures,
  fieldId,
  fieldsOf,
  measureIn,
  measureOf,
  measuresOf,
  type MeasureField,
  type MeasureRow,
} from '../../../src/domain/measures/measures.ts';
import { originValue, type Place } from '../../../src/domain/measures/origin.ts';
import { aQuestionnaire } from '../../builders.ts';

const questionnaire = aQuestionnaire();

/** Rows of one measure; `undefined` is a cleared field. */
function rowsOf(
  id: string,
  values: Partial<Record<MeasureField, AnswerValue | undefined>>,
): MeasureRow[] {
  return Object.entries(values).map(([field, value], place) => ({
    id: fieldId(id, field as MeasureField),
    stamp: place + 1,
    body: value === undefined ? {} : { value },
  }));
}
const from = (place: Place, madeAt = 1): readonly string[] => originValue({ madeAt, ...place });
const measures = (...rows: MeasureRow[][]) => measuresOf(questionnaire, fieldsOf(rows.flat()));

describe('a measure', () => {
  test('is put together from a row for each field', () => {
    expect(
      measures(
        rowsOf('a', {
          from: from({ assessment: 'x', point: 'drifting', chapter: 'concept' }, 7),
          what: 'Den Auftrag klären',
          why: 'Er ist unklar',
          'with.hr': true,
          'with.leadership': true,
          'with.team': undefined,
          firstStep: 'Termin machen',
          until: '2027-01-31',
          status: 'partly',
          word: 'Angefangen',
        }),
      ),
    ).toEqual([
      {
        id: 'a',
        what: 'Den Auftrag klären',
        why: 'Er ist unklar',
        firstStep: 'Termin machen',
        word: 'Angefangen',
        with: ['leadership', 'hr'],
        until: '2027-01-31',
        status: 'partly',
        private: false,
        from: { madeAt: 7, assessment: 'x', point: 'drifting', chapter: 'concept' },
      },
    ]);
  });

  test('is open until the person says otherwise, whatever else is stored', () => {
    const [one] = measures(rowsOf('a', { what: 'x', status: 'verschoben', 'with.me': 'ja' }));
    expect(one).toMatchObject({ status: 'open', with: [] });
  });

  test('is none while nothing is said but where it came from', () => {
    expect(measures(rowsOf('a', { from: from({}), private: true, what: '  ' }))).toEqual([]);
    expect(measureIn(questionnaire, 'a', [])).toMatchObject({ id: 'a', what: '' });
  });

  test.each<[string, Partial<Record<MeasureField, AnswerValue>>]>([
    ['a partner', { 'with.me': true }],
    ['a day', { until: '2027-01-31' }],
    ['a status', { status: 'dropped' }],
    ['a reason', { why: 'Weil' }],
  ])('is one with nothing but %s', (_what, values) => {
    expect(measures(rowsOf('a', values))).toHaveLength(1);
  });

  test('is gone once every field is cleared', () => {
    expect(measures(rowsOf('a', { from: undefined, what: undefined }))).toEqual([]);
  });

  test('stands before those that were begun earlier', () => {
    const found = measures(
      rowsOf('old', { from: from({}, 1), what: 'zuerst' }),
      rowsOf('new', { from: from({}, 2), what: 'zuletzt' }),
      rowsOf('lost', { what: 'ohne Herkunft' }),
    );
    expect(found.map(({ id }) => id)).toEqual(['new', 'old', 'lost']);
  });

  test('is known by the part of the row before the field', () => {
    expect(measureOf(fieldId('a-b_c', 'with.me'))).toBe('a-b_c');
  });
});

describe('a measure is private', () => {
  const isPrivate = (values: Partial<Record<MeasureField, AnswerValue>>): boolean | undefined =>
    measures(rowsOf('a', { what: 'x', ...values }))[0]?.private;

  test('where it came from self-care or from a private question', () => {
    expect(isPrivate({ from: from({ chapter: 'selfcare' }) })).toBe(true);
    expect(isPrivate({ from: from({ chapter: 'selfcare', question: 'selfcare-care-1' }) })).toBe(
      true,
    );
    expect(isPrivate({ from: from({ chapter: 'concept', question: 'concept-missing' }) })).toBe(
      false,
    );
  });
  test('where the person says so, and not where the person says not', () => {
    expect(isPrivate({ from: from({ chapter: 'concept' }), private: true })).toBe(true);
    expect(isPrivate({ from: from({ chapter: 'selfcare' }), private: false })).toBe(false);
  });
  test('where it is not known where it came from, or what was asked there', () => {
    expect(isPrivate({})).toBe(true);
    expect(isPrivate({ from: from({ chapter: 'concept', question: 'concept-removed' }) })).toBe(
      true,
    );
    expect(isPrivate({ from: from({ chapter: 'later-chapter' }) })).toBe(true);
  });
  test('not where it came from nothing in particular', () => {
    expect(isPrivate({ from: from({}) })).toBe(false);
  });
});

describe('the count of measures', () => {
  test('counts measures, not rows, and none that says nothing', () => {
    expect(
      countMeasures([
        ...rowsOf('a', { from: from({}), what: 'x', 'with.me': true, status: 'done' }),
        ...rowsOf('b', { from: from({}), until: '2027-01-31' }),
        ...rowsOf('empty', { from: from({}), private: true, what: '', status: 'open' }),
        ...rowsOf('cleared', { what: undefined }),
      ]),
    ).toBe(2);
  });
});
