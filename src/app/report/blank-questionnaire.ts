/** The questionnaire on paper: boxes to tick, help texts, lines to write on. */
import type { Block, Document } from '../../domain/papers/document.ts';
import {
  RELEVANCES,
  STEP_STATES,
  type GridQuestion,
  type Question,
  type StepsQuestion,
} from '../../domain/questionnaire/question.ts';
import type { Area, ChapterId } from '../../domain/questionnaire/questionnaire.ts';
import { sectionsOf } from '../../domain/questionnaire/sections.ts';
import { questionsOf, type SelectedChapter } from '../../domain/questionnaire/selection.ts';
import { heading, lines, list, paragraph, table } from './words/blocks.ts';
import type { ReportApp } from './report-app.ts';
import { ReportWords } from './words/report-words.ts';

const BOX = '☐';
/** Em spaces: pages on screen would make one of several blanks. */
const BETWEEN = '\u2003 ';
const TEXT_LINES = 4;
const NOTE_LINES = 3;
/** Rows of their own, under the questionnaire's. */
const OWN_STEPS = 2;

export function blankQuestionnaire(app: ReportApp, length: 'full' | 'short'): Document {
  const words = new ReportWords(app);
  const { t } = words;
  const chapters = questionsOf(app.questionnaire, { kind: length, perspective: 'coordination' });
  let area: Area | undefined;
  const blocks = chapters.flatMap((selected): Block[] => {
    const begins = selected.chapter.area !== area;
    ({ area } = selected.chapter);
    return [
      ...(begins ? [heading(1, t(`report.blank.area.${selected.chapter.area}`))] : []),
      ...chapterBlocks(selected, words),
    ];
  });
  return {
    language: app.language.current,
    title: t('report.blank.title'),
    blocks: [
      paragraph(t(`report.blank.lead.${length}`), 'lead'),
      list(GUIDANCE.map((rule) => t(`report.blank.rule.${rule}`))),
      lines(t('report.blank.date'), 1),
      ...blocks,
      paragraph(t('report.blank.end')),
    ],
  };
}

const GUIDANCE = ['free', 'notApplicable', 'unclear', 'private', 'order'] as const;

/** A question with its number within the chapter, so that people can speak of it. */
interface Asked {
  readonly question: Question;
  readonly number: number;
}

/**
 * One chapter: its name, its questions with their boxes.
 * @param brief without the introduction and room for notes
 */
export function chapterBlocks(
  { chapter, questions }: SelectedChapter,
  words: ReportWords,
  brief = false,
): Block[] {
  const { app, t } = words;
  const intro = app.shelf.of(app.language.current, chapter.id)?.intro;
  let number = 0;
  return [
    heading(2, words.title(chapter.id)),
    ...(intro && !brief ? [paragraph(intro)] : []),
    ...sectionsOf(questions).flatMap(({ kind, questions: asked }) => [
      heading(3, t(`section.${kind}`)),
      ...asked.flatMap((question) => {
        number += 1;
        return questionBlocks(chapter.id, { question, number }, words);
      }),
    ]),
    ...(brief ? [] : [lines(t('report.blank.notes'), NOTE_LINES)]),
  ];
}

function questionBlocks(chapter: ChapterId, asked: Asked, words: ReportWords): Block[] {
  const { question, number } = asked;
  const { t } = words;
  const texts = words.texts(chapter, question.id);
  const said = t('report.blank.question', { number, text: texts?.text ?? question.id });
  const help = texts?.help ? [paragraph(texts.help, 'muted')] : [];
  switch (question.type) {
    case 'text':
      return [...help, lines(said, TEXT_LINES)];
    case 'number':
      return [paragraph(t(`report.blank.number.${question.unit}`, { question: said })), ...help];
    case 'multiple':
      return [
        paragraph(t('report.blank.several', { question: said })),
        ...help,
        ...boxesOf(chapter, question, words),
      ];
    case 'steps':
    case 'grid':
      return [...help, rowTable(said, chapter, question, words)];
    default:
      return [paragraph(said), ...help, ...boxesOf(chapter, question, words)];
  }
}

/** What can be ticked: short steps of a scale in a row, whole sentences one below the other. */
function boxesOf(
  chapter: ChapterId,
  question: Exclude<Question, { type: 'steps' | 'grid' | 'text' | 'number' }>,
  words: ReportWords,
): Block[] {
  const { app, t } = words;
  const { scales, relevance } = app.questionnaire;
  if (question.type === 'rating') {
    const steps = scales[question.scale].map((step) => app.language.of(step));
    const ways = [t('field.notApplicable'), t('field.unclear')];
    // The ways out stand apart: they are no steps of the scale.
    return [paragraph([steps, ways].map((row) => row.map(boxInRow).join(BETWEEN)).join('\n'))];
  }
  if (question.type === 'relevance')
    return [list(RELEVANCES.map((id) => box(app.language.of(relevance[id]))))];
  const options = question.options.map((id) => box(words.item(chapter, question.id, id)));
  return [list([...options, ...(question.other ? [box(t('report.blank.other'))] : [])])];
}

function rowTable(
  caption: string,
  chapter: ChapterId,
  question: StepsQuestion | GridQuestion,
  words: ReportWords,
): Block {
  const { app, t } = words;
  const { steps, states } = app.questionnaire;
  const grid = question.type === 'grid';
  const heads = grid
    ? (states[question.states] ?? []).map(({ text }) => text)
    : STEP_STATES.map((state) => steps[state]);
  const example = grid && question.example ? `\n${t('report.blank.example')}` : '';
  const rows = question.items.map((id) => words.item(chapter, question.id, id) + example);
  const own = grid ? [] : Array<string>(OWN_STEPS).fill(t('report.blank.own'));
  const boxes = heads.map(() => BOX);
  return table(
    caption,
    [t('report.blank.row'), ...heads.map((text) => app.language.of(text))],
    [...rows, ...own].map((row) => [row, ...boxes]),
  );
}

const box = (text: string): string => `${BOX} ${text}`;
/** A box stays with its words at the end of a line. */
const boxInRow = (text: string): string => box(text).replaceAll(' ', '\u00a0');
