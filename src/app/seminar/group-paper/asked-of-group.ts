/** What a group was asked, with what may be shown of it: also where that is nothing. */
import { askedBy, type FigureMeasure } from '../../../domain/seminar/asked.ts';
import {
  figureOf,
  type GroupFigure,
  type GroupPower,
  type GroupResult,
} from '../../../domain/seminar/group-result.ts';
import {
  isTask,
  type ChapterId,
  type GridQuestion,
  type Questionnaire,
} from '../../../domain/questionnaire.ts';

export interface ChapterOfGroup {
  readonly chapter: ChapterId;
  readonly figures: readonly {
    readonly measures: FigureMeasure;
    /** `undefined`: too few people. */
    readonly figure: GroupFigure | undefined;
  }[];
}

/** In questionnaire order, the chapters that have figures; what too few answered is there without one. */
export function chaptersOf(questionnaire: Questionnaire, result: GroupResult): ChapterOfGroup[] {
  const { figures } = askedBy(questionnaire, result.exercise);
  const chapters = [...new Set(figures.map(({ chapter }) => chapter))];
  return chapters.map((chapter) => ({
    chapter,
    figures: figures
      .filter((one) => one.chapter === chapter)
      .map(({ measures }) => ({ measures, figure: figureOf(result, chapter, measures) })),
  }));
}

export const conditionsOf = (chapters: readonly ChapterOfGroup[]): ChapterOfGroup[] =>
  chapters.filter(({ chapter }) => !isTask(chapter));

export const tasksOf = (chapters: readonly ChapterOfGroup[]): ChapterOfGroup[] =>
  chapters.filter(({ chapter }) => isTask(chapter));

export interface PowersOfGroup {
  readonly question: GridQuestion;
  readonly rows: readonly {
    readonly item: string;
    /** `undefined`: too few people. */
    readonly power: GroupPower | undefined;
  }[];
}

/** The wall "Wer darf was?"; `undefined` where the exercise does not ask about powers. */
export function powersOf(
  questionnaire: Questionnaire,
  { exercise, powers }: GroupResult,
): PowersOfGroup | undefined {
  const { powers: question } = askedBy(questionnaire, exercise);
  return (
    question && {
      question,
      rows: question.items.map((item) => ({
        item,
        power: powers.find((power) => power.item === item),
      })),
    }
  );
}
