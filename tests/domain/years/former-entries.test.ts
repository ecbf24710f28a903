import { describe, expect, test } from 'vitest';
import type {
  QuestionChanges,
  RemovedQuestion,
} from '../../../src/domain/questionnaire/changes.ts';
import { formerAnswers } from '../../../src/domain/years/former.ts';
import { formerEntries } from '../../../src/domain/years/former-entries.ts';
import { aChoice, aCondition, answersOf, aQuestionnaire, aTask } from '../../builders.ts';

const several = { ...aChoice({ options: ['team'] }), type: 'multiple' } as const;
const questionnaire = aQuestionnaire({
  chapters: [aCondition('placement', { questions: [several] }), aTask('concept')],
});
const gone = (id: string, over: Partial<RemovedQuestion>): RemovedQuestion => ({
  ...{ id, since: 2, became: [], note: '', text: `Wortlaut von ${id}` },
  ...{ type: 'rating', ...over },
});
const changes: QuestionChanges = {
  removed: [
    gone('concept-known', { scale: 'agreement' }),
    gone('concept-old', { type: 'steps', items: { ask: 'Fragen sammeln' } }),
    gone('concept-steps.press', { type: 'row' }),
    gone('placement-place.desk', { type: 'option' }),
  ],
  added: {},
};
const entriesOf = (values: Parameters<typeof answersOf>[0], withNotes = false) =>
  formerEntries(formerAnswers(questionnaire, changes, answersOf(values)), withNotes);

describe('answers to earlier questions as rows', () => {
  test('are one per field, with what stands beside it', () => {
    const [entry, ...more] = entriesOf(
      {
        'concept-known': 'notApplicable',
        'concept-known/reason': 'gibt es nicht',
        'concept-known/discuss': true,
        'concept-known/note': 'Kaum.',
      },
      true,
    );
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      ...{ value: 'notApplicable', reason: 'gibt es nicht', note: 'Kaum.' },
      ...{ discuss: true, notInMyHands: false, row: '' },
    });
  });

  test('have notes only where these are switched on, and no entry for a note alone', () => {
    expect(entriesOf({ 'concept-known/note': 'Kaum.' })).toEqual([]);
    expect(entriesOf({ 'concept-known': 1, 'concept-known/note': 'Kaum.' })).toMatchObject([
      { value: 1, note: '' },
    ]);
  });

  test('have a row each for the steps of a list that is gone, also for those the person added', () => {
    expect(
      entriesOf({
        'concept-old.ask': 'mine',
        'concept-old.own-1/label': 'Eigenes',
        'concept-old.own-2': 'mine',
        'concept-old.own-2/label': 'Anderes',
        'concept-steps.press': 'others',
      }).map(({ question, row, value }) => [question.id, row, value]),
    ).toEqual([
      ['concept-old', 'Fragen sammeln', 'mine'],
      ['concept-old', 'Eigenes', undefined],
      ['concept-old', 'Anderes', 'mine'],
      ['concept-steps.press', 'Wortlaut von concept-steps.press', 'others'],
    ]);
  });

  test('have of several options the one that is gone', () => {
    expect(entriesOf({ 'placement-place': ['team', 'desk'] })).toMatchObject([
      { value: 'desk', word: 'Wortlaut von placement-place.desk' },
    ]);
  });
});
