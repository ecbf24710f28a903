import { describe, expect, test } from 'vitest';
import type { QuestionChanges } from '../../../src/domain/questionnaire/changes.ts';
import { compareYears, type Comparison } from '../../../src/domain/years/comparison.ts';
import { aCondition, aGrid, aQuestionnaire, aRating, aSelfcare, aTask } from '../../builders.ts';
import { aSide, compare, NO_CHANGES, ratings } from './sides.ts';

describe('what is left out', () => {
  const why = ({ leftOut }: Comparison): Record<string, string> =>
    Object.fromEntries(leftOut.map((each) => [each.question, each.why]));

  test('says why, question by question', () => {
    const comparison = compare({
      then: ratings('agreement', 1, 'notApplicable', 'unclear'),
      now: ratings('agreement', 1, 1, 1, 1),
    });
    expect(why(comparison)).toMatchObject({
      'agreement-2': 'notApplicable',
      'agreement-3': 'unclear',
      'agreement-4': 'unanswered',
    });
    expect(why(comparison)).not.toHaveProperty('agreement-1');
  });

  test('tells a question that one kind does not ask from one that came later', () => {
    const questionnaire = aQuestionnaire({ chapters: [aCondition('agreement')] });
    const changes = { removed: [], added: { 'agreement-2': 2 } };
    const short = aSide(ratings('agreement', 1), { kind: 'short' });
    const full = aSide(ratings('agreement', 1, 1, 1, 1), {
      date: '2026-03-01',
      questionnaireVersion: 2,
    });
    expect(why(compareYears(questionnaire, changes, short, full))).toEqual({
      'agreement-2': 'notAskedThen', // new: could not be answered then
      'agreement-3': 'notAskedThen', // not in the short version
      'agreement-4': 'notAskedThen',
    });
    expect(why(compareYears(questionnaire, changes, full, short))).toMatchObject({
      'agreement-2': 'notAskedNow',
      'agreement-4': 'notAskedNow',
    });
  });

  test('names removed and replaced ratings that were answered, as private', () => {
    const gone = { type: 'rating', since: 2, note: '', text: '', scale: 'agreement' } as const;
    const changes: QuestionChanges = {
      removed: [
        { ...gone, id: 'agreement-old', became: [] },
        { ...gone, id: 'agreement-older', became: ['agreement-1'] },
        { ...gone, id: 'agreement-never', became: [] },
      ],
      added: {},
    };
    const answered = { 'agreement-old': 1, 'agreement-older': 2 };
    const { leftOut } = compare({ then: answered, now: {} }, aQuestionnaire(), changes);
    expect(leftOut.filter(({ why: reason }) => reason.startsWith('re'))).toEqual([
      { chapter: 'agreement', question: 'agreement-old', why: 'removed', private: true },
      {
        chapter: 'agreement',
        question: 'agreement-older',
        why: 'replaced',
        became: ['agreement-1'],
        private: true,
      },
    ]);
  });
});

test('a question whose words were repaired is compared, and named with both wordings', () => {
  const questions = [
    aRating({ id: 'agreement-1', wording: 3 }),
    aRating({ id: 'agreement-2', wording: 2 }),
  ];
  const questionnaire = aQuestionnaire({ chapters: [aCondition('agreement', { questions })] });
  const then = aSide(ratings('agreement', 1, 1), {}, { 'agreement-1': 1, 'agreement-2': 2 });
  const now = aSide(
    ratings('agreement', 2, 2),
    { date: '2026-03-01' },
    { 'agreement-1': 3, 'agreement-2': 2 },
  );
  const comparison = compareYears(questionnaire, NO_CHANGES, then, now);
  expect(comparison.comparable).toBe(2);
  expect(comparison.reworded).toEqual([
    { chapter: 'agreement', question: 'agreement-1', then: 1, now: 3, private: false },
  ]);
});

describe('the lists', () => {
  const changed = compare(
    {
      then: {
        'agreement-1': 'unclear',
        'agreement-2': 'unclear',
        'agreement-3': 1,
        'agreement-4': 'unclear',
        'authority-powers.budget': 'unclear',
        'authority-powers.funds': 'alone',
        'concept-relevance': 'agreed',
        'concept-steps.collect': 'mine',
        'concept-steps.draft': 'not',
        'concept-steps.own-1': 'mine',
        'networks-relevance': 'paused',
        'agreement-1/note': 'Noch offen.',
        'concept-missing': 'Zeit.',
      },
      now: {
        'agreement-1': 3,
        'agreement-2': 'unclear',
        'agreement-3': 'unclear',
        'agreement-4': 'notApplicable',
        'authority-powers.budget': 'alone',
        'authority-powers.funds': 'unclear',
        'concept-relevance': 'notMineProposed',
        'concept-steps.collect': 'later',
        'concept-steps.draft': 'shared',
        'concept-steps.own-1': 'not',
        'networks-relevance': 'ownInitiative',
        'agreement-1/note': ' ',
        'agreement-2/note': 'Frage an die Leitung.',
      },
    },
    aQuestionnaire({
      chapters: [
        aCondition('agreement'),
        aCondition('authority', { questions: [aGrid()] }),
        aTask('concept'),
        aTask('networks'),
        aSelfcare(),
      ],
    }),
  );
  const fields = (
    list: readonly { readonly question: string; readonly item?: string }[],
  ): string[] => list.map(({ question, item }) => (item ? `${question}.${item}` : question));

  test('tell cleared, still unclear and newly unclear apart', () => {
    expect(fields(changed.cleared)).toEqual(['agreement-1', 'authority-powers.budget']);
    expect(fields(changed.stillUnclear)).toEqual(['agreement-2']);
    expect(fields(changed.newlyUnclear)).toEqual(['agreement-3', 'authority-powers.funds']);
  });

  test('say which tasks and steps were let go and which came', () => {
    expect(fields(changed.letGo)).toEqual(['concept-relevance']);
    expect(fields(changed.takenOn)).toEqual(['networks-relevance']);
    expect(fields(changed.stepsLetGo)).toEqual(['concept-steps.collect']);
    expect(fields(changed.stepsTakenOn)).toEqual(['concept-steps.draft']);
  });

  test('show every power in another state', () => {
    expect(changed.gridChanges).toMatchObject([
      { item: 'budget', then: 'unclear', now: 'alone' },
      { item: 'funds', then: 'alone', now: 'unclear' },
    ]);
  });

  test('lay notes and open answers of both years side by side', () => {
    expect(changed.notes).toEqual([
      {
        chapter: 'agreement',
        question: 'agreement-1',
        then: 'Noch offen.',
        now: ' ',
        private: false,
      },
      {
        chapter: 'agreement',
        question: 'agreement-2',
        then: '',
        now: 'Frage an die Leitung.',
        private: false,
      },
    ]);
    expect(changed.texts).toEqual([
      { chapter: 'concept', question: 'concept-missing', then: 'Zeit.', now: '', private: false },
    ]);
  });
});
