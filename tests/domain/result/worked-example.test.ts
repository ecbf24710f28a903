/**
 * One whole assessment, worked out by hand. A change of any rule of the measurement model shows here.
 *
 * `–` unanswered, `?` unclear, `n` does not apply. Figures: (sum) / (count) × 25.
 *
 * | condition | 1 | 2 | 3 | 4 | applicable | answered | unclear | score                            |
 * | --------- | - | - | - | - | ---------- | -------- | ------- | -------------------------------- |
 * | agreement | 3 | 4 | n | 2 | 3          | 3        | 0       | 9 / 3 × 25 = 75: carries         |
 * | capacity  | 1 | 0 | 2 | – | 4          | 3        | 0       | 3 / 3 × 25 = 25: low             |
 * | authority | ? | ? | 3 | 1 | 4          | 4        | 2       | 4 / 2 × 25 = 50: hollow (1/2)    |
 * | grading   | 2 | – | – | – | 4          | 1        | 0       | none: 1 of 4 answered            |
 * | mission   | ? | ? | ? | 4 | 4          | 4        | 3       | none: 3 of 4 unclear; private    |
 *
 * | task        | relevance       | demand (L O M) | D      | support | S    | B = S − D | word       |
 * | ----------- | --------------- | -------------- | ------ | ------- | ---- | --------- | ---------- |
 * | concept     | agreed          | 4 4 3          | 91.67  | 1 1     | 25   | −66.67    | farApart   |
 * | networks    | expected        | 3 3 2          | 66.67  | 2 ?     | 50 ○ | –         | – (apart¹) |
 * | departments | ownInitiative   | 1 0 4          | 41.67  | 3 3     | 75   | 33.33     | room       |
 * | services    | notMineAgreed   | 4 4 4          | 100    | 0 ?     | 0 ○  | –         | –          |
 * | training    | notMineProposed | 1 1 1          | 25     | 1 1     | 25   | 0         | little     |
 * | outreach    | unclear         | 3 2 n          | 62.5   | 2 2     | 50   | −12.5     | near       |
 *
 * ○ hollow, ¹ own impression. 3.8: strain 4 3 → 7 / 2 × 25 = 87.5; care 1 2 → 3 / 2 × 25 = 37.5.
 * Practice: concept 2 1 → 3 / 2 × 25 = 37.5; outreach ? ? → none; the others unanswered.
 */
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import { calculationsOf } from '../../../src/domain/scoring/calculation.ts';
import { overallProgress } from '../../../src/domain/assessments/progress.ts';
import type { ConditionId, TaskId } from '../../../src/domain/questionnaire/questionnaire.ts';
import { chartTasks, resultOf } from '../../../src/domain/result/result.ts';
import { restLists, restProposals, stepsLeaningOn } from '../../../src/domain/result/resting.ts';
import { unclearPoints } from '../../../src/domain/result/unclear.ts';
import {
  aCondition,
  answersOf,
  aQuestionnaire,
  aSelection,
  aSelfcare,
  aTask,
  someRatings,
} from '../../builders.ts';

