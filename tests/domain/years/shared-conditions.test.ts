import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionScoresShared } from '../../../src/domain/years/shared-conditions.ts';
import {
  answersOf,
  answersTo,
  aCondition,
  aQuestionnaire,
  aSelection,
  someRatings,
} from '../../builders.ts';

type Values = Parameters<typeof answersOf>[0];
const side = (values: Values, selection = aSelection()) => ({
  selection,
  answers: answersOf(values),
});
const compare = (today: ReturnType<typeof side>, other: ReturnType<typeof side>) =>
  conditionScoresShared(aQuestionnaire(), today, other);

describe('two assessments side by side', () => {
  test('are scored on the ratings that both answered', () => {
    const today = side({ 'agreement-1': 4, 'agreement-2': 3, 'agreement-3': 0 });
    const other = side({ 'agreement-1': 2, 'agreement-2': 1, 'agreement-4': 4 });
    expect(compare(today, other)[0]).toMatchObject({
      condition: 'agreement',
      shared: ['agreement-1', 'agreement-2'],
      today: { percent: 87.5, applicable: 2 }, // (4 + 3) / 2 × 25
      other: { percent: 37.5, applicable: 2 }, // (2 + 1) / 2 × 25
    });
  });

  test('are scored on the ratings that both ask: the core, where one is short', () => {
    const values = { 'agreement-1': 4, 'agreement-2': 4, 'agreement-3': 0, 'agreement-4': 0 };
    const [agreement] = compare(side(values), side(values, aSelection({ kind: 'short' })));
    expect(agreement?.shared).toEqual(['agreement-1', 'agreement-2']);
    expect(agreement?.today).toEqual(agreement?.other);
  });

  test('leave out of both what does not apply to one', () => {
    const today = side({ 'agreement-1': 4, 'agreement-2': 'notApplicable' });
    const other = side({ 'agreement-1': 2, 'agreement-2': 0 });
    expect(compare(today, other)[0]).toMatchObject({
      shared: ['agreement-1'],
      today: { percent: 100 },
      other: { percent: 50 },
    });
  });

  test('leave out of both what is unclear to one: each mean rests on the same questions', () => {
    const today = side({ 'agreement-1': 4, 'agreement-2': 'unclear', 'agreement-3': 1 });
    const other = side({ 'agreement-1': 2, 'agreement-2': 0, 'agreement-3': 1 });
    expect(compare(today, other)[0]).toMatchObject({
      shared: ['agreement-1', 'agreement-3'],
      today: { percent: 62.5 }, // (4 + 1) / 2 × 25
      other: { percent: 37.5 }, // (2 + 1) / 2 × 25
    });
  });

  test('have no score where nothing is shared', () => {
    expect(compare(side({ 'agreement-1': 4 }), side({}))[0]).toEqual({
      condition: 'agreement',
      shared: [],
      today: undefined,
      other: undefined,
    });
  });

  test('have only the conditions that both ask about', () => {
    const seminar = aSelection({ kind: 'seminar', chapters: ['authority'] });
    expect(compare(side({}), side({}, seminar)).map(({ condition }) => condition)).toEqual([
      'authority',
    ]);
  });

  test('turned round show the same figures, the other way round', () => {
    const ratings = someRatings(5);
    const questionnaire = aQuestionnaire({
      chapters: [aCondition('agreement', { questions: ratings })],
    });
    const value = fc.constantFrom(0, 2, 4, 'unclear', 'notApplicable', undefined);
    const values = fc.array(value, { minLength: 5, maxLength: 5 }).map((given) => ({
      selection: aSelection(),
      answers: answersTo(ratings, given as Parameters<typeof answersTo>[1]),
    }));
    fc.assert(
      fc.property(values, values, (one, two) => {
        const [there] = conditionScoresShared(questionnaire, one, two);
        const [back] = conditionScoresShared(questionnaire, two, one);
        expect([back?.shared, back?.other, back?.today]).toEqual([
          there?.shared,
          there?.today,
          there?.other,
        ]);
      }),
    );
  });
});
