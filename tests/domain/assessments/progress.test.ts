import { describe, expect, test } from 'vitest';
import { foldedAway } from '../../../src/domain/questionnaire/folding.ts';
import { chapterProgress, overallProgress } from '../../../src/domain/assessments/progress.ts';
import type { Layer, Question } from '../../../src/domain/questionnaire/question.ts';
import {
  aChoice,
  aGrid,
  aNumber,
  answersOf,
  aQuestionnaire,
  aRelevance,
  aSelection,
  aStepsQuestion,
  aTask,
  aText,
  someRatings,
} from '../../builders.ts';

type Values = Parameters<typeof answersOf>[0];
const progress = (questions: readonly Question[], values: Values, layer: Layer = 'reflection') =>
  chapterProgress(aQuestionnaire(), { questions }, answersOf(values), layer);

describe('the progress of the first layer', () => {
  test('counts ratings and relevance', () => {
    const questions = [aRelevance(), ...someRatings(3)];
    expect(progress(questions, { 'concept-relevance': 'agreed', 'agreement-1': 0 })).toEqual({
      answered: 2,
      open: 2,
      unclear: 0,
      total: 4,
    });
  });

  test('takes "does not apply" and "unclear" as answers, and counts the unclear', () => {
    const values = {
      'concept-relevance': 'unclear',
      'agreement-1': 'unclear',
      'agreement-2': 'notApplicable',
    };
    expect(progress([aRelevance(), ...someRatings(2)], values)).toEqual({
      answered: 3,
      open: 0,
      unclear: 2,
      total: 3,
    });
  });

  test('never counts facts, numbers and texts as open', () => {
    const facts = [aChoice(), aText(), aNumber({ layer: 'reflection', id: 'capacity-share' })];
    expect(progress(facts, {})).toMatchObject({ open: 0, total: 0 });
  });

  test('leaves rows to the profile layer', () => {
    expect(progress([aGrid({ layer: 'reflection' })], {})).toMatchObject({ total: 0 });
  });

  test('takes a cleared field as open', () => {
    expect(progress(someRatings(1), { 'agreement-1': undefined })).toMatchObject({ open: 1 });
  });
});

describe('the progress of the profile layer', () => {
  const questions = [aStepsQuestion(), aGrid(), aNumber(), ...someRatings(2)];

  test('counts rows of steps and grids, and no numbers', () => {
    const values = {
      'concept-steps.collect': 'unclear',
      'concept-steps.draft': 'mine',
      'authority-powers.budget': 'unclear',
      'agreement-1': 4,
    };
    expect(progress(questions, values, 'profile')).toEqual({
      answered: 3,
      open: 1,
      unclear: 2,
      total: 4,
    });
  });

  test('does not count what stands beside a row, nor rows the person added', () => {
    const values = {
      'authority-powers.funds/example': 'a foundation',
      'concept-steps.own-1/label': 'a step of mine',
      'concept-steps.own-1': 'mine',
    };
    expect(progress(questions, values, 'profile')).toMatchObject({ answered: 0, total: 4 });
  });
});

describe('after "agreed: not my task"', () => {
  const task = aTask('concept');
  const values = { 'concept-relevance': 'notMineAgreed', 'concept-demand-others': 'unclear' };

  test('the rest of the task is folded away', () => {
    expect(foldedAway(task, answersOf(values))).toBe(true);
    expect(foldedAway(task, answersOf({ 'concept-relevance': 'notMineProposed' }))).toBe(false);
    expect(foldedAway(task, answersOf({}))).toBe(false);
  });

  test('only that answer is left in the progress', () => {
    expect(progress(task.questions, values)).toEqual({
      answered: 1,
      open: 0,
      unclear: 0,
      total: 1,
    });
    expect(progress(task.questions, values, 'profile')).toMatchObject({ total: 0 });
  });

  test('and everything comes back when it changes', () => {
    const back = { ...values, 'concept-relevance': 'agreed' };
    // relevance + 3 demand + 2 support + 2 practice
    expect(progress(task.questions, back)).toEqual({ answered: 2, open: 6, unclear: 1, total: 8 });
  });
});

describe('the progress of an assessment', () => {
  // 2 conditions × 4 + 2 tasks × 8 + selfcare 4
  test('sums what the assessment asks', () => {
    const answers = answersOf({ 'agreement-1': 3, 'selfcare-care-1': 'unclear' });
    expect(overallProgress(aQuestionnaire(), aSelection(), answers)).toEqual({
      answered: 2,
      open: 26,
      unclear: 1,
      total: 28,
    });
  });

  // + 3 lists of 2 steps
  test('counts the profile layer once it was opened', () => {
    const layers: Layer[] = ['reflection', 'profile'];
    const sum = overallProgress(aQuestionnaire(), aSelection(), answersOf({}), layers);
    expect(sum).toMatchObject({ open: 34, total: 34 });
  });

  // 2 conditions × 2 + 2 tasks × (relevance + 2 demand + 2 support)
  test('counts only the core of the short version', () => {
    const short = aSelection({ kind: 'short' });
    expect(overallProgress(aQuestionnaire(), short, answersOf({})).total).toBe(14);
  });
});