const values: Record<string, AnswerValue> = {
  ...condition('agreement', '3 4 n 2'),
  ...condition('capacity', '1 0 2 –'),
  ...condition('authority', '? ? 3 1'),
  ...condition('grading', '2 – – –'),
  ...condition('mission', '? ? ? 4'),
  ...task('concept', 'agreed', '4 4 3', '1 1', '2 1'),
  ...task('networks', 'expected', '3 3 2', '2 ?', '– –'),
  ...task('departments', 'ownInitiative', '1 0 4', '3 3', '– –'),
  ...task('services', 'notMineAgreed', '4 4 4', '0 ?', '– –'),
  ...task('training', 'notMineProposed', '1 1 1', '1 1', '– –'),
  ...task('outreach', 'unclear', '3 2 n', '2 2', '? ?'),
  ...rated(['selfcare-strain-1', 'selfcare-strain-2'], '4 3'),
  ...rated(['selfcare-care-1', 'selfcare-care-2'], '1 2'),
  'networks/impression': 'apart',
  'concept-time': 30,
  'concept-steps.collect': 'mine',
  'concept-steps.collect/rest': 'capacity',
  'concept-steps.draft': 'unclear',
  'outreach-steps.collect': 'not',
};
const answers = answersOf(values);
const selection = aSelection();
const questionnaire = aQuestionnaire({
  chapters: [
    aCondition('agreement'),
    aCondition('capacity'),
    aCondition('authority'),
    aCondition('grading'),
    aCondition('mission', {
      questions: someRatings(4, 'condition', 'mission').map((rating) => ({
        ...rating,
        private: true,
        clearedBy: 'me',
      })),
    }),
    aTask('concept', [
      { chapter: 'agreement', weight: 2 },
      { chapter: 'capacity', weight: 1 },
      { chapter: 'authority', weight: 1 },
      { chapter: 'grading', weight: 1 },
    ]),
    aTask('networks', [
      { chapter: 'capacity', weight: 1 },
      { chapter: 'authority', weight: 2 },
      { chapter: 'mission', weight: 1 },
    ]),
    aTask('departments'),
    aTask('services', [{ chapter: 'capacity', weight: 2 }]),
    aTask('training', [{ chapter: 'capacity', weight: 2 }]),
    aTask('outreach'),
    aSelfcare({ leansOn: [{ chapter: 'capacity', weight: 2 }] }),
  ],
});
const result = resultOf(questionnaire, selection, answers);

describe('the worked example', () => {
  test('has these conditions', () => {
    expect(result.conditions).toEqual([
      {
        condition: 'agreement',
        score: { percent: 75, ...counts(3, 0, 3), hollow: false },
        private: false,
      },
      {
        condition: 'capacity',
        score: { percent: 25, ...counts(3, 0, 4), hollow: false },
        private: false,
      },
      {
        condition: 'authority',
        score: { percent: 50, ...counts(2, 2, 4), hollow: true },
        private: false,
      },
      {
        condition: 'grading',
        score: { percent: undefined, ...counts(1, 0, 4), hollow: false, absent: 'tooFew' },
        private: false,
      },
      {
        condition: 'mission',
        score: { percent: undefined, ...counts(1, 3, 4), hollow: true, absent: 'mostlyUnclear' },
        private: true,
      },
    ]);
  });

  test('has these tasks', () => {
    const rows = result.tasks.map(({ task: id, relevance, demand, support, balance, band }) => [
      id,
      relevance,
      rounded(demand?.percent),
      rounded(support?.percent),
      rounded(balance),
      band,
    ]);
    expect(rows).toEqual([
      ['concept', 'agreed', 91.67, 25, -66.67, 'farApart'],
      ['networks', 'expected', 66.67, 50, undefined, undefined],
      ['departments', 'ownInitiative', 41.67, 75, 33.33, 'room'],
      ['services', 'notMineAgreed', 100, 0, undefined, undefined],
      ['training', 'notMineProposed', 25, 25, 0, 'little'],
      ['outreach', 'unclear', 62.5, 50, -12.5, 'near'],
    ]);
    expect(chartTasks(result.tasks).map((entry) => entry.task)).not.toContain('services');
  });

  test('has practice and time share beside them', () => {
    const [concept, networks] = result.tasks;
    expect(concept).toMatchObject({ practice: { percent: 37.5 }, timeShare: 30 });
    expect(networks).toMatchObject({ practice: { absent: 'tooFew' }, timeShare: undefined });
    expect(result.tasks[5]).toMatchObject({ practice: { absent: 'mostlyUnclear' } });
  });

  test('carries where agreement stands, and in two tasks', () => {
    const { conditions, tasks } = result.carrying;
    expect(conditions.map((entry) => entry.condition)).toEqual(['agreement']);
    expect(tasks.map((entry) => entry.task)).toEqual(['departments', 'outreach']);
  });

  test('drifts in two tasks, and names what could be connected with it', () => {
    const capacity = { condition: 'capacity', weight: 1, low: true, unclear: false };
    const authority = { condition: 'authority', low: false, unclear: true };
    const mission = { condition: 'mission', weight: 1, low: false, unclear: true };
    expect(result.drifting.map(({ task: { task: id }, related }) => [id, related])).toEqual([
      // agreement is high, of grading too little is known
      ['concept', [capacity, { ...authority, weight: 1 }]],
      ['networks', [{ ...authority, weight: 2 }, capacity, mission]],
    ]);
  });

  test('has a private panel', () => {
    expect(result.selfcare).toMatchObject({ strain: { percent: 87.5 }, care: { percent: 37.5 } });
  });

  test('leaves these points to be cleared', () => {
    const groups = unclearPoints(questionnaire, selection, answers);
    expect(groups.map(({ clearedBy, points }) => [clearedBy, points.map(name)])).toEqual([
      [
        'leadership',
        [
          'authority-1',
          'authority-2',
          'concept-steps.draft',
          'outreach-relevance',
          'outreach-practice-1',
          'outreach-practice-2',
        ],
      ],
      ['politics', ['networks-support-mandate']], // that of services is not mine
      ['me', ['mission-1', 'mission-2', 'mission-3']],
    ]);
  });

  test('proposes what may rest', () => {
    expect(restLists(questionnaire, selection, answers)).toMatchObject({
      agreed: ['services'],
      proposedTasks: ['training'],
      proposedSteps: [{ task: 'outreach', item: 'collect' }],
    });
    const leaning = stepsLeaningOn(questionnaire, selection, answers, 'capacity');
    expect(leaning.map((entry) => entry.task)).toEqual(['training', 'concept', 'networks']);
    expect(restProposals(questionnaire, selection, answers)).toMatchObject([
      { task: 'concept', item: 'collect', state: 'mine', because: 'capacity' },
    ]);
  });

  // Total: 5 conditions × 4 + 5 tasks × (1 + 3 + 2 + 2) + services 1 + selfcare 4 = 65.
  // Open: capacity 1, grading 3, practice of networks, departments, training 2 each = 10.
  // Unclear: authority 2, mission 3, networks 1, outreach 1 + 2 = 9.
  test('is answered so far', () => {
    expect(overallProgress(questionnaire, selection, answers)).toEqual({
      answered: 55,
      open: 10,
      unclear: 9,
      total: 65,
    });
  });

  test('shows how its figures came about', () => {
    const calculations = calculationsOf(questionnaire, selection, answers);
    expect(calculations.find(({ chapter }) => chapter === 'concept')).toMatchObject({
      scores: [
        { measures: 'demand', sum: 11, count: 3 },
        { measures: 'support', sum: 2, count: 2, mean: 1 },
        { measures: 'practice', sum: 3, count: 2, mean: 1.5 },
      ],
      distance: { support: 25, band: 'farApart' },
    });
    expect(calculations.map(({ chapter }) => chapter)).not.toContain('services');
  });
});

