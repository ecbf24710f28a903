/** Groups for tests: exercises, and submissions without a questionnaire behind them. */
import { askedBy, type Asked } from '../../../src/domain/seminar/asked.ts';
import { count, newCollection, type Collection } from '../../../src/domain/seminar/collection.ts';
import type { Exercise } from '../../../src/domain/seminar/exercise.ts';
import type {
  FigureValue,
  PowerState,
  Submission,
} from '../../../src/domain/seminar/submission.ts';
import type { Questionnaire } from '../../../src/domain/questionnaire/questionnaire.ts';
import { aCondition, aGrid, aQuestionnaire, aSelfcare, aTask } from '../../builders.ts';

export function anExercise(over: Partial<Exercise> = {}): Exercise {
  return {
    id: '7K3M9QRT',
    title: 'Wer darf was?',
    chapters: ['agreement', 'authority', 'concept'],
    depth: 'full',
    minutes: 10,
    minimum: 5,
    prompt: 'Was überrascht uns?',
    questionnaireVersion: 1,
    perspective: 'coordination',
    talkOnly: false,
    ...over,
  };
}

/** Two conditions, the second with two powers, a task, and 3.8. */
export function seminarQuestionnaire(): Questionnaire {
  const authority = aCondition('authority');
  return aQuestionnaire({
    chapters: [
      aCondition('agreement'),
      { ...authority, questions: [...authority.questions, aGrid()] },
      aTask('concept'),
      aSelfcare(),
    ],
  });
}

export const ASKED: Asked = askedBy(seminarQuestionnaire(), anExercise());

/** Figures in the order agreement, authority, expectations and support of concept; unknown where not given. */
export function aSubmission(
  number: number,
  percents: readonly (number | undefined)[] = [],
  more: {
    readonly unclear?: readonly number[];
    readonly powers?: readonly (PowerState | undefined)[];
    readonly over?: Partial<Submission>;
  } = {},
): Submission {
  const figures: FigureValue[] = ASKED.figures.map((_, place) => ({
    percent: percents[place],
    unclear: more.unclear?.[place] ?? (percents[place] === undefined ? undefined : 0),
  }));
  return {
    id: number.toString(16).padStart(12, '0'),
    exerciseId: '7K3M9QRT',
    perspective: 'coordination',
    questionnaireVersion: 1,
    mark: ASKED.mark,
    figures,
    powers: (ASKED.powers?.items ?? []).map((_, place) => more.powers?.[place]),
    ...more.over,
  };
}

export function emptyCollection(exercise: Exercise = anExercise()): Collection {
  return newCollection('collection-1', exercise, ASKED);
}

export function collectionOf(
  submissions: readonly Submission[],
  exercise: Exercise = anExercise(),
): Collection {
  return submissions.reduce(count, emptyCollection(exercise));
}

/** So many people, who give these percents to the first figure. */
export const withFirstFigure = (...percents: (number | undefined)[]): Collection =>
  collectionOf(percents.map((percent, number) => aSubmission(number, [percent])));
