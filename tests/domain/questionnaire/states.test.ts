import { describe, expect, test } from 'vitest';
import {
  isUnclear,
  relevanceOf,
  stepItems,
  stepStateIn,
} from '../../../src/domain/questionnaire/states.ts';
import {
  aGrid,
  answersOf,
  aQuestionnaire,
  aRating,
  aRelevance,
  aStepsQuestion,
  aText,
} from '../../builders.ts';

describe('the relevance of a task', () => {
  test('is what was answered', () => {
    expect(relevanceOf([aRelevance()], answersOf({ 'concept-relevance': 'paused' }))).toBe(
      'paused',
    );
  });

  test('is open while unanswered, and where it is not asked', () => {
    expect(relevanceOf([aRelevance()], answersOf({}))).toBeUndefined();
    expect(relevanceOf([aText()], answersOf({ 'concept-relevance': 'paused' }))).toBeUndefined();
  });

  test('refuses an unknown word without repeating it', () => {
    const answers = answersOf({ 'concept-relevance': 'secret' });
    expect(() => relevanceOf([aRelevance()], answers)).toThrow(
      new RangeError('concept-relevance holds an unknown word'),
    );
  });
});

describe('the steps of a task', () => {
  test('are those of the questionnaire, then those the person added', () => {
    const answers = answersOf({ 'concept-steps.own-1/label': 'a step of mine' });
    expect(stepItems(aStepsQuestion(), answers)).toEqual(['collect', 'draft', 'own-1']);
  });

  test('are none of those that the person added without saying what', () => {
    const answers = answersOf({
      'concept-steps.own-1/label': '  ',
      'concept-steps.own-1': 'unclear',
      'concept-steps.own-2/label': '',
      'concept-steps.own-3/label': 'a step of mine',
    });
    expect(stepItems(aStepsQuestion(), answers)).toEqual(['collect', 'draft', 'own-3']);
  });

  test('have one of the known states', () => {
    const answers = answersOf({ 'concept-steps.collect': 'shared', 'concept-steps.draft': '?' });
    expect(stepStateIn(answers, 'concept-steps', 'collect')).toBe('shared');
    expect(stepStateIn(answers, 'concept-steps', 'own-1')).toBeUndefined();
    expect(() => stepStateIn(answers, 'concept-steps', 'draft')).toThrow(RangeError);
  });
});

describe('unclear', () => {
  const questionnaire = aQuestionnaire({
    states: {
      guiding: [
        { id: 'open', text: { de: 'offen', en: 'open' }, unclear: false },
        { id: 'disputed', text: { de: 'strittig', en: 'disputed' }, unclear: true },
      ],
    },
  });

  test.each([aRating(), aRelevance(), aStepsQuestion()])(
    'is a word of its own: $type',
    (question) => {
      expect(isUnclear(questionnaire, question, 'unclear')).toBe(true);
      expect(isUnclear(questionnaire, question, undefined)).toBe(false);
      expect(isUnclear(questionnaire, question, 'paused')).toBe(false);
    },
  );

  test('is for a grid what its states say', () => {
    const grid = aGrid({ states: 'guiding' });
    expect(isUnclear(questionnaire, grid, 'disputed')).toBe(true);
    expect(isUnclear(questionnaire, grid, 'open')).toBe(false);
    expect(isUnclear(questionnaire, grid, 'unclear')).toBe(false);
  });

  test('is never said of a text, whatever it says', () => {
    expect(isUnclear(questionnaire, aText(), 'unclear')).toBe(false);
  });
});
