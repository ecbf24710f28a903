/** The page "So wird gerechnet": how each figure came about, with the person's own answers. */
import { ratingIn, type Answers, type RatingValue } from '../answers.ts';
import { weighTask } from './balance.ts';
import { isPrivate } from '../privacy.ts';
import {
  isTask,
  type Band,
  type ChapterId,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import type { Measured } from '../questionnaire/question.ts';
import { MEASURED, ratingsOf, scoreRatings, type Score } from './score.ts';
import { questionsOf, type SelectedChapter, type Selection } from '../questionnaire/selection.ts';

/** One score, and what it was made of. */
export interface Calculation {
  readonly measures: Measured;
  /** Every rating asked, in order, whatever its answer; `undefined` while unanswered. */
  readonly lines: readonly { readonly question: string; readonly value: RatingValue | undefined }[];
  /** Of the answers on the scale: their sum (steps), their count, their mean (0…4, not rounded). */
  readonly sum: number;
  readonly count: number;
  /** `undefined` where `score.absent` says why no figure is made of them. */
  readonly mean: number | undefined;
  /** `score.percent` is the mean × 25. */
  readonly score: Score;
  readonly private: boolean;
}

/** How a task's balance came about: `support − demand = balance`, and the word for it. */
export interface Distance {
  readonly support: number;
  readonly demand: number;
  readonly balance: number;
  /** `undefined` where a side is hollow. */
  readonly band: Band | undefined;
}

export interface ChapterCalculation {
  readonly chapter: ChapterId;
  /** At least one. */
  readonly scores: readonly Calculation[];
  /** Only for tasks with a balance; without one the counts of `scores` show why. */
  readonly distance: Distance | undefined;
}

/**
 * The calculations of all chapters with ratings, in questionnaire order, 3.8 (private) among them.
 *
 * Tasks agreed as not mine are left out: nothing is made of their answers.
 * The figures are the result page's own (`scoreRatings`, `weighTask`), not a second calculation.
 * @throws RangeError when a stored value is none of its question's
 */
export function calculationsOf(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): ChapterCalculation[] {
  return questionsOf(questionnaire, selection).flatMap((selected): ChapterCalculation[] => {
    const scores = MEASURED.flatMap((measures) => calculate(selected, measures, answers));
    if (scores.length === 0) return [];
    const { id } = selected.chapter;
    if (!isTask(id)) return [{ chapter: id, scores, distance: undefined }];
    const task = weighTask(id, selected.questions, questionnaire.bandLimits, answers);
    if (task.relevance === 'notMineAgreed') return [];
    const [support, demand] = [task.support?.percent, task.demand?.percent];
    const distance =
      support === undefined || demand === undefined || task.balance === undefined
        ? undefined
        : { support, demand, balance: task.balance, band: task.band };
    return [{ chapter: id, scores, distance }];
  });
}

function calculate(
  { chapter, questions }: SelectedChapter,
  measures: Measured,
  answers: Answers,
): Calculation[] {
  const ratings = ratingsOf(questions, measures);
  if (ratings.length === 0) return [];
  const lines = ratings.map(({ id }) => ({ question: id, value: ratingIn(answers, id) }));
  const steps = lines.map(({ value }) => value).filter((value) => typeof value === 'number');
  const sum = steps.reduce<number>((total, step) => total + step, 0);
  const score = scoreRatings(ratings, answers);
  return [
    {
      measures,
      lines,
      sum,
      count: steps.length,
      mean: score.percent === undefined ? undefined : sum / steps.length,
      score,
      private: ratings.some((rating) => isPrivate(chapter, rating)),
    },
  ];
}
