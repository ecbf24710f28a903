import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../../src/domain/questionnaire/selection.ts';
import { askedBy } from '../../../src/domain/seminar/asked.ts';
import { exerciseProblems } from '../../../src/domain/seminar/exercise-problems.ts';
import { PRESETS, presetOf, selectionOf } from '../../../src/domain/seminar/exercise.ts';
import { questionnaire } from '../../../src/content/load.ts';
import { anExercise, seminarQuestionnaire } from './group.ts';

describe('an exercise', () => {
  test('asks about powers in either depth, and everything in one layer', () => {
    for (const depth of ['full', 'short'] as const) {
      const exercise = anExercise({ chapters: ['authority'], depth });
      const [authority] = questionsOf(seminarQuestionnaire(), selectionOf(exercise));
      expect(authority?.questions.map(({ id }) => id)).toContain('authority-powers');
      expect(new Set(authority?.questions.map(({ layer }) => layer))).toEqual(
        new Set(['reflection']),
      );
    }
  });

  test('carries one figure per condition, two per task, in questionnaire order', () => {
    const { figures, powers } = askedBy(seminarQuestionnaire(), anExercise());
    expect(figures.map(({ chapter, measures }) => `${chapter} ${measures}`)).toEqual([
      'agreement condition',
      'authority condition',
      'concept demand',
      'concept support',
    ]);
    expect(powers?.items).toEqual(['budget', 'funds']);
  });

  test('never carries anything of 3.8, even if it should say so', () => {
    const exercise = anExercise({ chapters: ['selfcare', 'agreement'] });
    expect(askedBy(seminarQuestionnaire(), exercise).figures.map(({ chapter }) => chapter)).toEqual(
      ['agreement'],
    );
    expect(exerciseProblems(seminarQuestionnaire(), exercise)).toEqual(['selfcareWithCode']);
  });

  test('that is only talked about carries nothing', () => {
    const exercise = anExercise({ talkOnly: true, chapters: ['selfcare', 'agreement'] });
    expect(askedBy(seminarQuestionnaire(), exercise).figures).toEqual([]);
    expect(exerciseProblems(seminarQuestionnaire(), exercise)).toEqual([]);
  });

  test('has another mark where a question, the depth or the perspective is another', () => {
    const marks = [
      askedBy(seminarQuestionnaire(), anExercise()),
      askedBy(seminarQuestionnaire(), anExercise({ depth: 'short' })),
      askedBy(seminarQuestionnaire(), anExercise({ perspective: 'leadership' })),
      askedBy(seminarQuestionnaire(), anExercise({ chapters: ['agreement'] })),
      askedBy(seminarQuestionnaire(), anExercise({ questionnaireVersion: 2 })),
    ].map(({ mark }) => mark);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test.each([
    ['noTitle', { title: '  ' }],
    ['longTitle', { title: 'x'.repeat(81) }],
    ['longPrompt', { prompt: 'x'.repeat(241) }],
    ['noChapters', { chapters: [] }],
    ['minimum', { minimum: 4 }],
    ['minutes', { minutes: 0 }],
    ['nothingCounted', { perspective: 'leadership' }],
  ] as const)('cannot be given out: %s', (problem, over) => {
    expect(exerciseProblems(seminarQuestionnaire(), anExercise(over))).toEqual([problem]);
  });

  test.each(PRESETS)('of the preset %s can be given out', (preset) => {
    const exercise = anExercise({
      ...presetOf(preset),
      questionnaireVersion: questionnaire.version,
    });
    expect(exerciseProblems(questionnaire, exercise)).toEqual([]);
  });
});
