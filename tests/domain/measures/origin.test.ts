import { describe, expect, test } from 'vitest';
import {
  isPrivateOrigin,
  isSamePlace,
  originValue,
  readOrigin,
  type Origin,
} from '../../../src/domain/measures/origin.ts';
import { aChoice, aCondition, aQuestionnaire, someRatings } from '../../builders.ts';

const whole: Origin = {
  madeAt: 1_790_000_000_000,
  assessment: 'AbC-_1',
  point: 'unclear',
  chapter: 'networks',
  question: 'networks-steps',
  item: 'own-1a:b',
};

describe('an origin', () => {
  test.each<[string, Origin]>([
    ['whole', whole],
    ['a chapter', { madeAt: 1, assessment: 'x', chapter: 'concept' }],
    ['nothing in particular', { madeAt: 1 }],
  ])('is read as it was written: %s', (_name, origin) => {
    expect(readOrigin(originValue(origin))).toEqual(origin);
  });

  test('is none where there is none', () => {
    expect(readOrigin(undefined)).toBeUndefined();
    expect(readOrigin('concept')).toBeUndefined();
  });

  test('leaves out what it does not know, from a later version or a broken file', () => {
    expect(
      readOrigin(['madeAt:morgen', 'point:group', 'chapter:concept', 'x', '__proto__:y']),
    ).toEqual({
      madeAt: 0,
      chapter: 'concept',
    });
  });
});

describe('a place', () => {
  test('is the same whenever the measure was begun', () => {
    expect(isSamePlace(whole, { ...whole, madeAt: 2 } as Origin)).toBe(true);
  });
  test('is another one in another assessment, question or row', () => {
    expect(isSamePlace(whole, { ...whole, assessment: 'y' })).toBe(false);
    expect(isSamePlace(whole, { ...whole, item: 'b' })).toBe(false);
  });
});

describe('a chapter as an origin', () => {
  const isPrivate = (questions: ReturnType<typeof aCondition>['questions']): boolean =>
    isPrivateOrigin(aQuestionnaire({ chapters: [aCondition('grading', { questions })] }), {
      chapter: 'grading',
    });

  test('is private where private ratings are behind its figure', () => {
    const [first, second] = someRatings(2, 'condition', 'grading');
    expect(isPrivate([first!, { ...second!, private: true }])).toBe(true);
  });
  test('is not for a private fact beside its ratings', () => {
    const fact = aChoice({ id: 'grading-group', private: true });
    expect(isPrivate([...someRatings(2, 'condition', 'grading'), fact])).toBe(false);
  });
});
