import type { Gist } from '../../../../domain/result/gist.ts';
import type { Translate } from '../../../../app/language.svelte.ts';
import type { ResultWords } from '../result-words.ts';

/** The gist in sentences, those about the tasks first; none where there is nothing to be said. */
export function sayGist(gist: Gist, t: Translate, words: ResultWords): string[] {
  return [...aboutTasks(gist, t, words), ...aboutUnclear(gist, t)];
}

function aboutTasks(gist: Gist, t: Translate, words: ResultWords): string[] {
  const { tasks: total, worded, drifting, farthest } = gist;
  if (total === 0) return [];
  if (worded === 0) return [t('result.gist.early')];
  const rest = total - worded;
  const sentences = rest > 0 ? [t('result.gist.rest', { count: rest })] : [];
  if (drifting === 0) return [t('result.gist.near', { count: worded }), ...sentences];
  const tasks = words.list(farthest.map((id) => t('result.quoted', { name: words.name(id) })));
  if (total === 1) return [t('result.gist.driftOnly', { tasks })];
  return [
    farthest.length < drifting
      ? t('result.gist.driftMost', { drifting, total, tasks })
      : t('result.gist.drift', { count: drifting, total, tasks }),
    ...sentences,
  ];
}

function aboutUnclear({ unclear, byLeadership }: Gist, t: Translate): string[] {
  if (unclear === 0) return [];
  if (byLeadership === 0) return [t('result.gist.unclear', { count: unclear })];
  if (byLeadership === unclear) return [t('result.gist.unclearAll', { count: unclear })];
  return [t('result.gist.unclearPart', { total: unclear, count: byLeadership })];
}
