import { describe, expect, test } from 'vitest';
import { trendOf } from '../../../src/domain/years/trend.ts';
import { aQuestionnaire } from '../../builders.ts';
import { aSide, type Values } from './sides.ts';

const questionnaire = aQuestionnaire();
const agreement = (...values: (number | string | undefined)[]): Values =>
  Object.fromEntries(values.map((value, place) => [`agreement-${place + 1}`, value]));
const lineOf = (sides: Parameters<typeof trendOf>[1], chapter = 'agreement') =>
  trendOf(questionnaire, sides).find((line) => line.chapter === chapter);

describe('a trend', () => {
  test('is one line over all years, on the ratings that all of them share', () => {
    const line = lineOf([
      aSide(agreement(4, 2, undefined, 0), { date: '2026-03-01' }),
      aSide(agreement(0, 2, 4), { date: '2024-03-01' }),
      aSide(agreement(2, 3, 4, 4), { date: '2025-03-01' }),
    ]);
    expect(line).toEqual({
      chapter: 'agreement',
      figure: 'condition',
      shared: ['agreement-1', 'agreement-2'],
      points: [
        { assessment: 'in-2024-03-01', date: '2024-03-01', value: 25 }, // (0 + 2) / 2 × 25
        { assessment: 'in-2025-03-01', date: '2025-03-01', value: 62.5 }, // (2 + 3) / 2 × 25
        { assessment: 'in-2026-03-01', date: '2026-03-01', value: 75 }, // (4 + 2) / 2 × 25
      ],
      private: false,
    });
  });

  test('never mixes kinds: a full and a short assessment meet on the core', () => {
    const line = lineOf([
      aSide(agreement(4, 4, 0, 0), { date: '2024-03-01' }), // its own score would be 50
      aSide(agreement(4, 4), { date: '2025-03-01', kind: 'short' }),
    ]);
    expect(line?.shared).toEqual(['agreement-1', 'agreement-2']);
    expect(line?.points.map(({ value }) => value)).toEqual([100, 100]);
  });

  test('has a gap where nothing was answered', () => {
    const line = lineOf([
      aSide(agreement(0, 0), { date: '2024-03-01' }),
      aSide({}, { date: '2025-03-01' }),
      aSide(agreement(4, 4), { date: '2026-03-01' }),
    ]);
    expect(line?.points.map(({ value }) => value)).toEqual([0, undefined, 100]);
  });

  test('passes over an assessment that does not ask about the chapter: nothing was left out', () => {
    const year = {
      ...agreement(1, 1),
      'networks-demand-leadership': 2,
      'networks-demand-others': 2,
    };
    const sides = [
      aSide(year, { date: '2024-03-01' }),
      aSide(agreement(2, 2), { date: '2025-03-01', kind: 'selfcare' }),
      aSide(year, { date: '2026-03-01' }),
    ];
    const daysOf = (chapter: string) => lineOf(sides, chapter)?.points.map(({ date }) => date);
    expect(daysOf('agreement')).toEqual(['2024-03-01', '2025-03-01', '2026-03-01']);
    expect(daysOf('networks')).toEqual(['2024-03-01', '2026-03-01']);
  });

  test('has a gap, too, in a year in which a task was agreed not to be mine', () => {
    const year = { 'networks-demand-leadership': 2, 'networks-demand-others': 2 };
    const line = lineOf(
      [
        aSide(year, { date: '2024-03-01' }),
        aSide({ ...year, 'networks-relevance': 'notMineAgreed' }, { date: '2025-03-01' }),
        aSide(year, { date: '2026-03-01' }),
      ],
      'networks',
    );
    expect(line?.points.map(({ value }) => value)).toEqual([50, undefined, 50]);
  });

  test('leaves a year as a gap rather than lose the line to it', () => {
    const line = lineOf([
      aSide(agreement(1, 1, 1, 1), { date: '2024-03-01' }),
      aSide(agreement(undefined, undefined, undefined, 4), { date: '2025-03-01' }),
      aSide(agreement(3, 3, 3, 3), { date: '2026-03-01' }),
    ]);
    expect(line?.shared).toHaveLength(4);
    expect(line?.points.map(({ value }) => value)).toEqual([25, undefined, 75]);
  });

  test('needs two points: one year makes no line', () => {
    expect(trendOf(questionnaire, [aSide(agreement(1, 1))])).toEqual([]);
    const apart = [
      aSide(agreement(1, 1), { date: '2024-03-01' }),
      aSide(agreement(undefined, undefined, 1, 1), { date: '2025-03-01' }),
    ];
    expect(trendOf(questionnaire, apart)).toEqual([]);
  });

  test('says which lines are private', () => {
    const care = { 'selfcare-care-1': 1, 'selfcare-care-2': 1 };
    const sides = [aSide(care, { date: '2024-03-01' }), aSide(care, { date: '2025-03-01' })];
    expect(lineOf(sides, 'selfcare')).toMatchObject({ figure: 'care', private: true });
  });

  test('orders assessments of the same day by when they were worked on', () => {
    const line = lineOf([
      aSide(agreement(4, 4), { id: 'second', touchedAt: 2 }),
      aSide(agreement(0, 0), { id: 'first', touchedAt: 1 }),
    ]);
    expect(line?.points.map(({ assessment }) => assessment)).toEqual(['first', 'second']);
  });
});
