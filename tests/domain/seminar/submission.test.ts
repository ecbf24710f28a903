import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import { submissionOf, type Submission } from '../../../src/domain/seminar/submission.ts';
import { answersOf, aRating } from '../../builders.ts';
import { anExercise, seminarQuestionnaire } from './group.ts';

const HANDING = { id: '0123456789ab', withPrivate: false };
const of = (values: Readonly<Record<string, AnswerValue>>, over = {}): Submission =>
  submissionOf(seminarQuestionnaire(), anExercise(), answersOf(values), { ...HANDING, ...over });

describe('what a person hands over', () => {
  test('is each chapter’s score in whole points and its share of unclear in tenths', () => {
    // (4 + 3 + 1) × 25 / 3 = 66.67; one of four answered is unclear: 2.5 tenths
    const answers = {
      'agreement-1': 4,
      'agreement-2': 3,
      'agreement-3': 1,
      'agreement-4': 'unclear',
    };
    expect(of(answers).figures[0]).toEqual({ percent: 67, unclear: 3 });
  });

  test('is expectations and support of a task, and nothing of its practice', () => {
    const { figures } = of({
      'concept-demand-leadership': 4,
      'concept-demand-others': 4,
      'concept-demand-myself': 4,
      'concept-support-time': 0,
      'concept-support-mandate': 1,
      'concept-practice-1': 2,
      'concept-practice-2': 2,
    });
    // (0 + 1) × 25 / 2 = 12.5
    expect(figures.slice(2)).toEqual([
      { percent: 100, unclear: 0 },
      { percent: 13, unclear: 0 },
    ]);
  });

  test('tells the lowest score from none', () => {
    const lowest = { 'agreement-1': 0, 'agreement-2': 0, 'agreement-3': 0, 'agreement-4': 0 };
    expect(of(lowest).figures[0]).toEqual({ percent: 0, unclear: 0 });
    expect(of({}).figures[0]).toEqual({ percent: undefined, unclear: undefined });
  });

  test('says that much is unclear where there is no score for that reason', () => {
    const unclear = {
      'agreement-1': 'unclear',
      'agreement-2': 'unclear',
      'agreement-3': 'unclear',
    };
    expect(of(unclear).figures[0]).toEqual({ percent: undefined, unclear: 10 });
    // One of four answered: too few to say anything.
    expect(of({ 'agreement-1': 'unclear' }).figures[0]?.unclear).toBeUndefined();
  });

  test('leaves out a task that is agreed not to be this person’s', () => {
    const { figures } = of({
      'concept-relevance': 'notMineAgreed',
      'concept-support-time': 4,
      'concept-support-mandate': 4,
    });
    expect(figures[3]).toEqual({ percent: undefined, unclear: undefined });
  });

  test('is the state of each power, and none for a row without an answer', () => {
    expect(of({ 'authority-powers.budget': 'no' }).powers).toEqual(['no', undefined]);
  });

  test('leaves out what is private unless it is switched on', () => {
    const questionnaire = seminarQuestionnaire();
    const [first, ...others] = questionnaire.chapters;
    if (!first) throw new Error('a questionnaire has chapters');
    const own = {
      ...questionnaire,
      chapters: [
        { ...first, questions: [aRating({ id: 'agreement-1', private: true })] },
        ...others,
      ],
    };
    const percentWith = (withPrivate: boolean) =>
      submissionOf(own, anExercise(), answersOf({ 'agreement-1': 2 }), { ...HANDING, withPrivate })
        .figures[0]?.percent;
    expect(percentWith(false)).toBeUndefined();
    expect(percentWith(true)).toBe(50);
  });

  test('refuses a power in a state that does not exist', () => {
    expect(() => of({ 'authority-powers.budget': 'maybe' })).toThrow(RangeError);
  });
});
