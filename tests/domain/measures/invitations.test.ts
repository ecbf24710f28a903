import { describe, expect, test } from 'vitest';
import type { TaskBalance } from '../../../src/domain/scoring/balance.ts';
import type { ConditionResult } from '../../../src/domain/scoring/conditions.ts';
import {
  AT_MOST,
  invitations,
  lowConditions,
  type InvitingResult,
} from '../../../src/domain/measures/invitations.ts';
import type { ConditionId, TaskId } from '../../../src/domain/questionnaire/questionnaire.ts';
import type { StepEntry } from '../../../src/domain/result/resting.ts';
import type { UnclearPoint } from '../../../src/domain/result/unclear.ts';

const drift = (task: TaskId) => ({ task: { task } as TaskBalance, related: [] });
const condition = (id: ConditionId, percent: number, over: object = {}): ConditionResult =>
  ({
    condition: id,
    private: false,
    score: { percent, hollow: false },
    ...over,
  }) as ConditionResult;
const point = (question: string, over: Partial<UnclearPoint> = {}): UnclearPoint => ({
  chapter: 'authority',
  question,
  private: false,
  ...over,
});
const rest = (because: ConditionId): StepEntry =>
  ({ task: 'networks', question: 'networks-steps', item: 'map', because }) as StepEntry;

const result = (over: Partial<InvitingResult> = {}): InvitingResult => ({
  drifting: [],
  unclear: [],
  conditions: [],
  proposals: [],
  ...over,
});
const full = result({
  drifting: [drift('networks'), drift('services')],
  unclear: [{ clearedBy: 'leadership', points: [point('authority-written')] }],
  conditions: [condition('capacity', 20), condition('agreement', 80)],
  proposals: [rest('capacity'), rest('capacity')],
});

describe('the invitations', () => {
  test('are at most three, of different sorts, the farthest task first', () => {
    expect(AT_MOST).toBe(3);
    expect(invitations('a', full, [])).toEqual([
      { assessment: 'a', point: 'drifting', chapter: 'networks' },
      { assessment: 'a', point: 'unclear', chapter: 'authority', question: 'authority-written' },
      { assessment: 'a', point: 'rest', chapter: 'capacity' },
    ]);
  });

  test('go on with the next of a sort where there are few sorts', () => {
    const places = invitations('a', result({ drifting: full.drifting }), []);
    expect(places.map(({ chapter }) => chapter)).toEqual(['networks', 'services']);
  });

  test('are fewer the more is intended already, and never name a point twice', () => {
    const [first] = invitations('a', full, []);
    const left = invitations('a', full, [first!]);
    expect(left).toHaveLength(2);
    expect(left.map(({ point: sort }) => sort)).toEqual(['unclear', 'rest']);
    const elsewhere = { assessment: 'a', chapter: 'training' };
    expect(invitations('a', full, [elsewhere, elsewhere, elsewhere, elsewhere])).toEqual([]);
  });

  test('name nothing private', () => {
    const hidden = { private: true };
    expect(
      invitations(
        'a',
        result({
          unclear: [{ clearedBy: 'me', points: [point('mission-lens', hidden)] }],
          conditions: [condition('mission', 10, hidden)],
          proposals: [rest('mission')],
        }),
        [],
      ),
    ).toEqual([]);
  });

  test('are none where nothing calls for any', () => {
    expect(invitations('a', result({ conditions: [condition('agreement', 80)] }), [])).toEqual([]);
  });
});

describe('the low conditions', () => {
  test('are those below 50, the lowest first; hollow ones and such without a figure are none', () => {
    const found = lowConditions([
      condition('placement', 49.9),
      condition('agreement', 50),
      condition('capacity', 10),
      condition('authority', 0, { score: { percent: 0, hollow: true } }),
      condition('grading', 0, { score: { percent: undefined, hollow: false } }),
    ]);
    expect(found.map(({ condition: id }) => id)).toEqual(['capacity', 'placement']);
  });
});
