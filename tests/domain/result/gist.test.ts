import { describe, expect, test } from 'vitest';
import { gistOf } from '../../../src/domain/result/gist.ts';
import { chartTasks, resultOf } from '../../../src/domain/result/result.ts';
import { unclearPoints } from '../../../src/domain/result/unclear.ts';
import { answersOf, aQuestionnaire, aSelection } from '../../builders.ts';

type Values = Parameters<typeof answersOf>[0];

function gist(values: Values) {
  const source = [aQuestionnaire(), aSelection(), answersOf(values)] as const;
  const { tasks, drifting } = resultOf(...source);
  return gistOf(chartTasks(tasks), drifting, unclearPoints(...source));
}
/** Two tasks are asked about: concept and networks. */
const task = (id: 'concept' | 'networks', demand: number, support: number): Values => ({
  [`${id}-demand-leadership`]: demand,
  [`${id}-demand-others`]: demand,
  [`${id}-demand-myself`]: demand,
  [`${id}-support-time`]: support,
  [`${id}-support-mandate`]: support,
});

describe('the gist of a result', () => {
  test('counts the tasks, those that drift, and names the farthest', () => {
    expect(gist({ ...task('concept', 3, 2), ...task('networks', 4, 1) })).toMatchObject({
      tasks: 2,
      worded: 2,
      drifting: 2,
      farthest: ['networks'], // 25 − 100 = −75, before 50 − 75 = −25
    });
  });

  test('singles out no task where several are equally far', () => {
    const { farthest } = gist({ ...task('concept', 4, 1), ...task('networks', 4, 1) });
    expect(farthest).toEqual(['concept', 'networks']);
  });

  test('tells tasks of which nothing can be said from those that do not drift', () => {
    expect(gist(task('concept', 2, 2))).toMatchObject({
      tasks: 2,
      worded: 1,
      drifting: 0,
      farthest: [],
    });
  });

  test('goes by the own impression, also where there is no figure', () => {
    const own = { 'concept/impression': 'apart' } as const;
    expect(gist(own)).toMatchObject({ worded: 1, drifting: 1, farthest: ['concept'] });
    expect(gist({ ...task('concept', 4, 0), 'concept/impression': 'near' }).drifting).toBe(0);
  });

  test('counts what is unclear, and what of it leadership can clear', () => {
    const values = {
      'agreement-1': 'unclear', // leadership
      'concept-steps.draft': 'unclear', // leadership
      'concept-support-mandate': 'unclear', // politics
    };
    expect(gist(values)).toMatchObject({ unclear: 3, byLeadership: 2 });
  });

  test('leaves out what is agreed as not mine', () => {
    const values = { ...task('concept', 4, 0), 'concept-relevance': 'notMineAgreed' };
    expect(gist(values)).toMatchObject({ tasks: 1, drifting: 0 });
  });
});
