/** What became clear, what is unclear, and what was let go: the lists beside the figures. */
import type { AnswerValue } from '../answers.ts';
import type { Question, Relevance, StepState } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { isUnclear } from '../questionnaire/states.ts';
import { pairsOf, type FieldPair, type Placed } from './pairs.ts';
import type { TwoSides } from './comparable.ts';

export interface ChangedFields {
  /** Unclear then, said now; what no longer applies is not cleared. */
  readonly cleared: readonly FieldPair[];
  readonly stillUnclear: readonly FieldPair[];
  readonly newlyUnclear: readonly FieldPair[];
  /** Tasks that rest now or are not the person's; `then` and `now` hold the relevance. */
  readonly letGo: readonly FieldPair[];
  readonly takenOn: readonly FieldPair[];
  /** Steps that the person does no more, and those that came; `then` and `now` hold the state. */
  readonly stepsLetGo: readonly FieldPair[];
  readonly stepsTakenOn: readonly FieldPair[];
  /** Rows of grids in another state, such as the powers. */
  readonly gridChanges: readonly FieldPair[];
}

const HELD_TASK: readonly AnswerValue[] = [
  'agreed',
  'expected',
  'ownInitiative',
  'unclear',
] satisfies Relevance[];
const RESTING_TASK: readonly AnswerValue[] = [
  'paused',
  'notMineAgreed',
  'notMineProposed',
] satisfies Relevance[];
const HELD_STEP: readonly AnswerValue[] = ['mine', 'initiate', 'shared'] satisfies StepState[];
const RESTING_STEP: readonly AnswerValue[] = ['others', 'later', 'not'] satisfies StepState[];

/**
 * The lists, each in the order of the questionnaire.
 * @param asked the questions that both ask; rows that a person added are not compared, each assessment has its own
 */
export function changedFields(
  questionnaire: Questionnaire,
  asked: readonly Placed[],
  { then, now }: TwoSides,
): ChangedFields {
  const pairs = asked.flatMap((placed) =>
    pairsOf(placed, then.answers, now.answers).map((pair) => ({ pair, question: placed.question })),
  );
  const where = (fits: (pair: FieldPair, question: Question) => boolean): FieldPair[] =>
    pairs.filter(({ pair, question }) => fits(pair, question)).map(({ pair }) => pair);
  const unclear = (question: Question, value: AnswerValue): boolean =>
    isUnclear(questionnaire, question, value);
  const moved = (type: 'relevance' | 'steps', from: Values, to: Values): FieldPair[] =>
    where(
      (pair, question) =>
        question.type === type && from.includes(pair.then) && to.includes(pair.now),
    );
  return {
    cleared: where(
      (pair, question) =>
        unclear(question, pair.then) &&
        !unclear(question, pair.now) &&
        pair.now !== 'notApplicable',
    ),
    stillUnclear: where(
      (pair, question) => unclear(question, pair.then) && unclear(question, pair.now),
    ),
    newlyUnclear: where(
      (pair, question) => !unclear(question, pair.then) && unclear(question, pair.now),
    ),
    letGo: moved('relevance', HELD_TASK, RESTING_TASK),
    takenOn: moved('relevance', RESTING_TASK, HELD_TASK),
    stepsLetGo: moved('steps', HELD_STEP, RESTING_STEP),
    stepsTakenOn: moved('steps', RESTING_STEP, HELD_STEP),
    gridChanges: where((pair, question) => question.type === 'grid' && pair.then !== pair.now),
  };
}

type Values = readonly AnswerValue[];
