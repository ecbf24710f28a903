import { describe, expect, test } from 'vitest';
import type {
  QuestionChanges,
  RemovedQuestion,
} from '../../../src/domain/questionnaire/changes.ts';
import type { Question } from '../../../src/domain/questionnaire/question.ts';
import { formerAnswers } from '../../../src/domain/years/former.ts';
import { answersOf, aChoice, aCondition, aGrid, aQuestionnaire, aTask } from '../../builders.ts';

const questionnaire = aQuestionnaire({
  chapters: [
    aCondition('placement', { questions: [aChoice()] }),
    aCondition('authority', { questions: [aGrid()] }),
    aTask('concept'),
  ],
});
const gone = (id: string, over: Partial<RemovedQuestion>): RemovedQuestion => ({
  ...{ id, since: 2, became: [], note: '', text: `Wortlaut von ${id}` },
  ...{ type: 'rating', ...over },
});
const changes: QuestionChanges = {
  removed: [
    gone('authority-known', { scale: 'agreement', became: ['authority-1'] }),
    gone('authority-powers.press', { type: 'row' }),
    gone('concept-old', { type: 'steps', items: { ask: 'Fragen sammeln' } }),
    gone('placement-place.desk', { type: 'option' }),
    gone('placement-duties', { type: 'multiple', items: { one: 'Erstes', two: 'Zweites' } }),
  ],
  added: {},
};
const former = (values: Parameters<typeof answersOf>[0]) =>
  formerAnswers(questionnaire, changes, answersOf(values));

describe('earlier questions', () => {
  test('are those whose answers have no place any more, with the words they last had', () => {
    expect(
      former({ 'authority-known': 3, 'authority-known/note': 'Kaum.', 'concept-time': 5 }),
    ).toEqual([
      {
        id: 'authority-known',
        chapter: 'authority',
        removed: changes.removed[0],
        fields: [
          { slot: 'authority-known', value: 3, word: { de: '3', en: '3' } },
          { slot: 'authority-known/note', part: 'note', value: 'Kaum.', word: undefined },
        ],
        private: true,
      },
    ]);
  });

  test('keep the rows of a removed list readable', () => {
    expect(
      former({ 'concept-old.ask': 'mine', 'concept-old.own-1/label': 'Eigenes' }),
    ).toMatchObject([
      {
        fields: [
          { item: 'ask', itemText: 'Fragen sammeln', word: { de: 'mine' } },
          { item: 'own-1', part: 'label', value: 'Eigenes' },
        ],
      },
    ]);
  });

  test('are single rows and options too', () => {
    expect(
      former({
        'authority-powers.press': 'alone',
        'authority-powers.budget': 'alone',
        'placement-place': 'desk',
      }),
    ).toMatchObject([
      { id: 'authority-powers.press', fields: [{ word: { de: 'alone' } }] },
      { id: 'placement-place.desk', fields: [{ word: 'Wortlaut von placement-place.desk' }] },
    ]);
  });

  test('are each option that is gone, where several were chosen', () => {
    const options = { options: ['team'], other: false } as const;
    const several: Question = { ...aChoice(options), type: 'multiple' };
    const asked = aQuestionnaire({ chapters: [aCondition('placement', { questions: [several] })] });
    const answers = answersOf({ 'placement-place': ['desk', 'team', 'attic'] });
    expect(formerAnswers(asked, changes, answers)).toMatchObject([
      { id: 'placement-place.attic', removed: undefined },
      { id: 'placement-place.desk', fields: [{ word: 'Wortlaut von placement-place.desk' }] },
    ]);
  });

  test('name several chosen options by their words', () => {
    expect(former({ 'placement-duties': ['one', 'two'] })).toMatchObject([
      { fields: [{ word: 'Erstes, Zweites' }] },
    ]);
  });

  test('are not what people added, what was cleared, or what a page keeps beside its questions', () => {
    expect(
      former({
        'concept-steps.own-1': 'mine',
        'concept-steps.own-1/label': 'Eigenes',
        'concept/impression': 'near',
        'authority/closing': 'Ein Satz zum Schluss.',
        'authority.m1': true,
        'placement-place': 'other',
        'authority-known': undefined,
        'profile.purpose': 'Eigene Worte im Aufgabenprofil.',
      }),
    ).toEqual([]);
  });

  test('are listed even where nothing is known of them', () => {
    expect(former({ 'concept-future': 1 })).toMatchObject([
      { id: 'concept-future', removed: undefined, fields: [{ value: 1, word: undefined }] },
    ]);
  });
});
