import { describe, expect, test } from 'vitest';
import { questionnaire as real } from '../../../src/content/load.ts';
import {
  CHAPTERS_OF_TERM,
  GRADING_TERMS,
  gradingArgumentsOf,
} from '../../../src/domain/papers/grading-arguments.ts';
import { findChapter } from '../../../src/domain/questionnaire/questionnaire.ts';
import { aCondition, aGrid, answersOf, aQuestionnaire, aSelection } from '../../builders.ts';

const grid = aGrid({
  id: 'grading-terms',
  states: 'applies',
  example: true,
  items: ['research', 'budgets', 'quality', 'projects'],
});
const questionnaire = aQuestionnaire({ chapters: [aCondition('grading', { questions: [grid] })] });

describe('the arguments for the grading', () => {
  const answers = answersOf({
    'grading-terms.research': 'partly',
    'grading-terms.research/example': ' Eine Studie ',
    'grading-terms.budgets': 'no',
    'grading-terms.budgets/example': 'bleibt, wo es ist',
    'grading-terms.quality': 'yes',
  });
  const { shown, asked } = gradingArgumentsOf(questionnaire, aSelection(), answers);

  test('are the terms with an example; how far they apply is said', () => {
    expect(shown).toMatchObject([{ item: 'research', partly: true, example: 'Eine Studie' }]);
  });

  test('ask for the examples that are missing, also where nothing is answered yet', () => {
    expect(asked.map(({ item }) => item)).toEqual(['quality', 'projects']);
  });

  test('leave out what does not apply', () => {
    expect([...shown, ...asked].map(({ item }) => item)).not.toContain('budgets');
  });
});

describe('the ten key terms', () => {
  test('are those of the questionnaire, in its order, each with chapters that have a page', () => {
    const terms = findChapter(real, 'grading')?.questions.find(({ id }) => id === 'grading-terms');
    expect(terms?.type === 'grid' && terms.items).toEqual(GRADING_TERMS);
    for (const chapters of Object.values(CHAPTERS_OF_TERM))
      for (const id of chapters) expect(findChapter(real, id)?.page).toBeDefined();
  });
});
