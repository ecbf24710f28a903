/** Where a measure came from: a question, a chapter, or a point of a result. */
import type { AnswerValue } from '../answers.ts';
import { isPrivate } from '../privacy.ts';
import { findChapter, type Questionnaire } from '../questionnaire/questionnaire.ts';

/**
 * What about a result it was: a task whose expectations and Rahmen drift apart, something unclear, a condition that carries
 * little, what is proposed to rest because of a condition.
 */
const POINTS = ['drifting', 'unclear', 'condition', 'rest'] as const;
export type Point = (typeof POINTS)[number];

export interface Origin {
  /** Milliseconds since 1970: when it was begun. */
  readonly madeAt: number;
  /** The assessment that was open; it may be gone by now. */
  readonly assessment?: string;
  readonly point?: Point;
  readonly chapter?: string;
  readonly question?: string;
  /** A row of steps or of a grid. */
  readonly item?: string;
}

/** A place that a measure can be made from; without a point, the question or the chapter itself. */
export type Place = Omit<Origin, 'madeAt'>;

const PLACE_KEYS = ['assessment', 'point', 'chapter', 'question', 'item'] as const;

/** An origin as the one value of its field: written once, as a whole, and never changed. */
export function originValue(origin: Origin): readonly string[] {
  const parts = PLACE_KEYS.flatMap((key) => (origin[key] ? [`${key}:${origin[key]}`] : []));
  return [`madeAt:${String(origin.madeAt)}`, ...parts];
}

/** The inverse of `originValue`; `undefined` where there is none. What it does not know is left out. */
export function readOrigin(value: AnswerValue | undefined): Origin | undefined {
  if (typeof value !== 'object') return undefined;
  const parts = new Map(
    value.map((part) => {
      const end = part.indexOf(':');
      return [part.slice(0, end), part.slice(end + 1)] as const;
    }),
  );
  const point = POINTS.find((known) => known === parts.get('point'));
  const given = PLACE_KEYS.flatMap((key) => {
    const found = key === 'point' ? point : parts.get(key);
    return found ? [[key, found] as const] : [];
  });
  return { madeAt: Number(parts.get('madeAt')) || 0, ...Object.fromEntries(given) };
}

/** Whether two measures came from the same point of the same assessment; the time is of no matter. */
export function isSamePlace(a: Place, b: Place): boolean {
  return PLACE_KEYS.every((key) => a[key] === b[key]);
}

/**
 * Whether a place, and so a measure from it, stays with the person.
 *
 * A question by itself; a chapter and a point of the result where private ratings are behind them, as its score. What is no
 * longer asked might have been private, so it is.
 */
export function isPrivateOrigin(
  questionnaire: Pick<Questionnaire, 'chapters' | 'frame'>,
  { chapter: id, question }: Place,
): boolean {
  if (id === undefined) return false;
  const chapter = findChapter(questionnaire, id);
  if (!chapter) return true;
  if (question === undefined)
    return chapter.questions.some((one) => one.type === 'rating' && isPrivate(chapter, one));
  const found = chapter.questions.find((one) => one.id === question);
  return !found || isPrivate(chapter, found);
}
