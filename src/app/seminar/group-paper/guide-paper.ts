/** The guide for whoever leads an exercise, as a document to read, to print and to take along. */
import type { Block, Document } from '../../../domain/papers/document.ts';
import type { Translate } from '../../language.svelte.ts';
import type { ReportApp } from '../../report/report-app.ts';
import { heading, list, paragraph, table } from '../../report/words/blocks.ts';
import { RUNNING_ORDERS } from './running-orders.ts';

const PREPARE = ['compose', 'install', 'print', 'try', 'seats', 'who'] as const;
const NETWORK = ['installed', 'stick', 'paper', 'files', 'none'] as const;
const LIMITS = ['scan', 'disk', 'small', 'twice', 'guess', 'borrowed', 'phones', 'model'] as const;
const SHOW = ['keys', 'guess', 'unclear', 'similar', 'mixed'] as const;
const AFTER = ['paper', 'delete', 'year'] as const;

export function guidePaper({ language }: Pick<ReportApp, 'language'>): Document {
  const { t } = language;
  return {
    language: language.current,
    title: t('guide.title'),
    blocks: [
      paragraph(t('guide.lead'), 'lead'),
      heading(1, t('guide.idea')),
      paragraph(t('guide.idea.text')),
      paragraph(t('guide.idea.mirror')),
      heading(1, t('guide.prepare')),
      list(PREPARE.map((part) => t(`guide.prepare.${part}`))),
      ...orderBlocks(45, t),
      ...orderBlocks(90, t),
      heading(1, t('guide.say')),
      paragraph(t('guide.say.text'), 'quote'),
      paragraph(t('guide.say.after')),
      heading(1, t('guide.show')),
      list(SHOW.map((part) => t(`guide.show.${part}`))),
      heading(1, t('guide.network')),
      list(NETWORK.map((part) => t(`guide.network.${part}`))),
      heading(1, t('guide.limits')),
      list(LIMITS.map((part) => t(`guide.limits.${part}`))),
      heading(1, t('guide.roles')),
      ...(['text', 'tandem', 'you'] as const).map((part) => paragraph(t(`guide.roles.${part}`))),
      heading(1, t('guide.selfcare')),
      ...(['text', 'care'] as const).map((part) => paragraph(t(`guide.selfcare.${part}`))),
      heading(1, t('guide.after')),
      list(AFTER.map((part) => t(`guide.after.${part}`))),
    ],
  };
}

function orderBlocks(minutes: keyof typeof RUNNING_ORDERS, t: Translate): Block[] {
  const steps = RUNNING_ORDERS[minutes];
  const name = t(`guide.order.${minutes}`);
  const duration = (count: number): string => t('guide.order.duration', { count });
  let from = 0;
  const rows = steps.map(({ step, minutes: count }) => {
    const row = [
      t(`guide.step.${step}`),
      String(from),
      duration(count),
      t(`guide.step.${step}.what`),
    ];
    from += count;
    return row;
  });
  const head = ['step', 'from', 'minutes', 'what'] as const;
  return [
    heading(1, name),
    paragraph(t(`guide.order.${minutes}.lead`)),
    table(
      name,
      head.map((column) => t(`guide.order.${column}`)),
      [...rows, [t('guide.order.total'), '', duration(from), '']],
    ),
  ];
}
