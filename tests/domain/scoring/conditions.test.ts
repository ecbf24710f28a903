import { describe, expect, test } from 'vitest';
import type { RatingValue } from '../../../src/domain/answers.ts';
import {
  carries,
  conditionsOf,
  relatedConditions,
} from '../../../src/domain/scoring/conditions.ts';
import type { ConditionId } from '../../../src/domain/questionnaire/questionnaire.ts';
import { questionsOf } from '../../../src/domain/questionnaire/selection.ts';
import {
  aCondition,
  answersOf,
  answersTo,
  aQuestionnaire,
  aRating,
  aSelection,
  someRatings,
} from '../../builders.ts';
import { scoreRatings } from '../../../src/domain/scoring/score.ts';

function condition(id: ConditionId, ...values: (RatingValue | undefined)[]) {
  const ratings = someRatings(values.length);
  return {
    condition: id,
    score: scoreRatings(ratings, answersTo(ratings, values)),
    private: false,
  };
}

describe('the conditions', () => {
  test('are those that are asked, in questionnaire order, each the mean of its ratings', () => {
    const chapters = questionsOf(aQuestionnaire(), aSelection());
    const answers = answersOf({
      'authority-1': 1,
      'authority-2': 2,
      'agreement-1': 4,
      'agreement-2': 4,
    });
    expect(conditionsOf(chapters, answers)).toMatchObject([
      { condition: 'agreement', score: { percent: 100 } },
      { condition: 'authority', score: { percent: 37.5 } }, // (1 + 2) / 2 × 25
    ]);
  });

  test('are private where a rating behind them is', () => {
    const questions = [aRating({ id: 'mission-1' }), aRating({ id: 'mission-2', private: true })];
    const chapters = [aCondition('grading'), aCondition('mission', { questions })];
    const selected = questionsOf(aQuestionnaire({ chapters }), aSelection());
    expect(conditionsOf(selected, answersOf({})).map((entry) => entry.private)).toEqual([
      false,
      true,
    ]);
  });
});

describe('a condition carries', () => {
  test('from 62.5 on', () => {
    expect(carries(condition('capacity', 3, 2))).toBe(true); // 5 / 2 × 25 = 62.5
    expect(carries(condition('capacity', 3, 2, 2))).toBe(false); // 7 / 3 × 25 = 58.3
  });

  test('not when a third of it is unclear, and not without a score', () => {
    expect(carries(condition('capacity', 4, 4, 'unclear'))).toBe(false);
    expect(carries(condition('capacity', undefined))).toBe(false);
  });
});

describe('what could be connected with a distance', () => {
  const leansOn = [
    { chapter: 'capacity', weight: 1 },
    { chapter: 'authority', weight: 2 },
    { chapter: 'placement', weight: 1 },
  ] as const;

  test('is what the task leans on and what is low or unclear, the explicitly named first', () => {
    const found = relatedConditions(leansOn, [
      condition('placement', 1, 1),
      condition('agreement', 0, 0), // the task does not lean on it
      condition('capacity', 4, 4, 'unclear'),
      condition('authority', 1, 'unclear'),
    ]);
    expect(found).toEqual([
      { condition: 'authority', weight: 2, low: true, unclear: true },
      { condition: 'placement', weight: 1, low: true, unclear: false },
      { condition: 'capacity', weight: 1, low: false, unclear: true },
    ]);
  });

  test('is nothing that reaches the middle of the scale', () => {
    expect(relatedConditions(leansOn, [condition('capacity', 2, 2)])).toEqual([]);
    expect(relatedConditions(leansOn, [condition('capacity', 2, 1)])).toHaveLength(1);
  });

  test('names a condition without a score only where that is because of unclear answers', () => {
    expect(relatedConditions(leansOn, [condition('capacity', 'unclear', 'unclear')])).toEqual([
      { condition: 'capacity', weight: 1, low: false, unclear: true },
    ]);
    const tooFew = condition('capacity', 'unclear', undefined, undefined, undefined);
    const notMine = condition('authority', 'notApplicable');
    expect(relatedConditions(leansOn, [tooFew, notMine])).toEqual([]);
  });
});
