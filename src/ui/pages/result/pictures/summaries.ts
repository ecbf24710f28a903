/** One to three sentences that say what a picture shows, for people who do not see it, and for all who like it short. */
import { wordFor } from '../../../../domain/scoring/balance.ts';
import type { TaskBalance } from '../../../../domain/scoring/balance.ts';
import type { ConditionId } from '../../../../domain/questionnaire/questionnaire.ts';
import type { Score } from '../../../../domain/scoring/score.ts';
import type { Translate } from '../../../../app/language.svelte.ts';
import type { ResultWords } from '../result-words.ts';

/** Counts of tasks by what is said about them, and the one with the greatest distance. */
export function summariseBalance(
  tasks: readonly TaskBalance[],
  t: Translate,
  words: ResultWords,
): string {
  const weighed = tasks.filter(({ balance }) => balance !== undefined);
  const close = tasks.filter((task) => wordFor(task) === 'near').length;
  const farthest = [...weighed].sort((a, b) => (a.balance ?? 0) - (b.balance ?? 0))[0];
  const sentences = [
    t('result.summary.tasks', { count: tasks.length }),
    close > 0 ? t('result.summary.close', { count: close }) : t('result.summary.noneClose'),
  ];
  if (farthest?.balance !== undefined && farthest.balance < 0)
    sentences.push(
      t('result.summary.farthest', {
        task: words.name(farthest.task),
        demand: words.figure(farthest.demand),
        support: words.figure(farthest.support),
      }),
    );
  const without = tasks.length - weighed.length;
  if (without > 0) sentences.push(t('result.summary.without', { count: without }));
  return sentences.join(' ');
}

/** The conditions that carry most, those that carry least, and how many have no figure. */
export function summariseConditions(
  conditions: readonly { readonly condition: ConditionId; readonly score: Score | undefined }[],
  t: Translate,
  words: ResultWords,
): string {
  const scored = conditions
    .flatMap(({ condition, score }) =>
      score?.percent === undefined
        ? []
        : [{ condition, percent: score.percent, figure: words.points(score.percent) }],
    )
    .sort((a, b) => b.percent - a.percent);
  // Several may share a figure; none of them is singled out.
  const namesAt = (figure: string): string =>
    words.list(
      scored
        .filter((found) => found.figure === figure)
        .map(({ condition }) => words.name(condition)),
    );
  const [high, low] = [scored[0]?.figure, scored.at(-1)?.figure];
  const sentences = [t('result.summary.conditions', { count: conditions.length })];
  if (high !== undefined && low !== undefined && high !== low)
    sentences.push(
      t('result.summary.range', { most: namesAt(high), high, least: namesAt(low), low }),
    );
  const without = conditions.length - scored.length;
  if (without > 0) sentences.push(t('result.summary.withoutCondition', { count: without }));
  return sentences.join(' ');
}
