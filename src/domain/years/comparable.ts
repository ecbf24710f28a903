/** Which ratings of two assessments can be compared, which are left out, and why. */
import { ratingIn, valueIn } from '../answers.ts';
import type { QuestionChanges } from '../questionnaire/changes.ts';
import { isOnScale } from './shared-conditions.ts';
import { isPrivate } from '../privacy.ts';
import {
  chapterAsking,
  type ChapterId,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import type { Rating } from '../questionnaire/question.ts';
import type { Placed } from './pairs.ts';
import type { ComparedSide } from './side.ts';

/**
 * `removed` and `replaced`: today's questionnaire asks it no more. `unclear`: on one side at least; it has no place on the
 * scale there and stands in the lists of what was cleared and what is unclear.
 */
export type LeftOut =
  | 'notAskedThen'
  | 'notAskedNow'
  | 'removed'
  | 'replaced'
  | 'notApplicable'
  | 'unanswered'
  | 'unclear';

export interface LeftOutQuestion {
  /** `undefined` where the chapter is gone. */
  readonly chapter: ChapterId | undefined;
  readonly question: string;
  readonly why: LeftOut;
  /** Only for `replaced`: the ids that took its place. */
  readonly became?: readonly string[];
  /** Of what is asked no more nobody knows whether it was private: it is taken as such. */
  readonly private: boolean;
}

/** Both assessments, and what each of them asks. */
export interface TwoSides {
  readonly then: ComparedSide;
  readonly now: ComparedSide;
  readonly askedThen: ReadonlyMap<string, Placed>;
  readonly askedNow: ReadonlyMap<string, Placed>;
}

/**
 * The ratings that figures are made of: asked by both and put on the scale by both. Ids never change their meaning, so the
 * same id means the same. What is unclear on one side would leave the two means with different questions behind them.
 */
export function isComparable({ id }: Rating, { then, now }: TwoSides): boolean {
  return isOnScale(then.answers, id) && isOnScale(now.answers, id);
}

/** The ratings that one side asks at least and that are not compared; then the removed ones that were answered. */
export function leftOutOf(
  questionnaire: Questionnaire,
  changes: QuestionChanges,
  sides: TwoSides,
): LeftOutQuestion[] {
  const left: LeftOutQuestion[] = [];
  for (const [id, { chapter, question }] of new Map([...sides.askedNow, ...sides.askedThen])) {
    const why = question.type === 'rating' ? whyLeftOut(id, sides) : undefined;
    if (why)
      left.push({ chapter: chapter.id, question: id, why, private: isPrivate(chapter, question) });
  }
  return [...left, ...removedOf(questionnaire, changes, sides)];
}

function whyLeftOut(id: string, { then, now, askedThen, askedNow }: TwoSides): LeftOut | undefined {
  if (!askedThen.has(id)) return 'notAskedThen';
  if (!askedNow.has(id)) return 'notAskedNow';
  const both = [ratingIn(then.answers, id), ratingIn(now.answers, id)];
  for (const why of ['notApplicable', 'unclear'] as const) if (both.includes(why)) return why;
  return both.includes(undefined) ? 'unanswered' : undefined;
}

function removedOf(
  questionnaire: Questionnaire,
  { removed }: QuestionChanges,
  { then, now }: TwoSides,
): LeftOutQuestion[] {
  return removed
    .filter(
      ({ id, type }) =>
        type === 'rating' && [then, now].some(({ answers }) => valueIn(answers, id) !== undefined),
    )
    .map(({ id, became }) => ({
      chapter: chapterAsking(questionnaire, id)?.id,
      question: id,
      ...(became.length > 0 ? { why: 'replaced', became } : { why: 'removed' }),
      private: true,
    }));
}
