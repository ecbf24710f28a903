import { describe, expect, test } from 'vitest';
import { flaggedQuestions } from '../../../src/domain/result/flagged.ts';
import { answersOf, aQuestionnaire, aSelection } from '../../builders.ts';

type Values = Parameters<typeof answersOf>[0];
const flagged = (values: Values, selection = aSelection()) =>
  flaggedQuestions(aQuestionnaire(), selection, answersOf(values));
const ids = (values: Values, selection = aSelection()) => {
  const { discuss, notInMyHands } = flagged(values, selection);
  return [discuss, notInMyHands].map((list) => list.map(({ question }) => question));
};

describe('the flagged questions', () => {
  test('are two lists, each in questionnaire order, whatever the answer', () => {
    const values = {
      'networks-demand-others/discuss': true,
      'agreement-2/discuss': true,
      'agreement-2': 3,
      'concept-practice-1/notInMyHands': true,
    };
    expect(ids(values)).toEqual([
      ['agreement-2', 'networks-demand-others'],
      ['concept-practice-1'],
    ]);
  });

  test('stand in both where both flags are set, and in none once they are taken back', () => {
    const both = { 'concept-time/discuss': true, 'concept-time/notInMyHands': true };
    expect(ids(both)).toEqual([['concept-time'], ['concept-time']]);
    expect(ids({ 'agreement-1/discuss': false, 'agreement-2/discuss': undefined })).toEqual([
      [],
      [],
    ]);
  });

  test('say in which layer they are asked, and whether there is a note', () => {
    const values = {
      'agreement-1/discuss': true,
      'agreement-1/note': 'In May?',
      'concept-steps/discuss': true,
      'concept-steps/note': '  ',
    };
    expect(flagged(values).discuss).toEqual([
      {
        chapter: 'agreement',
        question: 'agreement-1',
        layer: 'reflection',
        noted: true,
        private: false,
      },
      {
        chapter: 'concept',
        question: 'concept-steps',
        layer: 'profile',
        noted: false,
        private: false,
      },
    ]);
  });

  test('are marked where they are private', () => {
    const { discuss } = flagged({ 'selfcare-care-1/discuss': true, 'agreement-1/discuss': true });
    expect(discuss.map((found) => [found.question, found.private])).toEqual([
      ['agreement-1', false],
      ['selfcare-care-1', true],
    ]);
  });

  test('are only those that the assessment asks', () => {
    const values = { 'agreement-1/discuss': true, 'agreement-3/discuss': true }; // the third is no core
    expect(ids(values, aSelection({ kind: 'short' }))).toEqual([['agreement-1'], []]);
  });

  test('are none of a task agreed as not mine', () => {
    const values = { 'concept-relevance/discuss': true, 'concept-time/notInMyHands': true };
    expect(ids({ ...values, 'concept-relevance': 'notMineAgreed' })).toEqual([[], []]);
  });
});
