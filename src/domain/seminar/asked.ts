/** What the code of an exercise carries, in its order: one figure per condition, two per task, the powers. */
import { isPrivate } from '../privacy.ts';
import { isTask, type ChapterId, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { GridQuestion, Question, Rating } from '../questionnaire/question.ts';
import { ratingsOf } from '../scoring/score.ts';
import { questionsOf, type SelectedChapter } from '../questionnaire/selection.ts';
import { crc32 } from './crc32.ts';
import { selectionOf, type Exercise } from './exercise.ts';

/** Expectations and support stand apart: the group's radar draws both. */
export const FIGURE_MEASURES = ['condition', 'demand', 'support'] as const;
export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

/** Ids are plain letters. */
const BYTE = 0xff;

export interface Figure {
  readonly chapter: ChapterId;
  readonly measures: FigureMeasure;
  readonly ratings: readonly Rating[];
  /** Leaves the device only where the person switches it on. */
  readonly private: boolean;
}

export interface Asked {
  readonly figures: readonly Figure[];
  /** The wall of powers, where the exercise asks about rights and powers. */
  readonly powers: GridQuestion | undefined;
  /** 32 bits of what is asked: two questionnaires that differ in a question have two marks. */
  readonly mark: number;
}

/** Empty where the exercise is only talked about; 3.8 is never in it. */
export function askedBy(questionnaire: Questionnaire, exercise: Exercise): Asked {
  const chapters = exercise.talkOnly
    ? []
    : questionsOf(questionnaire, selectionOf(exercise)).filter(
        ({ chapter }) => chapter.id !== 'selfcare',
      );
  const figures = chapters.flatMap(figuresOf);
  const powers = chapters.flatMap(({ questions }) => questions).find(isPowers);
  return { figures, powers, mark: markOf(exercise, figures, powers) };
}

/** Whether something is asked that stays out of the code unless the person switches it on. */
export function hasPrivateFigures({ figures }: Asked): boolean {
  return figures.some((figure) => figure.private);
}

function figuresOf({ chapter, questions }: SelectedChapter): Figure[] {
  const measured: readonly FigureMeasure[] = isTask(chapter.id)
    ? ['demand', 'support']
    : ['condition'];
  return measured.flatMap((measures) => {
    const ratings = ratingsOf(questions, measures);
    const isOwn = ratings.some((rating) => isPrivate(chapter, rating));
    return ratings.length > 0 ? [{ chapter: chapter.id, measures, ratings, private: isOwn }] : [];
  });
}

/** The wall "Wer darf was?". */
export function isPowers(question: Question): question is GridQuestion {
  return question.type === 'grid' && question.states === 'powers';
}

/** Wordings are left out: a repair of words leaves the meaning, and with it the answers. */
function markOf(
  { questionnaireVersion, perspective, depth }: Exercise,
  figures: readonly Figure[],
  powers: GridQuestion | undefined,
): number {
  const asked = figures.map(({ chapter, measures, ratings }) =>
    [chapter, measures, ...ratings.map(({ id, scale }) => `${id}/${scale}`)].join(' '),
  );
  const rows = powers ? [[powers.id, ...powers.items].join(' ')] : [];
  const head = `${String(questionnaireVersion)} ${perspective} ${depth}`;
  const signs = Array.from([head, ...asked, ...rows].join('\n'));
  return crc32(signs.map((sign) => sign.charCodeAt(0) & BYTE));
}
