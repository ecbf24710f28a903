import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import { chartTasks, resultOf } from '../../../src/domain/result/result.ts';
import type { TaskId } from '../../../src/domain/questionnaire/questionnaire.ts';
import {
  aCondition,
  aNumber,
  answersOf,
  aQuestionnaire,
  aSelection,
  aTask,
  aText,
} from '../../builders.ts';

type Values = Record<string, AnswerValue>;
const all = (...parts: Values[]) => answersOf(Object.assign({}, ...parts) as Values);

/** All demands and both supports of a task with the same step each. */
function task(id: TaskId, demand: number | string, support: number | string): Values {
  return {
    [`${id}-demand-leadership`]: demand,
    [`${id}-demand-others`]: demand,
    [`${id}-demand-myself`]: demand,
    [`${id}-support-time`]: support,
    [`${id}-support-mandate`]: support,
  };
}
const condition = (id: string, step: number | string): Values =>
  Object.fromEntries([1, 2, 3, 4].map((n) => [`${id}-${String(n)}`, step]));

const result = (answers = answersOf({}), selection = aSelection()) =>
  resultOf(aQuestionnaire(), selection, answers);

describe('a result', () => {
  test('has conditions and tasks in questionnaire order, 3.8 apart', () => {
    const { conditions, tasks, selfcare } = result();
    expect(conditions.map((entry) => entry.condition)).toEqual(['agreement', 'authority']);
    expect(tasks.map((entry) => entry.task)).toEqual(['concept', 'networks']);
    expect(selfcare).toMatchObject({ strain: { absent: 'tooFew' }, care: { absent: 'tooFew' } });
  });

  test('says nothing before anything is answered', () => {
    expect(result()).toMatchObject({ carrying: { conditions: [], tasks: [] }, drifting: [] });
  });

  test('holds only what the assessment asks', () => {
    const seminar = aSelection({ kind: 'seminar', chapters: ['authority', 'networks'] });
    const { conditions, tasks, selfcare } = result(answersOf({}), seminar);
    expect(conditions.map((entry) => entry.condition)).toEqual(['authority']);
    expect(tasks.map((entry) => entry.task)).toEqual(['networks']);
    expect(selfcare).toBeUndefined();
  });

  test('has no task of which only texts and facts are asked', () => {
    const chapters = [aTask('concept', [], { questions: [aText(), aNumber()] })];
    const whole = resultOf(aQuestionnaire({ chapters }), aSelection(), answersOf({}));
    expect(whole.tasks).toEqual([]);
  });

  test('keeps answers of questions not asked out of the figures', () => {
    const answers = all(condition('agreement', 4), { 'agreement-3': 0, 'agreement-4': 0 });
    const short = result(answers, aSelection({ kind: 'short' }));
    expect(short.conditions[0]).toMatchObject({ score: { percent: 100, applicable: 2 } });
  });

  test('has no task of a check-in, only 3.8 and its conditions', () => {
    const { conditions, tasks, selfcare } = result(answersOf({}), aSelection({ kind: 'selfcare' }));
    expect(conditions.map((entry) => entry.condition)).toEqual(['agreement']);
    expect(tasks).toEqual([]);
    expect(selfcare).toBeDefined();
  });
});

describe('what carries', () => {
  test('are conditions from the limit on and tasks that lie near or have room', () => {
    const { carrying } = result(
      all(
        condition('agreement', 3),
        condition('authority', 2),
        task('concept', 3, 3),
        task('networks', 2, 4),
      ),
    );
    expect(carrying.conditions.map((entry) => entry.condition)).toEqual(['agreement']);
    expect(carrying.tasks.map((entry) => entry.task)).toEqual(['concept', 'networks']);
  });

  test('is no task with little of either', () => {
    expect(result(all(task('concept', 1, 1))).carrying.tasks).toEqual([]);
  });
});

describe('where expectations and support drift apart', () => {
  test('the greatest distance comes first, each with what it could be connected with', () => {
    const { drifting } = result(
      all(
        condition('agreement', 4),
        condition('authority', 1),
        task('concept', 3, 2), // 50 − 75 = −25
        task('networks', 4, 1), // 25 − 100 = −75
      ),
    );
    const authority = { condition: 'authority', low: true, unclear: false };
    expect(drifting).toMatchObject([
      { task: { task: 'networks', band: 'farApart' }, related: [{ ...authority, weight: 2 }] },
      { task: { task: 'concept', band: 'apart' }, related: [{ ...authority, weight: 1 }] },
    ]);
  });

  test('the own impression counts, and both words are kept', () => {
    const { carrying, drifting } = result(
      all(task('concept', 3, 3), task('networks', 4, 1), {
        'concept/impression': 'apart',
        'networks/impression': 'near',
      }),
    );
    expect(drifting).toMatchObject([
      { task: { task: 'concept', band: 'near', impression: 'apart' } },
    ]);
    expect(carrying.tasks).toMatchObject([
      { task: 'networks', band: 'farApart', impression: 'near' },
    ]);
  });

  test('a task with an own impression and no balance comes last', () => {
    const { drifting } = result(
      all(task('concept', 4, 'unclear'), task('networks', 4, 2), {
        'concept/impression': 'farApart',
      }),
    );
    expect(drifting.map((entry) => [entry.task.task, entry.task.balance])).toEqual([
      ['networks', -50],
      ['concept', undefined],
    ]);
  });

  test('tasks with equal distance stay in questionnaire order', () => {
    const { drifting } = result(all(task('networks', 4, 1), task('concept', 4, 1)));
    expect(drifting.map((entry) => entry.task.task)).toEqual(['concept', 'networks']);
  });

  test('a task with a third unclear has a figure but is not named', () => {
    const answers = all(task('concept', 4, 1), { 'concept-demand-others': 'unclear' });
    const { drifting, tasks } = result(answers);
    expect(tasks[0]).toMatchObject({ balance: -75, band: undefined, demand: { hollow: true } });
    expect(drifting).toEqual([]);
  });
});

describe('a task agreed as not mine', () => {
  const answers = all(task('concept', 4, 1), { 'concept-relevance': 'notMineAgreed' });

  test('stays a task, and leaves charts and sentences', () => {
    const { carrying, drifting, tasks } = result(answers);
    expect(tasks[0]).toMatchObject({ task: 'concept', relevance: 'notMineAgreed' });
    expect(chartTasks(tasks).map((entry) => entry.task)).toEqual(['networks']);
    expect([...carrying.tasks, ...drifting]).toEqual([]);
  });

  test.each(['paused', 'notMineProposed', 'unclear'])('but %s stays in the charts', (relevance) => {
    const changed = all(task('concept', 4, 1), { 'concept-relevance': relevance });
    expect(chartTasks(result(changed).tasks)).toHaveLength(2);
    expect(result(changed).drifting).toHaveLength(1);
  });
});

test('a full questionnaire has seven conditions and eight tasks as axes', () => {
  const conditions = [
    'placement',
    'agreement',
    'capacity',
    'authority',
    'grading',
    'qualification',
    'mission',
  ] as const;
  const tasks = [
    'concept',
    'networks',
    'departments',
    'services',
    'training',
    'outreach',
    'evaluation',
    'administration',
  ] as const;
  const chapters = [...conditions.map((id) => aCondition(id)), ...tasks.map((id) => aTask(id))];
  const whole = resultOf(aQuestionnaire({ chapters }), aSelection(), answersOf({}));
  expect(whole.conditions.map((entry) => entry.condition)).toEqual(conditions);
  expect(chartTasks(whole.tasks).map((entry) => entry.task)).toEqual(tasks);
});
