/** A task's expectations beside its support. Source: product design, "The measurement model". */
import { ratingIn, valueIn, type Answers, type RatingValue, type Slot } from '../answers.ts';
import { BANDS, type Band, type BandLimits, type TaskId } from '../questionnaire/questionnaire.ts';
import type { Demander, Question, Relevance } from '../questionnaire/question.ts';
import { ratingsOf, scoreIfAsked, type Score } from './score.ts';
import { relevanceOf, wordIn } from '../questionnaire/states.ts';

/** Each side of a balance rests on at least so many scored ratings. */
export const SCORED_PER_SIDE = 2;

/** What one demander expects: a single answer, shown apart, since who expects what is a finding. */
export interface Demand {
  readonly expectedBy: Demander;
  readonly question: string;
  /** `undefined` while unanswered; a demander who is not asked about is not listed. */
  readonly value: RatingValue | undefined;
}

export interface TaskBalance {
  readonly task: TaskId;
  /** `undefined` while unanswered. */
  readonly relevance: Relevance | undefined;
  /** Expectations, support and practice; `undefined` where the assessment does not ask them. */
  readonly demand: Score | undefined;
  readonly support: Score | undefined;
  readonly practice: Score | undefined;
  /** In the order in which they are asked. */
  readonly demands: readonly Demand[];
  /** Support minus demand, −100…100; see `balanceOf`. */
  readonly balance: number | undefined;
  /** The computed word; see `bandOf`. */
  readonly band: Band | undefined;
  /** The person's own word ("Mein Eindruck"), beside the computed one. */
  readonly impression: Band | undefined;
  /** Percent of the working time, as entered; never averaged into anything. */
  readonly timeShare: number | undefined;
}

/**
 * All figures of one task.
 * @param questions the task's questions that belong to the assessment
 * @throws RangeError when a stored value is none of its question's
 */
export function weighTask(
  task: TaskId,
  questions: readonly Question[],
  limits: BandLimits,
  answers: Answers,
): TaskBalance {
  const demand = scoreIfAsked(ratingsOf(questions, 'demand'), answers);
  const support = scoreIfAsked(ratingsOf(questions, 'support'), answers);
  return {
    task,
    relevance: relevanceOf(questions, answers),
    demand,
    support,
    practice: scoreIfAsked(ratingsOf(questions, 'practice'), answers),
    demands: demandsOf(questions, answers),
    balance: demand && support && balanceOf(demand, support),
    band: demand && support && bandOf(balanceOf(demand, support), demand, support, limits),
    impression: wordIn(answers, impressionSlot(task), BANDS),
    timeShare: timeShareOf(questions, answers),
  };
}

/**
 * Support minus demand: −100 (all expected, nothing to rest on) … 100.
 *
 * `undefined` unless both scores are there and each rests on two scored ratings or more.
 * Rounded to nine decimals: 5/3 − 2/3 steps come out as 24.999… points in binary fractions, and
 * that must not move a task into another band.
 */
export function balanceOf(demand: Score, support: Score): number | undefined {
  if (demand.percent === undefined || support.percent === undefined) return undefined;
  if (demand.scored < SCORED_PER_SIDE || support.scored < SCORED_PER_SIDE) return undefined;
  return Number((support.percent - demand.percent).toFixed(9));
}

/**
 * The word for a balance; the words name the distance, not a quality.
 *
 * "Little" wins over the others: where both sides are low, their distance is not the finding.
 * No word without a balance, and none where either side is hollow (from one third unclear on).
 *
 * @param limits `room` above zero, `apart` and `farApart` below it; a balance on a limit belongs to
 *   the band farther from zero, a side on `little` is not below it
 */
export function bandOf(
  balance: number | undefined,
  demand: Score,
  support: Score,
  limits: BandLimits,
): Band | undefined {
  if (balance === undefined || demand.hollow || support.hollow) return undefined;
  if (isBelow(demand, limits.little) && isBelow(support, limits.little)) return 'little';
  if (balance >= limits.room) return 'room';
  if (balance > limits.apart) return 'near';
  return balance > limits.farApart ? 'apart' : 'farApart';
}

/** The word that counts in sentences and lists: the person's own overrules the computed one. */
export function wordFor(task: TaskBalance): Band | undefined {
  return task.impression ?? task.band;
}

/** Where the person's own word for a task is stored. Source: architecture, "Data". */
export function impressionSlot(task: TaskId): Slot {
  return `${task}/impression`;
}

/** The share of the working time that goes into a task, in percent; optional. What is no number is kept as text and is none. */
export function timeShareOf(questions: readonly Question[], answers: Answers): number | undefined {
  const question = questions.find((q) => q.type === 'number' && q.measures === 'timeShare');
  const value = question && valueIn(answers, question.id);
  return typeof value === 'number' ? value : undefined;
}

function demandsOf(questions: readonly Question[], answers: Answers): Demand[] {
  return ratingsOf(questions, 'demand').flatMap(({ id, expectedBy }) =>
    expectedBy ? [{ expectedBy, question: id, value: ratingIn(answers, id) }] : [],
  );
}

function isBelow(score: Score, limit: number): boolean {
  return score.percent !== undefined && score.percent < limit;
}
