/** Two assessments of different years, compared on what means the same. Source: product design, "Comparing over years". */
import type { QuestionChanges } from '../questionnaire/changes.ts';
import type { Chapter, ChapterId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Rating } from '../questionnaire/question.ts';
import { isComparable, leftOutOf, type LeftOutQuestion, type TwoSides } from './comparable.ts';
import { byPoints, figuresOf, type FigureComparison } from './figures.ts';
import { changedFields, type ChangedFields } from './lists.ts';
import { askedIn, askedInBoth, type Placed } from './pairs.ts';
import { rewordedOf, type RewordedQuestion } from './reworded.ts';
import type { ComparedSide } from './side.ts';
import { writtenTexts, type WrittenTexts } from './texts.ts';

export interface ChapterComparison {
  readonly chapter: ChapterId;
  /** Ratings of the chapter that both ask, whether they can be compared or not. */
  readonly asked: number;
  readonly figures: readonly FigureComparison[];
  readonly private: boolean;
}

export interface Comparison extends ChangedFields, WrittenTexts {
  /** Those with ratings that both ask, in the order of the questionnaire; 3.8 among them. */
  readonly chapters: readonly ChapterComparison[];
  /** How many ratings the figures are made of. */
  readonly comparable: number;
  /** Those of them that had other words on one of the two days. */
  readonly reworded: readonly RewordedQuestion[];
  readonly leftOut: readonly LeftOutQuestion[];
  /** Named changes, the largest first. Balances are not among them: their two sides are. */
  readonly largest: readonly FigureComparison[];
  readonly lighter: readonly FigureComparison[];
  readonly heavier: readonly FigureComparison[];
}

/**
 * Compares two assessments of the same perspective, whatever their kinds.
 *
 * Every figure is computed anew from the ratings that both ask and both put on the scale; stored scores play no part.
 * A task that was agreed on either day not to be the person's has no figures: it stands in `letGo` or `takenOn`.
 *
 * @param questionnaire today's: an old assessment is seen as far as its questions are still asked
 * @throws RangeError when a stored value is off the scale: a storage or import fault, never the person's
 */
export function compareYears(
  questionnaire: Questionnaire,
  changes: QuestionChanges,
  then: ComparedSide,
  now: ComparedSide,
): Comparison {
  const askedThen = askedIn(questionnaire, changes, then);
  const askedNow = askedIn(questionnaire, changes, now);
  const sides: TwoSides = { then, now, askedThen, askedNow };
  const both = askedInBoth(askedThen, askedNow);
  const ratings = both.filter(isRating);
  const comparable = ratings.filter(({ question }) => isComparable(question, sides));
  const chapters = chaptersOf(ratings, sides);
  const named = chapters
    .flatMap(({ figures }) => figures)
    .filter(({ figure, change }) => figure !== 'balance' && NAMED.includes(change));
  const largest = named.sort(byPoints);
  return {
    chapters,
    comparable: comparable.length,
    reworded: rewordedOf(comparable, sides),
    leftOut: leftOutOf(questionnaire, changes, sides),
    largest,
    lighter: largest.filter(({ change }) => change === 'lighter'),
    heavier: largest.filter(({ change }) => change === 'heavier'),
    ...changedFields(questionnaire, both, sides),
    ...writtenTexts(sides),
  };
}

const NAMED: readonly FigureComparison['change'][] = ['lighter', 'heavier'];

function isRating(placed: Placed): placed is Placed<Rating> {
  return placed.question.type === 'rating';
}

function chaptersOf(ratings: readonly Placed<Rating>[], sides: TwoSides): ChapterComparison[] {
  const byChapter = new Map<Chapter, Rating[]>();
  for (const { chapter, question } of ratings)
    byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), question]);
  return [...byChapter].map(([chapter, asked]) => {
    const figures = figuresOf(chapter, asked, sides);
    return {
      chapter: chapter.id,
      asked: asked.length,
      figures,
      private: figures.some((figure) => figure.private),
    };
  });
}
