/** Row 31: random groups, and what their results tell; reckoned once more from the single submissions, which the app never keeps. */
import type { Exercise } from '../../../src/domain/seminar/exercise.ts';
import { canonical } from '../../../src/domain/same.ts';
import {
  closeCollection,
  type GroupFigure,
  type GroupPower,
  type GroupResult,
} from '../../../src/domain/seminar/group-result.ts';
import { POWER_STATES, type Submission } from '../../../src/domain/seminar/submission.ts';
import { readResultFile, resultFile } from '../../../src/exchange/seminar/result-file.ts';
import { ASKED, collectionOf } from '../../domain/seminar/group.ts';
import { Chance } from '../../faults/chance.mjs';
import { randomExercise, randomGroup } from '../seminar/random-group.ts';
import type { Row } from './row.ts';

/** Random collections, the same for the same seed. */
export function groupThreshold(runs: number, seed: number): Row {
  const chance = new Chance(seed);
  const failures = Array.from({ length: runs }, (_, run) => {
    const exercise = randomExercise(chance);
    const people = randomGroup(chance);
    const shuffled = people
      .map((one) => ({ one, at: chance.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
    return faultsOf(exercise, people, shuffled).map((fault) => `run ${String(run)}: ${fault}`);
  }).flat();
  return { runs, failures };
}

function faultsOf(
  exercise: Exercise,
  people: readonly Submission[],
  shuffled: readonly Submission[],
): string[] {
  const collection = collectionOf(people, exercise);
  const result = closeCollection(collection, '2026-11-22');
  const file = resultFile(result);
  const text = new TextDecoder().decode(file);
  const faults: readonly [string, boolean][] = [
    ['the order shows', canonical(collectionOf(shuffled, exercise)) !== canonical(collection)],
    ['an id is in the result', people.some(({ id }) => text.includes(id))],
    ['the file comes back as another', comesBack(file) !== canonical(result)],
    ['another number of people', result.people !== people.length],
    ...figureFaults(exercise, people, result),
    ...powerFaults(exercise, people, result),
  ];
  return faults.filter(([, isThere]) => isThere).map(([fault]) => fault);
}

function comesBack(file: Uint8Array): string {
  try {
    return canonical(readResultFile(file));
  } catch (error) {
    return error instanceof Error ? error.name : typeof error;
  }
}

function figureFaults(
  { minimum }: Exercise,
  people: readonly Submission[],
  result: GroupResult,
): [string, boolean][] {
  return ASKED.figures.flatMap(({ chapter, measures }, place) => {
    const values = people.map(({ figures }) => figures[place]);
    const percents = values.flatMap((value) => value?.percent ?? []);
    const unclear = values.flatMap((value) => value?.unclear ?? []);
    const shown = result.figures.find(
      (figure) => figure.chapter === chapter && figure.measures === measures,
    );
    if (!shown) return [['a figure is missing', percents.length >= minimum]];
    return [
      ['a figure of too few', percents.length < Math.max(5, minimum)],
      ['more people than there are', !isFloor(shown.atLeast, percents.length)],
      ['another mean', !isMean(shown, percents)],
      ['a person’s score can be told', isTelling(shown, percents.length)],
      ['another share of unclear', !isUnclear(shown, unclear, percents.length >= 10)],
      ...segmentFaults(shown, percents),
    ];
  });
}

function isFloor(atLeast: number, people: number): boolean {
  return atLeast % 5 === 0 && atLeast <= people && people - atLeast < 5;
}

/** In one fifth of the scale: no mean. Else the nearest multiple of five, the upper one of two. */
function isMean({ percent }: GroupFigure, percents: readonly number[]): boolean {
  const fifths = new Set(percents.map((one) => (one === 100 ? 4 : Math.floor(one / 20))));
  if (fifths.size === 1) return percent === undefined;
  const distance = (percent ?? NaN) * percents.length - percents.reduce((sum, one) => sum + one, 0);
  if ((percent ?? 1) % 5 !== 0) return false;
  return distance <= 2.5 * percents.length && distance > -2.5 * percents.length;
}

/** Whether mean and number confine a single score to less than a fifth of the scale, whatever the others have. */
function isTelling({ percent }: GroupFigure, people: number): boolean {
  if (percent === undefined) return false;
  const least = Math.max(0, people * (percent - 2.5) - 100 * (people - 1));
  const most = Math.min(100, people * (percent + 2.5));
  return most - least < 20;
}

function isUnclear(shown: GroupFigure, tenths: readonly number[], isLarge: boolean): boolean {
  const step = isLarge ? 10 : 25;
  const mean = (10 * tenths.reduce((sum, one) => sum + one, 0)) / tenths.length;
  return shown.unclear % step === 0 && Math.abs(shown.unclear - mean) <= step / 2;
}

function segmentFaults(
  { segments }: GroupFigure,
  percents: readonly number[],
): [string, boolean][] {
  if (segments.length === 0) return [];
  const counts = segments.map(
    ({ from, to }) =>
      percents.filter((one) => one >= from && (one < to || (to === 100 && one === 100))).length,
  );
  const ends = [counts[0], counts.at(-1)];
  return [
    ['a distribution below ten', percents.length < 10],
    ['a part of one or two', counts.some((count) => count === 1 || count === 2)],
    ['the lowest or highest shows', ends.includes(0)],
    ['shares that do not add up', segments.reduce((sum, one) => sum + one.share, 0) !== 100],
    [
      'another share',
      segments.some(
        ({ share }, place) =>
          Math.abs(share - (100 * (counts[place] ?? 0)) / percents.length) >= 10,
      ),
    ],
    ['somebody twice or not at all', counts.reduce((a, b) => a + b, 0) !== percents.length],
  ];
}

function powerFaults(
  { minimum }: Exercise,
  people: readonly Submission[],
  result: GroupResult,
): [string, boolean][] {
  return (ASKED.powers?.items ?? []).flatMap((item, place) => {
    const answered = people.flatMap(({ powers }) => powers[place] ?? []);
    const shown = result.powers.find((power) => power.item === item);
    if (!shown) return [['a power is missing', answered.length >= minimum]];
    const countOf = (state: string): number => answered.filter((one) => one === state).length;
    return [
      ['a power of too few', answered.length < Math.max(5, minimum)],
      ['a power of more than there are', !isFloor(shown.atLeast, answered.length)],
      ['shares of a power below ten', answered.length < 10 && !isWord(shown)],
      ['a power of another kind', !isRight(shown, answered.length, countOf)],
    ];
  });
}

const isWord = ({ kind }: GroupPower): boolean => kind === 'mostly' || kind === 'mixed';

function isRight(power: GroupPower, people: number, countOf: (state: string) => number): boolean {
  switch (power.kind) {
    case 'mostly':
      return countOf(power.state) > people - countOf(power.state);
    case 'mixed':
      return POWER_STATES.every((state) => countOf(state) <= people - countOf(state));
    case 'nearlyAll':
      return POWER_STATES.every(
        (state) => state === power.state || countOf(state) < Math.max(3, people / 10),
      );
    case 'shares':
      return (
        power.shares.reduce((sum, { share }) => sum + share, 0) === 100 &&
        power.shares.every(({ state }) => countOf(state) >= Math.max(3, people / 10))
      );
  }
}