function condition(id: ConditionId, marks: string): Record<string, AnswerValue> {
  return rated([`${id}-1`, `${id}-2`, `${id}-3`, `${id}-4`], marks);
}

function task(
  id: TaskId,
  relevance: string,
  demand: string,
  support: string,
  practice: string,
): Record<string, AnswerValue> {
  return {
    [`${id}-relevance`]: relevance,
    ...rated([`${id}-demand-leadership`, `${id}-demand-others`, `${id}-demand-myself`], demand),
    ...rated([`${id}-support-time`, `${id}-support-mandate`], support),
    ...rated([`${id}-practice-1`, `${id}-practice-2`], practice),
  };
}

function rated(ids: readonly string[], marks: string): Record<string, AnswerValue> {
  const signs: Record<string, AnswerValue> = { '?': 'unclear', n: 'notApplicable' };
  const given = marks.split(' ').map((mark, place) => [ids[place], signs[mark] ?? Number(mark)]);
  return Object.fromEntries(given.filter(([, value]) => !Number.isNaN(value))) as Record<
    string,
    AnswerValue
  >;
}

function counts(scored: number, unclear: number, applicable: number) {
  return { scored, unclear, applicable, answered: scored + unclear };
}

function name({ question, item }: { question: string; item?: string }): string {
  return item ? `${question}.${item}` : question;
}

function rounded(figure: number | undefined): number | undefined {
  return figure === undefined ? undefined : Math.round(figure * 100) / 100;
}
