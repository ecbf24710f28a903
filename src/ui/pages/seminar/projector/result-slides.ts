/** The slides of a frozen group result. */
import {
  chaptersOf,
  conditionsOf,
  powersOf,
  tasksOf,
} from '../../../../app/seminar/group-paper/asked-of-group.ts';
import type { ChapterOfGroup } from '../../../../app/seminar/group-paper/asked-of-group.ts';
import { groupRadar } from '../../../../app/seminar/group-paper/group-radar.ts';
import type { GroupWords } from '../../../../app/seminar/group-paper/group-words.ts';
import type { GroupResult } from '../../../../domain/seminar/group-result.ts';
import { chaptersMixedFirst } from '../../../../domain/seminar/mixed-order.ts';
import { inPages } from './in-pages.ts';
import { linesSlide, type Slide } from './slide.ts';
import { endSlide, promptSlides, talkSlide } from './text-slides.ts';

/** So many rows can be read from the last row of chairs; two lines each where a power is long. */
const POWERS_AT_ONCE = 4;
const STRIPS_AT_ONCE = 4;

/**
 * Chapter by chapter, then the whole: a picture of all chapters would give the single ones away.
 * @param order `mixedFirst`: chapters with a distribution come first, the widest before the others
 */
export function resultSlides(
  result: GroupResult,
  words: GroupWords,
  order: 'questionnaire' | 'mixedFirst',
): Slide[] {
  const { t } = words.names;
  const { exercise } = result;
  const chapters = chaptersOf(words.app.questionnaire, result);
  const mixed = order === 'mixedFirst' ? chaptersMixedFirst(result) : [];
  const place = ({ chapter }: ChapterOfGroup): number =>
    mixed.includes(chapter) ? mixed.indexOf(chapter) : mixed.length;
  const ordered = [...chapters].sort((a, b) => place(a) - place(b));
  return [
    openingSlide(result, words),
    linesSlide(
      { id: 'reading', title: t('slide.reading.title') },
      (['mirror', 'mean', 'strip', 'few'] as const).map((rule) => ({
        text: t(`slide.reading.${rule}`, { count: exercise.minimum }),
      })),
    ),
    ...ordered.flatMap((chapter) => [
      chapterSlide(chapter, words),
      ...(chapter.chapter === 'authority' ? powerSlides(result, words) : []),
      talkSlide(chapter.chapter, words.names),
    ]),
    ...wholeSlides('conditions', conditionsOf(chapters), words),
    ...wholeSlides('tasks', tasksOf(chapters), words),
    ...promptSlides(t, exercise),
    endSlide(t, [t('slide.end.protocol')]),
  ];
}

function openingSlide(
  { exercise, people, closedOn, ...shown }: GroupResult,
  words: GroupWords,
): Slide {
  const { t } = words.names;
  const isEmpty = shown.figures.length + shown.powers.length === 0;
  const lines = [
    t('slide.open.counted', { count: people, day: words.app.language.day(closedOn) }),
    isEmpty ? t('slide.open.tooFew') : t('slide.open.talk'),
  ].map((text) => ({ text }));
  const title = exercise.title || t('groupPaper.untitled');
  const head = { id: 'opening', preline: t('slide.open.preline'), title };
  return linesSlide(head, lines, { given: lines.length });
}

function chapterSlide({ chapter, figures }: ChapterOfGroup, { names }: GroupWords): Slide {
  // Nothing is known of any: one press says so.
  const isKnown = figures.some(({ figure }) => figure !== undefined);
  const shown = isKnown ? figures : figures.slice(0, 1);
  return {
    id: chapter,
    preline: names.t(figures.length > 1 ? 'group.tasks' : 'group.conditions'),
    title: names.title(chapter),
    steps: shown.length,
    body: { kind: 'figures', figures: shown, guess: names.t('slide.chapter.guess') },
  };
}

function powerSlides(result: GroupResult, words: GroupWords): Slide[] {
  const { names } = words;
  const pages = inPages(powersOf(words.app.questionnaire, result), POWERS_AT_ONCE);
  return pages.map((rows, page) => ({
    id: `powers/${String(page)}`,
    preline: names.t('slide.powers.part', { place: page + 1, count: pages.length }),
    title: names.t('slide.powers.title'),
    steps: rows.length,
    body: {
      kind: 'powers',
      rows: rows.map(({ item, power }) => ({ text: words.nameOfPower(item), power })),
    },
  }));
}

/** The radar, and the same figures in rows with their distributions. */
function wholeSlides(
  kind: 'conditions' | 'tasks',
  chapters: readonly ChapterOfGroup[],
  words: GroupWords,
): Slide[] {
  const { names } = words;
  const title = names.t(`group.${kind}`);
  const radar = groupRadar(kind, chapters, words);
  if (!radar) return [];
  const rows = chapters.flatMap(({ chapter, figures }) =>
    figures.map((one) => ({ ...one, name: names.numbered(chapter) })),
  );
  const pages = inPages(rows, STRIPS_AT_ONCE);
  return [
    {
      id: `${kind}/radar`,
      preline: names.t('slide.radar.round'),
      title,
      steps: radar.radar.lines.length,
      body: { kind: 'radar', ...radar },
    },
    ...pages.map((page, place) => ({
      id: `${kind}/strips/${String(place)}`,
      preline: title,
      title: names.t('slide.strips.title'),
      steps: 0,
      body: { kind: 'strips' as const, rows: page },
    })),
  ];
}
