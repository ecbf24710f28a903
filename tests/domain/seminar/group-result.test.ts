import { describe, expect, test } from 'vitest';
import { closeCollection, figureOf } from '../../../src/domain/seminar/group-result.ts';
import { chaptersMixedFirst } from '../../../src/domain/seminar/mixed-order.ts';
import type { PowerState } from '../../../src/domain/seminar/submission.ts';
import { anExercise, aSubmission, collectionOf, withFirstFigure } from './group.ts';

const DAY = '2026-11-22';
const firstOf = (...percents: (number | undefined)[]) =>
  figureOf(closeCollection(withFirstFigure(...percents), DAY), 'agreement', 'condition');
const powerOf = (...states: (PowerState | undefined)[]) =>
  closeCollection(
    collectionOf(states.map((state, number) => aSubmission(number, [], { powers: [state] }))),
    DAY,
  ).powers[0];
const times = <Thing>(count: number, thing: Thing): Thing[] => Array<Thing>(count).fill(thing);

describe('a figure of a group', () => {
  test('is not there below five people with a score, however many handed over', () => {
    expect(firstOf(0, 25, 75, 100, undefined, undefined, undefined)).toBeUndefined();
  });

  test('is a mean in steps of five from five people on, without a distribution', () => {
    // (0 + 25 + 75 + 100 + 62) / 5 = 52.4
    expect(firstOf(0, 25, 75, 100, 62)).toEqual({
      chapter: 'agreement',
      measures: 'condition',
      atLeast: 5,
      percent: 50,
      unclear: 0,
      segments: [],
    });
  });

  test('follows the exercise where that asks for more people', () => {
    const people = [0, 25, 75, 100, 62, 10].map((percent, number) =>
      aSubmission(number, [percent]),
    );
    const shown = (minimum: number) =>
      closeCollection(collectionOf(people, anExercise({ minimum })), DAY).figures.length;
    expect([shown(5), shown(6), shown(7)]).toEqual([1, 1, 0]);
  });

  test('is no figure where all are alike: it would be everybody’s', () => {
    expect(firstOf(100, 100, 95, 88, 81)).not.toHaveProperty('percent');
    expect(firstOf(100, 100, 95, 88, 79)?.percent).toBe(90);
  });

  test('has a distribution from ten people on, whose shares add up', () => {
    // fifths: 3, 0, 3, 0, 4
    expect(firstOf(0, 10, 19, 40, 50, 59, 80, 90, 100, 100)?.segments).toEqual([
      { from: 0, to: 20, share: 30 },
      { from: 20, to: 40, share: 0 },
      { from: 40, to: 60, share: 30 },
      { from: 60, to: 80, share: 0 },
      { from: 80, to: 100, share: 40 },
    ]);
  });

  test('singles out nobody at the ends of a distribution', () => {
    // fifths: 1, 0, 4, 4, 1 become 0–60: 5 and 60–100: 5
    expect(firstOf(0, 45, 45, 45, 45, 70, 70, 70, 70, 100)?.segments).toEqual([
      { from: 0, to: 60, share: 50 },
      { from: 60, to: 100, share: 50 },
    ]);
    // nine in one fifth and one elsewhere: no distribution at all
    expect(firstOf(...times(9, 90), 0)?.segments).toEqual([]);
  });

  test('tells where a group falls apart', () => {
    expect(firstOf(...times(5, 0), ...times(5, 100))?.segments).toEqual([
      { from: 0, to: 20, share: 50 },
      { from: 20, to: 40, share: 0 },
      { from: 40, to: 60, share: 0 },
      { from: 60, to: 80, share: 0 },
      { from: 80, to: 100, share: 50 },
    ]);
  });

  test('says unclear shares in quarters below ten people and in tenths from ten on', () => {
    const unclearOf = (count: number, tenths: number) =>
      closeCollection(
        collectionOf(
          Array.from({ length: count }, (_, number) =>
            aSubmission(number, [number * 8], { unclear: [number === 0 ? tenths : 0] }),
          ),
        ),
        DAY,
      ).figures[0]?.unclear;
    expect(unclearOf(5, 5)).toBe(0); // 10 %, one answer of one person
    expect(unclearOf(5, 10)).toBe(25); // 20 %
    expect(unclearOf(10, 5)).toBe(10); // 5 %
    expect(unclearOf(10, 4)).toBe(0); // 4 %
  });
});

describe('a power on the wall', () => {
  test('is not there below five answers', () => {
    expect(powerOf(...times(4, 'no' as const), undefined)).toBeUndefined();
  });

  test('is a word below ten people', () => {
    expect(powerOf('no', 'no', 'no', 'alone', 'consult')).toMatchObject({
      kind: 'mostly',
      state: 'no',
    });
    expect(powerOf('no', 'no', 'alone', 'alone', 'consult', 'consult')).toEqual({
      item: 'budget',
      atLeast: 5,
      kind: 'mixed',
    });
  });

  test('says the same of ten alike and of one that differs', () => {
    const alike = powerOf(...times(10, 'no' as const));
    expect(powerOf(...times(9, 'no' as const), 'alone')).toEqual(alike);
    expect(powerOf(...times(8, 'no' as const), 'alone', 'unclear')).toEqual(alike);
    expect(alike).toMatchObject({ kind: 'nearlyAll', state: 'no' });
  });

  test('says shares without the states of one or two', () => {
    // 6 and 3 of 9; the tenth person's state is not told
    expect(powerOf(...times(6, 'no' as const), ...times(3, 'consult' as const), 'alone')).toEqual({
      item: 'budget',
      atLeast: 10,
      kind: 'shares',
      shares: [
        { state: 'consult', share: 30 },
        { state: 'no', share: 70 },
      ],
    });
  });
});

describe('a group result', () => {
  test('keeps no ids, no sums and no counts', () => {
    const text = JSON.stringify(closeCollection(withFirstFigure(1, 2, 30, 40, 97), DAY));
    expect(text).not.toMatch(/0000000000|sum|bands|counts|submissions/);
  });

  test('orders the most mixed first only from ten people on', () => {
    const people = (count: number) =>
      collectionOf(
        Array.from({ length: count }, (_, number) =>
          aSubmission(number, [30 + 10 * (number % 5), number % 2 ? 0 : 100]),
        ),
      );
    expect(chaptersMixedFirst(closeCollection(people(9), DAY))).toEqual([]);
    expect(chaptersMixedFirst(closeCollection(people(10), DAY))).toEqual([
      'authority',
      'agreement',
    ]);
  });
});
