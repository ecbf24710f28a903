/** What a group was asked, with what may be shown of it: also where that is nothing. */
import { askedBy, FIGURE_MEASURES, type FigureMeasure } from '../../../domain/seminar/asked.ts';
import {
  figureOf,
  type GroupFigure,
  type GroupPower,
  type GroupResult,
} from '../../../domain/seminar/group-result.ts';
import {
  isTask,
  type ChapterId,
  type Questionnaire,
} from '../../../domain/questionnaire/questionnaire.ts';

export interface ChapterOfGroup {
  readonly chapter: ChapterId;
  readonly figures: readonly {
    readonly measures: FigureMeasure;
    /** `undefined`: too few people. */
    readonly figure: GroupFigure | undefined;
  }[];
}

/**
 * In questionnaire order, the chapters that have figures; what too few answered is there without one.
 * A figure of an earlier questionnaire stays, whatever is asked today.
 */
export function chaptersOf(questionnaire: Questionnaire, result: GroupResult): ChapterOfGroup[] {
  const asked = [...askedBy(questionnaire, result.exercise).figures, ...result.figures];
  return questionnaire.chapters.flatMap(({ id: chapter }) => {
    const here = asked.filter((one) => one.chapter === chapter);
    const figures = FIGURE_MEASURES.filter((measures) =>
      here.some((one) => one.measures === measures),
    ).map((measures) => ({ measures, figure: figureOf(result, chapter, measures) }));
    return figures.length > 0 ? [{ chapter, figures }] : [];
  });
}

export const conditionsOf = (chapters: readonly ChapterOfGroup[]): ChapterOfGroup[] =>
  chapters.filter(({ chapter }) => !isTask(chapter));

export const tasksOf = (chapters: readonly ChapterOfGroup[]): ChapterOfGroup[] =>
  chapters.filter(({ chapter }) => isTask(chapter));

export interface PowerOfGroup {
  readonly item: string;
  /** `undefined`: too few people. */
  readonly power: GroupPower | undefined;
}

/**
 * The wall "Wer darf was?", row by row; empty where the exercise does not ask about powers.
 *
 * Of an earlier questionnaire only what its result holds: a power that came later was not left open by too few people, it was
 * not asked about. What is asked no more comes last.
 */
export function powersOf(
  questionnaire: Questionnaire,
  { exercise, powers }: GroupResult,
): PowerOfGroup[] {
  const items = askedBy(questionnaire, exercise).powers?.items ?? [];
  const rows = items.map((item) => ({ item, power: powers.find((power) => power.item === item) }));
  if (exercise.questionnaireVersion === questionnaire.version) return rows;
  const former = powers.filter(({ item }) => !items.includes(item));
  return [
    ...rows.filter(({ power }) => power),
    ...former.map((power) => ({ item: power.item, power })),
  ];
}
