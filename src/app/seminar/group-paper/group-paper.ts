/** A group result for the protocol: nothing but what the frozen result holds. */
import type { Block, Document } from '../../../domain/papers/document.ts';
import type { GroupResult } from '../../../domain/seminar/group-result.ts';
import type { ReportApp } from '../../report/report-app.ts';
import { heading, lines, list, paragraph, table } from '../../report/words/blocks.ts';
import {
  chaptersOf,
  conditionsOf,
  powersOf,
  tasksOf,
  type ChapterOfGroup,
} from './asked-of-group.ts';
import { groupRadar } from './group-radar.ts';
import { GroupWords } from './group-words.ts';

const NOTE_LINES = 4;
const READING = ['mirror', 'few', 'mean', 'strip'] as const;
const TALK = ['heard', 'clear', 'rest'] as const;

/** @param words with the names of powers that are asked about no more */
export function groupPaper(
  app: ReportApp,
  result: GroupResult,
  words = new GroupWords(app),
): Document {
  const { t } = words.names;
  const { exercise, people, closedOn, figures, powers } = result;
  const chapters = chaptersOf(app.questionnaire, result);
  const title = exercise.title.trim();
  return {
    language: app.language.current,
    title: title ? t('groupPaper.title', { title }) : t('groupPaper.untitled'),
    blocks: [
      paragraph(t('groupPaper.lead', { count: people, day: app.language.day(closedOn) }), 'lead'),
      ...(exercise.prompt
        ? [paragraph(t('groupPaper.prompt', { prompt: exercise.prompt }), 'quote')]
        : []),
      ...(figures.length + powers.length === 0
        ? [paragraph(t('groupPaper.nothing'))]
        : [
            heading(1, t('groupPaper.reading')),
            list(
              READING.map((rule) => t(`groupPaper.reading.${rule}`, { count: exercise.minimum })),
            ),
            ...areaBlocks('conditions', conditionsOf(chapters), words),
            ...areaBlocks('tasks', tasksOf(chapters), words),
            ...powerBlocks(result, words),
          ]),
      heading(1, t('groupPaper.talk')),
      ...TALK.map((part) => lines(t(`groupPaper.talk.${part}`), NOTE_LINES)),
      paragraph(t('groupPaper.end'), 'muted'),
    ],
  };
}

function areaBlocks(
  kind: 'conditions' | 'tasks',
  chapters: readonly ChapterOfGroup[],
  words: GroupWords,
): Block[] {
  if (chapters.length === 0) return [];
  const { t } = words.names;
  const radar = groupRadar(kind, chapters, words);
  const head = ['chapter', 'mean', 'unclear', 'people', 'distribution'] as const;
  return [
    heading(1, t(`group.${kind}`)),
    ...(radar ? [{ kind: 'radar' as const, ...radar }] : []),
    table(
      t(`groupPaper.${kind}.table`),
      head.map((column) => t(`groupPaper.${column}`)),
      chapters.flatMap((chapter) => rowsOf(chapter, words)),
    ),
  ];
}

function rowsOf({ chapter, figures }: ChapterOfGroup, words: GroupWords): string[][] {
  const { names } = words;
  const none = names.t('group.noDistribution');
  return figures.map(({ measures, figure }) => [
    measures === 'condition'
      ? names.numbered(chapter)
      : names.t('group.line', { chapter: names.numbered(chapter), line: words.line(measures) }),
    words.mean(figure),
    figure ? words.unclear(figure) : none,
    figure ? words.people(figure.atLeast) : none,
    words.distribution(figure?.segments ?? []),
  ]);
}

function powerBlocks(result: GroupResult, words: GroupWords): Block[] {
  const { app, names } = words;
  const { t } = names;
  const rows = powersOf(app.questionnaire, result);
  if (rows.length === 0) return [];
  return [
    heading(1, t('groupPaper.powers')),
    paragraph(t('groupPaper.powers.left')),
    table(
      t('groupPaper.powers.table'),
      [t('groupPaper.power'), t('groupPaper.answer'), t('groupPaper.people')],
      rows.map(({ item, power }) => [
        words.nameOfPower(item),
        words.power(power),
        power ? words.people(power.atLeast) : t('group.noDistribution'),
      ]),
    ),
  ];
}
