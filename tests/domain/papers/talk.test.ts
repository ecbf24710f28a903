/**
 * Worked by hand: 3.1 expects 4 4 4 (100) with support 0 0 (0): −100, far apart; leans on 2.2 (low: 0 0 0 0) and 2.4 (carries: 4 4 4 4).
 * 3.2 expects 3 3 3 (75) with support 3 3 (75): near. 2.7 is private and low; 3.8 is private.
 */
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import { bounded, talkSheetOf } from '../../../src/domain/papers/talk.ts';
import {
  aCondition,
  answersOf,
  aQuestionnaire,
  aSelection,
  aSelfcare,
  aTask,
  someRatings,
} from '../../builders.ts';

const questionnaire = aQuestionnaire({
  chapters: [
    aCondition('agreement'),
    aCondition('authority'),
    aCondition('mission', {
      questions: someRatings(4, 'condition', 'mission').map((one) => ({ ...one, private: true })),
    }),
    aTask('concept', [
      { chapter: 'agreement', weight: 2 },
      { chapter: 'authority', weight: 1 },
      { chapter: 'mission', weight: 1 },
    ]),
    aTask('networks', [{ chapter: 'authority', weight: 2 }]),
    aSelfcare(),
  ],
});
const rated = (prefix: string, ...values: AnswerValue[]): Record<string, AnswerValue> =>
  Object.fromEntries(values.map((value, place) => [`${prefix}-${String(place + 1)}`, value]));
const task = (id: string, demand: number, support: number): Record<string, AnswerValue> => ({
  [`${id}-demand-leadership`]: demand,
  [`${id}-demand-others`]: demand,
  [`${id}-demand-myself`]: demand,
  [`${id}-support-time`]: support,
  [`${id}-support-mandate`]: support,
});
const values: Record<string, AnswerValue> = {
  ...rated('agreement', 0, 0, 0, 0),
  ...rated('authority', 4, 4, 4, 4),
  ...rated('mission', 0, 0, 0, 0),
  ...task('concept', 4, 0),
  ...task('networks', 3, 3),
  'concept-relevance': 'notMineProposed',
  'concept-practice-1': 'unclear',
  'concept-practice-1/discuss': true,
  'networks-steps.collect': 'mine',
  'networks-steps.collect/rest': 'agreement',
  'networks-steps.draft': 'not',
  'concept-steps.draft': 'not',
  'concept-steps.draft/rest': 'agreement',
  'mission-1/discuss': true,
  ...rated('selfcare-strain', 'unclear', 4),
  'selfcare-steps.plan': 'not',
};
const sheetWith = (over: Record<string, AnswerValue> = {}) =>
  talkSheetOf(questionnaire, aSelection(), answersOf({ ...values, ...over }));

describe('the talk sheet', () => {
  test('says what carries, what drifts and what it may have to do with', () => {
    const { carrying, drifting } = sheetWith();
    expect(carrying.conditions.map(({ condition }) => condition)).toEqual(['authority']);
    expect(carrying.tasks.map((one) => one.task)).toEqual(['networks']);
    expect(drifting.map((one) => one.task.task)).toEqual(['concept']);
    expect(drifting[0]?.related).toMatchObject([{ condition: 'agreement', low: true }]);
  });

  test('holds every drifting task', () => {
    const { drifting } = sheetWith(task('networks', 4, 0));
    expect(drifting).toHaveLength(2);
  });

  test('proposes each resting step once: where it rests because of a condition, it stands there', () => {
    const { rest } = sheetWith();
    expect(rest.groups.map(({ because }) => because)).toEqual(['agreement']);
    expect(rest.groups[0]?.steps.map((step) => `${step.question}.${step.item}`)).toEqual([
      'concept-steps.draft',
      'networks-steps.collect',
    ]);
    expect(rest.tasks).toEqual(['concept']);
    expect(rest.steps.map((step) => `${step.question}.${step.item}`)).toEqual([
      'networks-steps.draft',
    ]);
  });

  test('asks what was marked for the talk', () => {
    expect(sheetWith().asks.map(({ question }) => question)).toEqual(['concept-practice-1']);
  });

  test('never holds anything private: no condition, point, mark, step or reason', () => {
    const other = sheetWith({
      ...rated('mission', 4, 4, 'unclear', 4),
      ...rated('selfcare-strain', 0, 0),
      'mission-2/discuss': true,
      'selfcare-steps.limits': 'not',
    });
    expect(other).toEqual(sheetWith());
    const because = sheetWith({ 'networks-steps.collect/rest': 'mission' });
    expect(because.rest.groups[0]?.steps).toHaveLength(1);
  });
});

describe('a bounded list', () => {
  test('is whole where there is room', () => {
    expect(bounded(['a', 'b', 'c'], 3)).toEqual({ shown: ['a', 'b', 'c'], more: 0 });
  });

  test('else leaves a line for how many more there are', () => {
    expect(bounded(['a', 'b', 'c', 'd'], 3)).toEqual({ shown: ['a', 'b'], more: 2 });
    expect(bounded(['a', 'b'], 1)).toEqual({ shown: ['a'], more: 1 });
  });
});
