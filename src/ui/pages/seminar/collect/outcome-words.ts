import type { Translate } from '../../../../app/language.svelte.ts';
import type { Outcome } from '../../../../app/seminar/collecting.svelte.ts';

type Refused = Extract<Outcome, { state: 'refused' }>;

/** What became of the last codes: how many were counted, then each that was not, with its reason. */
export function outcomeWords(t: Translate, outcomes: readonly Outcome[]): string[] {
  const counted = outcomes.filter(({ state }) => state === 'counted').length;
  const refused = outcomes.filter((one): one is Refused => one.state === 'refused');
  return [
    ...(counted > 0 ? [t('collect.counted', { count: counted })] : []),
    ...refused.map((one) => whyNot(t, one)),
  ];
}

function whyNot(t: Translate, { why, line, file }: Refused): string {
  const said =
    why === 'damaged' && line !== undefined
      ? t('collect.refused.damagedLine', { line })
      : t(`collect.refused.${why}`);
  return file === undefined ? said : t('collect.ofFile', { file, why: said });
}
