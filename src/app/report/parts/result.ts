/** The report's part "Ergebnis in Worten". */
import { wordFor } from '../../../domain/scoring/balance.ts';
import type { Block } from '../../../domain/papers/document.ts';
import { amountLevel } from '../../../domain/scoring/levels.ts';
import {
  chartTasks,
  resultOf,
  type DriftingTask,
  type SelfcarePanel,
} from '../../../domain/result/result.ts';
import type { Score } from '../../../domain/scoring/score.ts';
import { unclearPoints } from '../../../domain/result/unclear.ts';
import { heading, list, paragraph } from '../words/blocks.ts';
import { markedName, markedShort, type ReportSource } from './source.ts';

export function resultBlocks(source: ReportSource): Block[] {
  const { visible, assessment, answers, words } = source;
  const { t } = words;
  const result = resultOf(visible, assessment, answers);
  const little = chartTasks(result.tasks).filter((task) => wordFor(task) === 'little');
  const names = words.list(little.map(({ task }) => words.name(task)));
  return [
    paragraph(t('report.result.lead')),
    heading(2, t('report.talk.carries')),
    ...carrying(source, result.carrying),
    heading(2, t('report.talk.unclear')),
    ...unclearCounts(source),
    ...(result.tasks.length > 0 ? [heading(2, t('report.talk.drift'))] : []),
    ...(result.tasks.length > 0 ? drifting(source, result.drifting) : []),
    ...(little.length > 0
      ? [
          heading(2, t('report.result.little')),
          paragraph(t('report.result.little.text', { names })),
        ]
      : []),
    ...(result.selfcare ? selfcare(source, result.selfcare) : []),
  ];
}

function carrying(
  source: ReportSource,
  { conditions, tasks }: ReturnType<typeof resultOf>['carrying'],
): Block[] {
  const { words } = source;
  const entries = [
    ...conditions.map(({ condition, score }) =>
      words.t('report.result.condition', {
        name: markedName(source, condition),
        settled: words.settled(score),
      }),
    ),
    ...tasks.map((task) => {
      const word = words.band(task);
      const text = wordFor(task) === 'near' ? words.t('report.result.close', { word }) : word;
      return words.t('report.named', { name: words.numbered(task.task), text });
    }),
  ];
  return entries.length > 0 ? [list(entries)] : [paragraph(words.t('report.talk.carries.none'))];
}

function unclearCounts({ visible, assessment, answers, words }: ReportSource): Block[] {
  const groups = unclearPoints(visible, assessment, answers);
  if (groups.length === 0) return [paragraph(words.t('report.talk.unclear.none'))];
  return [
    paragraph(words.t('report.result.unclear.lead')),
    list(
      groups.map(({ clearedBy, points }) =>
        words.t('report.named', {
          name: words.t(`report.clearer.${clearedBy}`),
          text: words.t('report.result.unclear.count', { count: points.length }),
        }),
      ),
    ),
  ];
}

function drifting(source: ReportSource, tasks: readonly DriftingTask[]): Block[] {
  const { words } = source;
  const { t } = words;
  if (tasks.length === 0) return [paragraph(t('report.talk.drift.none'))];
  return tasks.flatMap(({ task, related }) => {
    const { demand, support, balance } = task;
    const figures = { demand: words.figure(demand), support: words.figure(support) };
    const conditions = related.map((one) => {
      const key = one.unclear ? 'report.related.unclear' : 'report.related.low';
      return t(key, { name: markedShort(source, one.condition) });
    });
    const sentences = [
      t('report.result.drift', { word: words.band(task) }),
      ...(balance === undefined ? [] : [t('report.result.drift.figures', figures)]),
      ...(conditions.length > 0
        ? [t('report.result.drift.related', { conditions: words.list(conditions) })]
        : []),
      t('report.result.drift.source', { place: words.place(task.task) }),
    ];
    return [heading(3, words.numbered(task.task)), paragraph(sentences.join(' '))];
  });
}

/** Only where private parts are switched on: else the questionnaire at hand has no 3.8. */
function selfcare({ words }: ReportSource, { strain, care }: SelfcarePanel): Block[] {
  const { t } = words;
  const said = (kind: 'strain' | 'care', score: Score | undefined): string[] => {
    if (!score) return [];
    const level = amountLevel(score);
    if (!level) return [t(`report.selfcare.${kind}.none`)];
    const figure = t('report.selfcare.figure', { points: words.points(score.percent ?? 0) });
    return [`${t(`report.selfcare.${kind}.${level}`)} ${figure}`];
  };
  return [
    heading(2, t('report.private', { name: words.name('selfcare') })),
    list([...said('strain', strain), ...said('care', care)]),
  ];
}
