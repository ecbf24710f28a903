import { describe, expect, test } from 'vitest';
import { questionnaire as real } from '../../../src/content/load.ts';
import {
  ownLines,
  POWERS_OF,
  powersOf,
  profileSlot,
  taskProfiles,
} from '../../../src/domain/papers/profile.ts';
import { TASKS } from '../../../src/domain/questionnaire/questionnaire.ts';
import {
  aCondition,
  aGrid,
  answersOf,
  aQuestionnaire,
  aSelection,
  aSelfcare,
  aTask,
} from '../../builders.ts';

const questionnaire = aQuestionnaire({
  chapters: [
    aCondition('authority', { questions: [aGrid()] }),
    aTask('concept'),
    aTask('networks'),
    aSelfcare(),
  ],
});

describe('the tasks of a profile', () => {
  test('have their place, their share of the time and the steps that were answered', () => {
    const answers = answersOf({
      'concept-relevance': 'agreed',
      'concept-time': 20,
      'concept-steps.draft': 'initiate',
      'concept-steps.own-a1/label': 'Adressliste',
      'concept-steps.own-a1': 'mine',
    });
    const [concept] = taskProfiles(questionnaire, aSelection(), answers);
    expect(concept).toMatchObject({ task: 'concept', relevance: 'agreed', timeShare: 20 });
    expect(concept?.steps.map(({ item, state }) => [item, state])).toEqual([
      ['draft', 'initiate'],
      ['own-a1', 'mine'],
    ]);
  });

  test('are all but those agreed as not mine, and never 3.8', () => {
    const answers = answersOf({
      'concept-relevance': 'notMineAgreed',
      'selfcare-steps.plan': 'mine',
    });
    const tasks = taskProfiles(questionnaire, aSelection(), answers);
    expect(tasks.map(({ task }) => task)).toEqual(['networks']);
  });
});

describe('the powers of a profile', () => {
  test('are the rows of the grid with their states', () => {
    const answers = answersOf({ 'authority-powers.budget': 'alone' });
    expect(powersOf(questionnaire, aSelection(), answers)).toMatchObject([
      { item: 'budget', state: 'alone' },
      { item: 'funds', state: undefined },
    ]);
  });

  test('of the real questionnaire stand at one task or more, and every task but 3.8 has some', () => {
    const grid = real.chapters
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === 'authority-powers');
    const rows = grid?.type === 'grid' ? grid.items : [];
    const used = Object.values(POWERS_OF).flat();
    expect([...new Set(used)].sort()).toEqual([...rows].sort());
    expect(Object.keys(POWERS_OF).sort()).toEqual(TASKS.filter((id) => id !== 'selfcare').sort());
  });
});

describe("a section in the person's own words", () => {
  test('has a line per entry, without empty ones', () => {
    const answers = answersOf({ [profileSlot('own')]: 'eins\r\n\n  – zwei  \n–\n' });
    expect(ownLines(answers, 'own')).toEqual(['eins', '– zwei']);
  });

  test('is the proposal again once it is cleared', () => {
    expect(ownLines(answersOf({ [profileSlot('own')]: undefined }), 'own')).toBeUndefined();
    expect(ownLines(answersOf({ [profileSlot('own')]: ' \n ' }), 'own')).toBeUndefined();
  });
});
