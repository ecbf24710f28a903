/** Random groups: mostly small, with gaps, with everybody alike, with a few who differ. */
import type { Exercise } from '../../../src/domain/seminar/exercise.ts';
import { POWER_STATES, type Submission } from '../../../src/domain/seminar/submission.ts';
import { anExercise, ASKED, aSubmission } from '../../domain/seminar/group.ts';
import type { Chance } from '../../faults/chance.mjs';

export function randomExercise(chance: Chance): Exercise {
  return anExercise({ minimum: chance.oneOf([5, 5, 5, 6, 8, 10, 12]) });
}

/** @param most people */
export function randomGroup(chance: Chance, most = 30): Submission[] {
  const people = chance.below(chance.oneOf([8, 13, most + 1]));
  const figures = ASKED.figures.map(() => kindOfFigure(chance));
  const powers = (ASKED.powers?.items ?? []).map(() => kindOfPower(chance));
  return Array.from({ length: people }, (_, number) =>
    aSubmission(
      number * 7_919 + chance.below(7_919),
      figures.map((make) => make()),
      {
        unclear: figures.map(() => chance.oneOf([0, 0, 0, 1, 3, 5, 10])),
        powers: powers.map((make) => make()),
      },
    ),
  );
}

function kindOfFigure(chance: Chance): () => number | undefined {
  const middle = chance.below(101);
  const missing = chance.oneOf([0, 0, 0.2, 0.8]);
  const kinds: readonly (() => number)[] = [
    () => chance.below(101),
    () => middle,
    () => (chance.below(10) === 0 ? chance.below(101) : middle),
    () => chance.oneOf([0, 100]),
    () => chance.oneOf([0, 13, 25, 38, 50, 63, 75, 88, 100]),
  ];
  const kind = chance.oneOf(kinds);
  return () => (chance.next() < missing ? undefined : kind());
}

function kindOfPower(chance: Chance): () => (typeof POWER_STATES)[number] | undefined {
  const usual = chance.oneOf(POWER_STATES);
  const [spread, missing] = [chance.oneOf([0, 0.1, 0.4, 1]), chance.oneOf([0, 0, 0.3, 0.8])];
  return () => {
    if (chance.next() < missing) return undefined;
    return chance.next() < spread ? chance.oneOf(POWER_STATES) : usual;
  };
}
