/** Questions whose words were repaired between two answers; the meaning is the same, so they are compared. */
import { isPrivate } from '../privacy.ts';
import type { ChapterId } from '../questionnaire/questionnaire.ts';
import type { TwoSides } from './comparable.ts';
import type { Placed } from './pairs.ts';

export interface RewordedQuestion {
  readonly chapter: ChapterId;
  readonly question: string;
  /** The numbers of the wordings that were answered; their words: `textAt` in `domain/questionnaire/wording.ts`. */
  readonly then: number;
  readonly now: number;
  readonly private: boolean;
}

/** Those that were answered in different wordings. A side without a note of it is taken as today's wording. */
export function rewordedOf(
  comparable: readonly Placed[],
  { then, now }: TwoSides,
): RewordedQuestion[] {
  return comparable.flatMap(({ chapter, question }) => {
    const wordings = [then, now].map((side) => side.wordings.get(question.id) ?? question.wording);
    const [one = 1, other = 1] = wordings;
    return one === other
      ? []
      : [
          {
            chapter: chapter.id,
            question: question.id,
            then: one,
            now: other,
            private: isPrivate(chapter, question),
          },
        ];
  });
}
