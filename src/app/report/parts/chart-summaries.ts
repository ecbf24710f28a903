/** What the pictures show, in one to three sentences: the text beside them and their text alternative. */
import { wordFor, type TaskBalance } from '../../../domain/scoring/balance.ts';
import type { ConditionResult } from '../../../domain/scoring/conditions.ts';
import type { ConditionId } from '../../../domain/questionnaire/questionnaire.ts';
import type { ReportWords } from '../words/report-words.ts';

export function summariseBalance(tasks: readonly TaskBalance[], words: ReportWords): string {
  const { t } = words;
  const weighed = tasks.filter(({ balance }) => balance !== undefined);
  const close = tasks.filter((task) => wordFor(task) === 'near').length;
  const [farthest] = [...weighed].sort((a, b) => (a.balance ?? 0) - (b.balance ?? 0));
  const without = tasks.length - weighed.length;
  return [
    t('report.summary.tasks', { count: tasks.length }),
    ...(close > 0 ? [t('report.summary.close', { count: close })] : []),
    ...(farthest?.balance !== undefined && farthest.balance < 0
      ? [
          t('report.summary.farthest', {
            task: words.name(farthest.task),
            demand: words.figure(farthest.demand),
            support: words.figure(farthest.support),
          }),
        ]
      : []),
    ...(without > 0 ? [t('report.summary.without', { count: without })] : []),
  ].join(' ');
}

/** @param nameOf marks what is private */
export function summariseConditions(
  conditions: readonly ConditionResult[],
  words: ReportWords,
  nameOf: (id: ConditionId) => string,
): string {
  const { t } = words;
  const scored = conditions
    .flatMap(({ condition, score: { percent } }) =>
      percent === undefined ? [] : [{ condition, percent, figure: words.points(percent) }],
    )
    .sort((a, b) => b.percent - a.percent);
  // Several may share a figure; none of them is singled out.
  const namesAt = (figure: string): string =>
    words.list(
      scored.filter((one) => one.figure === figure).map(({ condition }) => nameOf(condition)),
    );
  const [high, low] = [scored[0]?.figure, scored.at(-1)?.figure];
  const gaps = conditions
    .filter(({ score }) => score.percent === undefined)
    .map(({ condition }) => nameOf(condition));
  return [
    t('report.summary.conditions', { count: conditions.length }),
    ...(high !== undefined && low !== undefined && high !== low
      ? [t('report.summary.range', { most: namesAt(high), high, least: namesAt(low), low })]
      : []),
    ...(gaps.length > 0 ? [t('report.summary.gap', { names: words.list(gaps) })] : []),
  ].join(' ');
}

/** Which points of the picture are hollow; nothing where none is. The line is named where there is more than one. */
export function sayHollow(
  lines: readonly { readonly label: string; readonly names: readonly string[] }[],
  words: ReportWords,
): string[] {
  const { t } = words;
  const points = lines
    .filter(({ names }) => names.length > 0)
    .map(({ label, names: hollow }) => {
      const names = words.list(hollow);
      return lines.length === 1 ? names : t('report.summary.hollowOf', { line: label, names });
    });
  return points.length > 0 ? [t('report.summary.hollow', { points: points.join('; ') })] : [];
}
