/** The sheet for the conversation with leadership: one page, observations and questions, nothing private. */
import type { Answers } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { Block, Document } from '../../domain/papers/document.ts';
import { measuresOf, visibleOf, type ReportMeasure } from '../../domain/papers/report.ts';
import type { DriftingTask } from '../../domain/result/result.ts';
import { bounded, talkSheetOf, type TalkSheet } from '../../domain/papers/talk.ts';
import { askBlocks, restBlocks } from './talk/asks.ts';
import { heading, list, paragraph, table } from './words/blocks.ts';
import type { ReportApp } from './report-app.ts';
import { ReportWords } from './words/report-words.ts';
import { unclearOnOneLine } from './words/unclear-words.ts';

/** With more drifting tasks, there is less room for everything else. */
const MANY_DRIFTING = 4;
const WIDE = { related: 3, leadership: 4, others: 2, rest: 5, asks: 6, measures: 3, lines: 4 };
const NARROW = { related: 2, leadership: 2, others: 1, rest: 3, asks: 3, measures: 2, lines: 2 };
type Room = typeof WIDE;
/** Letters of a single unclear point; what is longer is cut. */
const SHORT_ENTRY = 90;

/**
 * @param options.measures open ones with leadership stand among what is asked for; all others are left out
 * @throws RangeError when a stored value is none of its question's
 */
export function talkSheet(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  { measures = [] }: { readonly measures?: readonly ReportMeasure[] } = {},
): Document {
  const words = new ReportWords(app, answers);
  const { t } = words;
  const sheet = talkSheetOf(app.questionnaire, assessment, answers);
  const room = sheet.drifting.length > MANY_DRIFTING ? NARROW : WIDE;
  const open = measuresOf(measures, visibleOf(app.questionnaire)).filter(
    (measure) => measure.open && measure.withLeadership,
  );
  return {
    language: app.language.current,
    title: t('report.talk.title'),
    blocks: [
      paragraph(t('report.talk.lead', { date: app.language.day(assessment.date) }), 'muted'),
      ...carrying(sheet, words),
      ...unclear(sheet, words, room),
      ...drifting(sheet.drifting, words, room),
      ...restBlocks(sheet.rest, words, room.rest),
      ...askBlocks(sheet.asks, open, words, room),
    ],
  };
}

function carrying({ carrying: { conditions, tasks } }: TalkSheet, words: ReportWords): Block[] {
  const { t } = words;
  const named = conditions.map(({ condition }) => words.name(condition));
  const kept = tasks.map(({ task }) => words.name(task));
  const sentences = [
    ...(named.length > 0
      ? [t('report.talk.carries.conditions', { names: words.list(named) })]
      : []),
    ...(kept.length > 0 ? [t('report.talk.carries.tasks', { names: words.list(kept) })] : []),
  ];
  const said = sentences.length > 0 ? sentences.join(' ') : t('report.talk.carries.none');
  return [heading(1, t('report.talk.carries')), paragraph(said)];
}

function unclear({ unclear: groups }: TalkSheet, words: ReportWords, room: Room): Block[] {
  const { t } = words;
  const title = heading(1, t('report.talk.unclear'));
  if (groups.length === 0) return [title, paragraph(t('report.talk.unclear.none'))];
  const entries = groups.map(({ clearedBy, points }) => {
    const { shown, more } = bounded(
      points,
      clearedBy === 'leadership' ? room.leadership : room.others,
    );
    const said = shown.map((point) => unclearOnOneLine(point, words, SHORT_ENTRY));
    const who = t(`report.clearer.${clearedBy}`);
    return t('report.named', { name: who, text: words.andMore(said, more) });
  });
  return [title, list(entries)];
}

function drifting(tasks: readonly DriftingTask[], words: ReportWords, room: Room): Block[] {
  const { t } = words;
  const title = heading(1, t('report.talk.drift'));
  if (tasks.length === 0) return [title, paragraph(t('report.talk.drift.none'))];
  const { questionnaire, language } = words.app;
  const rows = tasks.map(({ task, related }) => {
    const near = related.slice(0, room.related);
    const relevance = task.relevance && language.of(questionnaire.relevance[task.relevance]);
    return [
      words.numbered(task.task),
      [words.band(task), relevance].filter(Boolean).join('; '),
      words.list(near.map((condition) => words.related(condition))) || t('report.talk.drift.open'),
      [task.task, ...near.map(({ condition }) => condition)]
        .map((id) => words.place(id))
        .join(', '),
    ];
  });
  const head = (['task', 'distance', 'related', 'source'] as const).map((column) =>
    t(`report.talk.drift.${column}`),
  );
  return [
    title,
    table(t('report.talk.drift.caption'), head, rows),
    paragraph(t('report.talk.drift.ask')),
  ];
}
