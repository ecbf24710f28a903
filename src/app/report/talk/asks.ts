/** What leadership is asked on the talk sheet: what then rests, as a proposal, and what the person would like to talk about. */
import type { Block } from '../../../domain/papers/document.ts';
import type { FlaggedQuestion } from '../../../domain/result/flagged.ts';
import type { ReportMeasure } from '../../../domain/papers/report.ts';
import type { StepEntry } from '../../../domain/result/resting.ts';
import { bounded, type RestProposal } from '../../../domain/papers/talk.ts';
import { heading, lines, list, listIf, paragraph } from '../words/blocks.ts';
import { clip, type ReportWords } from '../words/report-words.ts';

/** Letters of a single entry; what is longer is cut, else one entry could fill the page. */
const ENTRY = 110;

export function restBlocks(
  { groups, tasks, steps }: RestProposal,
  words: ReportWords,
  room: number,
): Block[] {
  const { t } = words;
  const title = heading(1, t('report.talk.rest'));
  const said = ({ task, question, item }: StepEntry): string =>
    clip(words.item(task, question, item), ENTRY);
  const entries = [
    ...groups.flatMap(({ because, steps: resting }) =>
      resting.map((step) =>
        t('report.talk.rest.because', { name: words.name(because), step: said(step) }),
      ),
    ),
    ...tasks.map((task) => t('report.talk.rest.task', { task: words.numbered(task) })),
    ...steps.map((step) => t('report.talk.rest.step', { step: said(step) })),
  ];
  if (entries.length === 0) return [title, lines(t('report.talk.rest.none'), 2)];
  return [title, paragraph(t('report.talk.rest.lead')), list(cut(entries, room, words))];
}

export function askBlocks(
  asks: readonly FlaggedQuestion[],
  measures: readonly ReportMeasure[],
  words: ReportWords,
  room: { readonly asks: number; readonly measures: number; readonly lines: number },
): Block[] {
  const { t } = words;
  const topics = asks.map(({ chapter, question }) =>
    t('report.named', {
      name: words.name(chapter),
      text: clip(words.text(chapter, question), ENTRY),
    }),
  );
  const plans = measures.map(({ what, until }) =>
    until
      ? t('report.talk.ask.until', { what: clip(what, ENTRY), until: clip(until, 30) })
      : clip(what, ENTRY),
  );
  return [
    heading(1, t('report.talk.ask')),
    ...(topics.length > 0 ? [paragraph(t('report.talk.ask.topics'))] : []),
    ...listIf(cut(topics, room.asks, words)),
    ...(plans.length > 0 ? [paragraph(t('report.talk.ask.measures'))] : []),
    ...listIf(cut(plans, room.measures, words)),
    lines(t('report.talk.ask.room'), room.lines),
  ];
}

/** As many entries as there is room for, the last of them saying how many more there are. */
function cut(entries: readonly string[], room: number, words: ReportWords): string[] {
  const { shown, more } = bounded(entries, room);
  return [...shown, ...(more > 0 ? [words.more(more)] : [])];
}
