import { describe, expect, test } from 'vitest';
import { answerEntries, scoreEntries } from '../../../src/domain/papers/csv-rows.ts';
import { visibleOf } from '../../../src/domain/papers/report.ts';
import {
  aChoice,
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
    aCondition('placement', {
      questions: [aChoice(), aGrid({ id: 'placement-grid', example: true })],
    }),
    aCondition('agreement'),
    aTask('concept'),
    aSelfcare(),
  ],
});
const entriesWith = (values: Parameters<typeof answersOf>[0], notes = false) =>
  answerEntries(visibleOf(questionnaire), aSelection(), answersOf(values), notes);

describe('the answers as rows', () => {
  test('are one per field, with what stands beside it', () => {
    const entries = entriesWith({
      'placement-place': 'other',
      'placement-place/other': 'beim Dezernat',
      'placement-grid.budget': 'alone',
      'placement-grid.budget/example': 'Honorare',
      'agreement-1': 'notApplicable',
      'agreement-1/reason': 'gibt es nicht',
      'agreement-2/discuss': true,
      'concept-steps.own-a1/label': 'Liste',
      'concept-steps.own-a1': 'mine',
    });
    expect(
      entries.map(({ question, item, value, own, reason, discuss }) => [
        item === undefined ? question.id : `${question.id}.${item}`,
        value,
        own || reason || discuss,
      ]),
    ).toEqual([
      ['placement-place', 'other', 'beim Dezernat'],
      ['placement-grid.budget', 'alone', 'Honorare'],
      ['agreement-1', 'notApplicable', 'gibt es nicht'],
      ['agreement-2', undefined, true],
      ['concept-steps.own-a1', 'mine', false],
    ]);
  });

  test('have a row the person added as soon as it has a name', () => {
    const entries = entriesWith({
      'concept-steps.own-a1/label': 'Adressliste pflegen',
      'concept-steps.own-a2/label': ' ',
    });
    expect(entries.map(({ item, value }) => [item, value])).toEqual([['own-a1', undefined]]);
  });

  test('name the wording that was answered, of each field by itself', () => {
    const answers = answersOf({
      'agreement-1': 3,
      'agreement-2/note': 'eine Notiz',
      'agreement-3': 2,
      'concept-steps.draft': 'mine',
    });
    // The questionnaire stands at wording 1 throughout; an app that is one version ahead wrote the second and the last.
    const wordings = new Map([
      ['agreement-1', 1],
      ['agreement-2/note', 2],
      ['concept-steps.draft', 2],
    ]);
    const entries = answerEntries(questionnaire, aSelection(), answers, true, wordings);
    expect(entries.map(({ wording }) => wording)).toEqual([1, 2, 1, 2]);
  });

  test('have no option that is offered no more', () => {
    expect(entriesWith({ 'placement-place': 'cellar' })).toEqual([]);
    expect(entriesWith({ 'placement-place': 'cellar', 'placement-place/discuss': true })).toEqual([
      expect.objectContaining({ value: undefined, discuss: true }),
    ]);
  });

  test('leave out unanswered and cleared fields', () => {
    expect(entriesWith({ 'agreement-1': undefined, 'agreement-2/note': 'nur für mich' })).toEqual(
      [],
    );
  });

  test('have notes only where these are switched on', () => {
    const [entry] = entriesWith({ 'agreement-2/note': 'eine Notiz' }, true);
    expect(entry).toMatchObject({ note: 'eine Notiz', value: undefined });
  });

  test('have of a task agreed as not mine that answer alone, and of 3.8 nothing', () => {
    const entries = entriesWith({
      'concept-relevance': 'notMineAgreed',
      'concept-demand-others': 4,
      'selfcare-strain-1': 4,
    });
    expect(entries.map(({ question }) => question.id)).toEqual(['concept-relevance']);
  });
});

describe('the scores as rows', () => {
  test('are those of the result: 3 + 2 + 1 + 2 of four, (8 / 4) × 25 = 50', () => {
    const answers = answersOf({
      'agreement-1': 3,
      'agreement-2': 2,
      'agreement-3': 1,
      'agreement-4': 2,
      'concept-relevance': 'agreed',
      'concept-demand-leadership': 4,
      'concept-demand-others': 4,
      'concept-support-time': 1,
      'concept-support-mandate': 1,
    });
    const rows = scoreEntries(visibleOf(questionnaire), aSelection(), answers);
    expect(rows.map(({ chapter, measures, score }) => [chapter, measures, score.percent])).toEqual([
      ['agreement', 'condition', 50],
      ['concept', 'demand', 100],
      ['concept', 'support', 25],
      ['concept', 'practice', undefined],
    ]);
    // 25 − 100 = −75
    expect(rows[1]?.task).toMatchObject({ balance: -75, band: 'farApart', relevance: 'agreed' });
  });
});
