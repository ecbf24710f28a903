/** The report's part "Bilder": both radars with their summaries, each followed by its table. */
import type { Block } from '../../../domain/papers/document.ts';
import { carryingLevel } from '../../../domain/scoring/levels.ts';
import { findChapter, type ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import { chartTasks, resultOf } from '../../../domain/result/result.ts';
import type { Score } from '../../../domain/scoring/score.ts';
import { heading, paragraph, table } from '../words/blocks.ts';
import { sayHollow, summariseBalance, summariseConditions } from './chart-summaries.ts';
import { markedName, markedShort, type ReportSource } from './source.ts';

/** Fewer figures make no picture. */
const LEAST_FIGURES = 3;

export function chartBlocks(source: ReportSource): Block[] {
  const { t } = source.words;
  const { tasks, conditions } = resultOf(source.visible, source.assessment, source.answers);
  const shown = chartTasks(tasks);
  const blocks = [
    ...(shown.length > 0 ? [heading(2, t('report.charts.balance'))] : []),
    ...(shown.length > 0 ? balance(source, shown) : []),
    ...(conditions.length > 0 ? [heading(2, t('report.charts.conditions'))] : []),
    ...(conditions.length > 0 ? conditionsOf(source, conditions) : []),
  ];
  return blocks.length > 0 ? [paragraph(t('report.charts.lead')), ...blocks] : [];
}

function balance(source: ReportSource, tasks: ReturnType<typeof chartTasks>): Block[] {
  const { words } = source;
  const { t } = words;
  const figures = tasks.filter(({ demand, support }) => isFigure(demand) || isFigure(support));
  const head = ['task', 'demand', 'support', 'distance', 'words'] as const;
  const rows = tasks.map((task) => [
    words.numbered(task.task),
    words.figure(task.demand),
    words.figure(task.support),
    task.balance === undefined ? t('report.charts.noDistance') : words.signed(task.balance),
    words.band(task),
  ]);
  return [
    ...(figures.length < LEAST_FIGURES
      ? []
      : [
          radar(
            source,
            t('report.charts.balance.name'),
            summariseBalance(tasks, words),
            tasks.map(({ task }) => task),
            [
              [t('report.charts.demand'), tasks.map(({ demand }) => demand)],
              [t('report.charts.support'), tasks.map(({ support }) => support)],
            ],
          ),
        ]),
    table(
      t('report.charts.balance.table'),
      head.map((column) => t(`report.charts.${column}`)),
      rows,
    ),
  ];
}

function conditionsOf(
  source: ReportSource,
  conditions: ReturnType<typeof resultOf>['conditions'],
): Block[] {
  const { words } = source;
  const { t } = words;
  const figures = conditions.filter(({ score }) => isFigure(score));
  const rows = conditions.map(({ condition, score }) => {
    const level = carryingLevel(score);
    const wordless = isHollow(score) ? t('report.none.unclear') : t('report.charts.noWord');
    return [
      markedName(source, condition),
      words.figure(score),
      level ? t(`report.level.${level}`) : wordless,
      words.settled(score),
    ];
  });
  const head = ['condition', 'points', 'words', 'settled'] as const;
  return [
    ...(figures.length < LEAST_FIGURES
      ? []
      : [
          radar(
            source,
            t('report.charts.conditions.name'),
            summariseConditions(conditions, words, (id) => markedShort(source, id)),
            conditions.map(({ condition }) => condition),
            [[t('report.charts.carries'), conditions.map(({ score }) => score)]],
          ),
        ]),
    table(
      t('report.charts.conditions.table'),
      head.map((column) => t(`report.charts.${column}`)),
      rows,
    ),
  ];
}

function radar(
  source: ReportSource,
  name: string,
  summary: string,
  axes: readonly ChapterId[],
  lines: readonly (readonly [string, readonly (Score | undefined)[]])[],
): Block {
  // Drawings show it, words say it: not everybody sees the picture.
  const hollow = sayHollow(
    lines.map(([label, scores]) => ({
      label,
      names: axes
        .filter((_, place) => isHollow(scores[place]))
        .map((id) => markedShort(source, id)),
    })),
    source.words,
  );
  return {
    kind: 'radar',
    name,
    summary: [summary, ...hollow].join(' '),
    radar: {
      axes: axes.map((id) => ({
        number: findChapter(source.visible, id)?.number ?? '',
        label: markedShort(source, id),
      })),
      lines: lines.map(([label, scores]) => ({
        label,
        points: scores.map((score) => ({
          percent: score?.percent,
          hollow: score?.hollow ?? false,
        })),
      })),
    },
  };
}

const isHollow = (score: Score | undefined): boolean => isFigure(score) && score?.hollow === true;
const isFigure = (score: Score | undefined): boolean => score?.percent !== undefined;
