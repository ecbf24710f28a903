/** One figure over all assessments, as a line with gaps. Source: product design, "Comparing over years". */
import type { Answers } from '../answers.ts';
import { isOnScale } from './shared-conditions.ts';
import { isPrivate } from '../privacy.ts';
import type { Chapter, ChapterId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Measured, Rating } from '../questionnaire/question.ts';
import { MEASURED, ratingsOf, scoreRatings } from '../scoring/score.ts';
import { SHARED_FROM } from './figures.ts';
import { askedIn, type Placed } from './pairs.ts';
import { byDate, type ComparedSide } from './side.ts';

export interface TrendPoint {
  /** The id of the assessment. */
  readonly assessment: string;
  /** The day chosen by the person, as YYYY-MM-DD. */
  readonly date: string;
  /** 0…100, not rounded; `undefined` is a gap. */
  readonly value: number | undefined;
}

export interface TrendLine {
  readonly chapter: ChapterId;
  readonly figure: Measured;
  /** The ratings behind every point of the line, two at least. */
  readonly shared: readonly string[];
  /** One per assessment that asks about the chapter, the oldest first. */
  readonly points: readonly TrendPoint[];
  readonly private: boolean;
}

/**
 * The lines that have two points at least, in the order of the questionnaire.
 *
 * All points of a line are computed anew from the same ratings, whatever the kinds of the assessments. The line belongs to
 * the latest assessment that has the figure; from there backwards each one joins that leaves two shared ratings or more,
 * and becomes a gap where it would leave fewer: one half-filled year must not take the whole line away. So a year that
 * joined can make the line rest on fewer questions; `shared` says on which.
 *
 * An assessment that asks nothing about a chapter, as a check-in does of most, is no gap in its lines: nobody left anything out.
 *
 * @param sides of one perspective, in any order
 */
export function trendOf(questionnaire: Questionnaire, sides: readonly ComparedSide[]): TrendLine[] {
  const ordered = [...sides].sort(byDate);
  const asked = ordered.map((side) => [side, askedIn(questionnaire, EVER, side)] as const);
  return questionnaire.chapters.flatMap((chapter) => {
    const own = asked.filter(([, questions]) => asksAbout(chapter, questions));
    return MEASURED.flatMap((figure) => {
      const rated = own.map(([side, questions]) => ({
        side,
        ratings: ratedIn(chapter, figure, questions, side.answers),
      }));
      return lineOf(chapter, figure, rated) ?? [];
    });
  });
}

/** A task that is not the person's is asked about all the same: by its relevance. */
const asksAbout = ({ questions }: Chapter, asked: ReadonlyMap<string, Placed>): boolean =>
  questions.some(({ id }) => asked.has(id));

/** What has an answer on the scale was asked, whenever it came. */
const EVER = { added: {} };

interface Rated {
  readonly side: ComparedSide;
  readonly ratings: readonly Rating[];
}

function lineOf(
  chapter: Chapter,
  figure: Measured,
  rated: readonly Rated[],
): TrendLine | undefined {
  const joined = new Set<ComparedSide>();
  let shared: readonly Rating[] | undefined;
  for (const { side, ratings } of [...rated].reverse()) {
    const left = shared?.filter((rating) => ratings.includes(rating)) ?? ratings;
    if (left.length < SHARED_FROM) continue;
    shared = left;
    joined.add(side);
  }
  if (!shared || joined.size < 2) return undefined;
  const line = shared;
  return {
    chapter: chapter.id,
    figure,
    shared: line.map(({ id }) => id),
    points: rated.map(({ side }) => ({
      assessment: side.assessment.id,
      date: side.assessment.date,
      value: joined.has(side) ? scoreRatings(line, side.answers).percent : undefined,
    })),
    private: line.some((rating) => isPrivate(chapter, rating)),
  };
}

function ratedIn(
  { questions }: Chapter,
  figure: Measured,
  asked: ReadonlyMap<string, Placed>,
  answers: Answers,
): Rating[] {
  return ratingsOf(questions, figure).filter(({ id }) => asked.has(id) && isOnScale(answers, id));
}
