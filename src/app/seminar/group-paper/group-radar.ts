/** The radar of a group: conditions as one line, tasks as two. Chapter order, no area, a gap where there is no figure. */
import type { DocumentRadar } from '../../../domain/papers/document.ts';
import { chapterOf } from '../../../domain/questionnaire/questionnaire.ts';
import type { FigureMeasure } from '../../../domain/seminar/asked.ts';
import type { ChapterOfGroup } from './asked-of-group.ts';
import { isHollow, type GroupWords } from './group-words.ts';

/** Fewer points make no picture. */
const LEAST_FIGURES = 3;

export interface GroupRadar {
  readonly name: string;
  readonly summary: string;
  readonly radar: DocumentRadar;
}

/**
 * @param chapters of one area
 * @returns `undefined` where fewer than three of them have a point
 */
export function groupRadar(
  kind: 'conditions' | 'tasks',
  chapters: readonly ChapterOfGroup[],
  words: GroupWords,
): GroupRadar | undefined {
  const withPoint = chapters.filter(({ figures }) =>
    figures.some(({ figure }) => figure?.percent !== undefined),
  );
  if (withPoint.length < LEAST_FIGURES) return undefined;
  const measured: readonly FigureMeasure[] =
    kind === 'tasks' ? ['demand', 'support'] : ['condition'];
  return {
    name: words.names.t(`group.${kind}.name`),
    summary: summaryOf(chapters, words),
    radar: {
      axes: axesOf(chapters, words),
      lines: measured.map((measures) => ({
        label: words.line(measures),
        points: chapters.map(({ figures }) => {
          const figure = figures.find((one) => one.measures === measures)?.figure;
          return { percent: figure?.percent, hollow: figure !== undefined && isHollow(figure) };
        }),
      })),
    },
  };
}

function axesOf(chapters: readonly ChapterOfGroup[], { app, names }: GroupWords) {
  return chapters.map(({ chapter }) => ({
    number: chapterOf(app.questionnaire, chapter).number,
    label: names.name(chapter),
  }));
}

/** How many axes, which have no point and which a hollow one. Never which is highest: it is no ranking. */
function summaryOf(chapters: readonly ChapterOfGroup[], words: GroupWords): string {
  const { names } = words;
  const named = chapters.flatMap(({ chapter, figures }) =>
    figures.map(({ measures, figure }) => ({
      figure,
      name:
        measures === 'condition'
          ? names.name(chapter)
          : names.t('group.line', { chapter: names.name(chapter), line: words.line(measures) }),
    })),
  );
  const listed = (key: 'group.radar.gaps' | 'group.radar.hollow', found: typeof named) =>
    found.length > 0 ? [names.t(key, { names: names.list(found.map(({ name }) => name)) })] : [];
  return [
    names.t('group.radar.axes', { count: chapters.length }),
    ...listed(
      'group.radar.gaps',
      named.filter(({ figure }) => figure?.percent === undefined),
    ),
    ...listed(
      'group.radar.hollow',
      named.filter(({ figure }) => figure?.percent !== undefined && isHollow(figure)),
    ),
  ].join(' ');
}
