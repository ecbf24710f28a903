/** What the person wrote in both years, side by side. */
import { slotOf, textIn } from '../answers.ts';
import { isPrivate } from '../privacy.ts';
import type { ChapterId } from '../questionnaire/questionnaire.ts';
import type { TwoSides } from './comparable.ts';
import type { Placed } from './pairs.ts';

/** Two texts as typed; empty where there is none, never both. */
export interface TextPair {
  readonly chapter: ChapterId;
  readonly question: string;
  readonly then: string;
  readonly now: string;
  readonly private: boolean;
}

export interface WrittenTexts {
  /** The notes beside answers. */
  readonly notes: readonly TextPair[];
  /** The answers to open questions. */
  readonly texts: readonly TextPair[];
}

/** All texts of questions that one side asks at least, in the order of the questionnaire. */
export function writtenTexts({ then, now, askedThen, askedNow }: TwoSides): WrittenTexts {
  const all = [...new Map([...askedNow, ...askedThen]).values()];
  const pairs = (placed: readonly Placed[], part?: 'note'): TextPair[] =>
    placed.flatMap(({ chapter, question }) => {
      const slot = slotOf(question.id, part);
      const [one, other] = [textIn(then.answers, slot), textIn(now.answers, slot)];
      const pair = { chapter: chapter.id, question: question.id, then: one, now: other };
      return `${one}${other}`.trim() === ''
        ? []
        : [{ ...pair, private: isPrivate(chapter, question) }];
    });
  return {
    notes: pairs(all, 'note'),
    texts: pairs(all.filter(({ question }) => question.type === 'text')),
  };
}
