/** One to three sentences that say what a picture shows, for people who do not see it, and for all who like it short. */
import { wordFor } from '../../../domain/balance.ts';
import type { TaskBalance } from '../../../domain/balance.ts';
import type { ConditionResult } from '../../../domain/conditions.ts';
import type { Score } from '../../../domain/score.ts';
import type { Translate } from '../../../app/language.svelte.ts';
import type { ResultWords } from './result-words.ts';

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

/** The condition that carries most, the one that carries least, and those without a figure. */
export function summariseConditions(
  conditions: readonly ConditionResult[],
  t: Translate,
  words: ResultWords,
): string {
  const scored = conditions
    .filter(({ score }) => score.percent !== undefined)
    .sort((a, b) => (b.score.percent ?? 0) - (a.score.percent ?? 0));
  // Several may share a figure; none of them is singled out.
  const namesAt = (score: Score): string =>
    words.list(
      scored
        .filter((found) => words.figure(found.score) === words.figure(score))
        .map(({ condition }) => words.name(condition)),
    );
  const [most, least] = [scored[0]?.score, scored.at(-1)?.score];
  const sentences = [t('result.summary.conditions', { count: conditions.length })];
  if (most && least && most.percent !== least.percent)
    sentences.push(
      t('result.summary.range', {
        most: namesAt(most),
        high: words.figure(most),
        least: namesAt(least),
        low: words.figure(least),
      }),
    );
  const without = conditions.length - scored.length;
  if (without > 0) sentences.push(t('result.summary.withoutCondition', { count: without }));
  return sentences.join(' ');
}
