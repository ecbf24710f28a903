import { describe, expect, test } from 'vitest';
import {
  restLists,
  restProposals,
  restSlot,
  stepsLeaningOn,
} from '../../../src/domain/result/resting.ts';
import { answersOf, aQuestionnaire, aSelection, aSelfcare } from '../../builders.ts';

type Values = Parameters<typeof answersOf>[0];
const leaning = (values: Values, selection = aSelection()) =>
  stepsLeaningOn(aQuestionnaire(), selection, answersOf(values), 'authority');

describe('if a condition does not change', () => {
  test('tasks named explicitly with it come first', () => {
    // concept leans on authority with weight 1, networks with 2
    expect(leaning({}).map(({ task, weight }) => [task, weight])).toEqual([
      ['networks', 2],
      ['concept', 1],
    ]);
  });

  test('tasks that do not lean on it are not named', () => {
    const found = stepsLeaningOn(aQuestionnaire(), aSelection(), answersOf({}), 'agreement');
    expect(found.map(({ task }) => task)).toEqual(['concept']);
  });

  test('each of their steps is there, with its state and the proposal made for it', () => {
    const values = {
      'networks-steps.collect': 'mine',
      'networks-steps.collect/rest': 'authority',
      'networks-steps.own-1/label': 'a step of mine',
    };
    const step = { task: 'networks', question: 'networks-steps', private: false };
    expect(leaning(values)[0]?.steps).toEqual([
      { ...step, item: 'collect', state: 'mine', because: 'authority' },
      { ...step, item: 'draft', state: undefined, because: undefined },
      { ...step, item: 'own-1', state: undefined, because: undefined },
    ]);
  });

  test('a step may be proposed to rest because of another condition', () => {
    const [networks] = leaning({ 'networks-steps.draft/rest': 'capacity' });
    expect(networks?.steps[1]).toMatchObject({ item: 'draft', because: 'capacity' });
  });

  test('tasks agreed as not mine are left out', () => {
    const values = { 'networks-relevance': 'notMineAgreed' };
    expect(leaning(values).map(({ task }) => task)).toEqual(['concept']);
  });

  test('3.8 is left out, although it leans on conditions', () => {
    const chapters = [aSelfcare({ leansOn: [{ chapter: 'authority', weight: 2 }] })];
    const found = stepsLeaningOn(
      aQuestionnaire({ chapters }),
      aSelection(),
      answersOf({}),
      'authority',
    );
    expect(found).toEqual([]);
  });

  test('there is nothing to propose where the assessment asks no steps', () => {
    expect(leaning({}, aSelection({ kind: 'short' }))).toEqual([]);
  });

  test('a proposal names a condition, nothing else', () => {
    expect(() => leaning({ 'networks-steps.collect/rest': 'weather' })).toThrow(RangeError);
  });
});

describe('the proposals already made', () => {
  const proposals = (values: Values) =>
    restProposals(aQuestionnaire(), aSelection(), answersOf(values)).map(
      ({ task, item, because }) => [task, item, because],
    );

  test('come in questionnaire order, each with its condition', () => {
    const values = {
      [restSlot('networks-steps', 'draft')]: 'authority',
      [restSlot('concept-steps', 'collect')]: 'agreement',
    };
    expect(proposals(values)).toEqual([
      ['concept', 'collect', 'agreement'],
      ['networks', 'draft', 'authority'],
    ]);
  });

  test('leave out what was taken back, and tasks agreed as not mine', () => {
    const values = {
      [restSlot('networks-steps', 'draft')]: undefined,
      [restSlot('concept-steps', 'collect')]: 'agreement',
      'concept-relevance': 'notMineAgreed',
    };
    expect(proposals(values)).toEqual([]);
  });

  test('never hold a step of 3.8, should one have come in from a file', () => {
    expect(proposals({ [restSlot('selfcare-steps', 'plan')]: 'capacity' })).toEqual([]);
  });
});

describe('what is not mine', () => {
  const lists = (values: Values) => restLists(aQuestionnaire(), aSelection(), answersOf(values));

  test('keeps the agreed apart from the proposed', () => {
    const values = {
      'concept-relevance': 'notMineAgreed',
      'networks-relevance': 'notMineProposed',
    };
    expect(lists(values)).toEqual({
      agreed: ['concept'],
      proposedTasks: ['networks'],
      proposedSteps: [],
    });
  });

  test('has the steps proposed to be left, those of 3.8 marked private', () => {
    const values = {
      'concept-steps.collect': 'not',
      'concept-steps.draft': 'later',
      'selfcare-steps.plan': 'not',
    };
    const found = lists(values).proposedSteps;
    expect(found.map((step) => [step.task, step.item, step.private])).toEqual([
      ['concept', 'collect', false],
      ['selfcare', 'plan', true],
    ]);
  });

  test('has no single step of a task agreed as not mine', () => {
    const values = { 'concept-steps.collect': 'not', 'concept-relevance': 'notMineAgreed' };
    expect(lists(values).proposedSteps).toEqual([]);
  });
});
