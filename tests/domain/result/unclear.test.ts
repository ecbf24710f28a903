import { describe, expect, test } from 'vitest';
import { unclearPoints } from '../../../src/domain/result/unclear.ts';
import {
  aCondition,
  aGrid,
  answersOf,
  aQuestionnaire,
  aRating,
  aSelection,
  aText,
} from '../../builders.ts';

type Values = Parameters<typeof answersOf>[0];
const points = (values: Values, questionnaire = aQuestionnaire(), selection = aSelection()) =>
  unclearPoints(questionnaire, selection, answersOf(values));

describe('the list of what is to be cleared', () => {
  test('is empty where nothing is unclear', () => {
    expect(points({ 'agreement-1': 0, 'agreement-2': 'notApplicable' })).toEqual([]);
  });

  test('groups the points by who can clear them, in a fixed order', () => {
    const found = points({
      'concept-demand-myself': 'unclear', // me
      'concept-demand-others': 'unclear', // partners
      'networks-support-mandate': 'unclear', // politics
      'concept-support-mandate': 'unclear', // politics
      'agreement-1': 'unclear', // leadership
    });
    expect(found.map(({ clearedBy }) => clearedBy)).toEqual([
      'leadership',
      'politics',
      'partners',
      'me',
    ]);
    expect(found[1]?.points.map(({ question }) => question)).toEqual([
      'concept-support-mandate',
      'networks-support-mandate',
    ]);
  });

  test('has ratings, relevance, steps and rows of grids', () => {
    const questions = [aRating({ id: 'authority-1' }), aGrid()];
    const chapters = [
      aCondition('authority', { questions }),
      ...aQuestionnaire().chapters.filter(({ id }) => id === 'concept'),
    ];
    const values = {
      'authority-1': 'unclear',
      'authority-powers.budget': 'unclear',
      'authority-powers.funds': 'no',
      'concept-relevance': 'unclear',
      'concept-steps.draft': 'unclear',
      'concept-steps.own-1/label': 'a step of mine',
      'concept-steps.own-1': 'unclear',
    };
    const open = { private: false };
    expect(points(values, aQuestionnaire({ chapters }))).toEqual([
      {
        clearedBy: 'leadership',
        points: [
          { chapter: 'authority', question: 'authority-1', ...open },
          { chapter: 'authority', question: 'authority-powers', item: 'budget', ...open },
          { chapter: 'concept', question: 'concept-relevance', ...open },
          { chapter: 'concept', question: 'concept-steps', item: 'draft', ...open },
          { chapter: 'concept', question: 'concept-steps', item: 'own-1', ...open },
        ],
      },
    ]);
  });

  test('marks what is private', () => {
    const [group] = points({ 'selfcare-care-1': 'unclear', 'selfcare-steps.plan': 'unclear' });
    expect(group?.points.map((point) => point.private)).toEqual([true, true]);
  });

  test('gives a point without a named clearer to the person', () => {
    const { clearedBy: _, ...unnamed } = aRating({ id: 'agreement-1' });
    const chapters = [aCondition('agreement', { questions: [unnamed] })];
    const found = points({ 'agreement-1': 'unclear' }, aQuestionnaire({ chapters }));
    expect(found.map(({ clearedBy }) => clearedBy)).toEqual(['me']);
  });

  test('has no text that happens to say so', () => {
    const chapters = [aCondition('agreement', { questions: [aText()] })];
    expect(points({ 'concept-missing': 'unclear' }, aQuestionnaire({ chapters }))).toEqual([]);
  });

  test('has nothing of a task agreed as not mine', () => {
    const values = { 'concept-demand-others': 'unclear', 'concept-steps.draft': 'unclear' };
    expect(points({ ...values, 'concept-relevance': 'notMineAgreed' })).toEqual([]);
    expect(points({ ...values, 'concept-relevance': 'notMineProposed' })).toHaveLength(2);
  });

  test('has only what the assessment asks', () => {
    const short = aSelection({ kind: 'short' });
    const values = { 'agreement-1': 'unclear', 'agreement-3': 'unclear' }; // the third is no core
    const [group] = points(values, aQuestionnaire(), short);
    expect(group?.points.map(({ question }) => question)).toEqual(['agreement-1']);
  });
});
