/** The report's parts "Offene Punkte" and "Vorhaben". */
import type { Block } from '../../../domain/papers/document.ts';
import { flaggedQuestions, type FlaggedQuestion } from '../../../domain/result/flagged.ts';
import { restLists, type StepEntry } from '../../../domain/result/resting.ts';
import { restProposalOf } from '../../../domain/papers/talk.ts';
import { unclearPoints } from '../../../domain/result/unclear.ts';
import { heading, list, listIf, paragraph, table } from '../words/blocks.ts';
import { markedShort, type ReportSource } from './source.ts';
import { unclearOnOneLine } from '../words/unclear-words.ts';

export function openBlocks(source: ReportSource): Block[] {
  const blocks = [...unclear(source), ...flagged(source), ...laidAside(source)];
  return blocks.length > 0 ? blocks : [paragraph(source.words.t('report.open.none'))];
}

export function measureBlocks({ measures, words }: ReportSource): Block[] {
  const { t } = words;
  if (measures.length === 0) return [paragraph(t('report.measures.none'))];
  const head = ['what', 'why', 'partners', 'step', 'until', 'status'] as const;
  const rows = measures.map(({ what, why, partners, firstStep, until, status, outcome }) => [
    what,
    why ?? '',
    words.list(partners),
    firstStep ?? '',
    until ?? '',
    outcome ? t('report.named', { name: status, text: outcome }) : status,
  ]);
  return [
    table(
      t('report.part.measures'),
      head.map((column) => t(`report.measures.${column}`)),
      rows,
    ),
  ];
}

function unclear(source: ReportSource): Block[] {
  const { visible, assessment, answers, words } = source;
  const groups = unclearPoints(visible, assessment, answers);
  if (groups.length === 0) return [];
  return [
    heading(2, words.t('report.open.unclear')),
    ...groups.flatMap(({ clearedBy, points }) => [
      heading(3, words.t(`report.clearer.${clearedBy}`)),
      list(
        points.map((point) =>
          words.t('report.named', {
            name: markedShort(source, point.chapter),
            text: unclearOnOneLine(point, words),
          }),
        ),
      ),
    ]),
  ];
}

function flagged(source: ReportSource): Block[] {
  const { visible, assessment, answers, words } = source;
  const { discuss, notInMyHands } = flaggedQuestions(visible, assessment, answers);
  const named = (questions: readonly FlaggedQuestion[]): string[] =>
    questions.map(({ chapter, question }) =>
      words.t('report.named', {
        name: markedShort(source, chapter),
        text: words.quoted(words.text(chapter, question)),
      }),
    );
  return [
    ...titled(words.t('report.open.discuss'), named(discuss)),
    ...titled(words.t('report.open.hands'), named(notInMyHands)),
  ];
}

function laidAside(source: ReportSource): Block[] {
  const { visible, assessment, answers, words } = source;
  const { t } = words;
  const { agreed } = restLists(visible, assessment, answers);
  const { groups, tasks, steps } = restProposalOf(visible, assessment, answers);
  const named = ({ task, question, item }: StepEntry): { step: string; task: string } => ({
    step: words.item(task, question, item),
    task: words.numbered(task),
  });
  const proposals = [
    ...tasks.map((task) => words.title(task)),
    ...steps.map((step) => t('report.profile.stepOf', named(step))),
    ...groups.flatMap(({ because, steps: resting }) =>
      resting.map((step) =>
        t('report.open.because', { ...named(step), name: markedShort(source, because) }),
      ),
    ),
  ];
  return [
    ...titled(
      t('report.open.agreed'),
      agreed.map((task) => words.title(task)),
    ),
    ...titled(t('report.open.proposed'), proposals),
  ];
}

function titled(title: string, entries: readonly string[]): Block[] {
  return entries.length > 0 ? [heading(2, title), ...listIf(entries)] : [];
}
