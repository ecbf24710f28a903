import type { Question } from '../../../../domain/questionnaire/question.ts';
import type { UnclearPoint } from '../../../../domain/result/unclear.ts';

/** What sort of thing is unclear: each list has a sentence of its own, since statements are worded as if they held. */
const SORTS = ['statements', 'places', 'steps', 'powers', 'rows'] as const;
export type Sort = (typeof SORTS)[number];

export interface ClearList {
  readonly sort: Sort;
  /** Never empty. */
  readonly points: readonly UnclearPoint[];
}

/** The points of one group apart by sort, else in their order. */
export function clearLists(
  points: readonly UnclearPoint[],
  find: (id: string) => Question | undefined,
): ClearList[] {
  return SORTS.map((sort) => ({
    sort,
    points: points.filter(({ question }) => sortOf(find(question)) === sort),
  })).filter((list) => list.points.length > 0);
}

function sortOf(question: Question | undefined): Sort {
  switch (question?.type) {
    case 'relevance':
      return 'places';
    case 'steps':
      return 'steps';
    case 'grid':
      return question.states === 'powers' ? 'powers' : 'rows';
    default:
      return 'statements';
  }
}
