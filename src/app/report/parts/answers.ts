/** The report's part "Antworten": chapter by chapter, in the words in which they were given. */
import { answerEntries, type AnswerEntry } from '../../../domain/csv-rows.ts';
import type { Block } from '../../../domain/document.ts';
import type { ChapterId } from '../../../domain/questionnaire.ts';
import { sayAnswer } from '../words/answer-words.ts';
import { heading, list, paragraph, table } from '../words/blocks.ts';
import type { ReportSource } from './source.ts';
import type { ReportWords } from '../words/report-words.ts';

export function answerBlocks(source: ReportSource): Block[] {
  const { visible, assessment, answers, choice, words } = source;
  const entries = answerEntries(visible, assessment, answers, choice.notes);
  const chapters = [...new Set(entries.map(({ chapter }) => chapter))];
  if (chapters.length === 0) return [paragraph(words.t('report.answers.none'))];
  return chapters.flatMap((id) =>
    chapterBlocks(
      id,
      entries.filter(({ chapter }) => chapter === id),
      words,
    ),
  );
}

function chapterBlocks(
  id: ChapterId,
  entries: readonly AnswerEntry[],
  words: ReportWords,
): Block[] {
  const { t } = words;
  const single = entries.filter(({ item, question }) => !item && question.type !== 'text');
  const short = single.filter(({ value, reason, discuss, notInMyHands }) =>
    [value, reason || undefined, discuss || undefined, notInMyHands || undefined].some(
      (said) => said !== undefined,
    ),
  );
  const head = [t('report.answers.question'), t('report.answers.answer')];
  return [
    heading(2, titleOf(id, entries, words)),
    ...(short.length > 0
      ? [
          table(
            t('report.answers.caption', { chapter: words.numbered(id) }),
            head,
            short.map((entry) => [nameOf(entry, words), sayEntry(entry, words)]),
          ),
        ]
      : []),
    ...lists(entries, words),
    ...texts(entries, words),
    ...notes(entries, words),
  ];
}

/** Marked where everything in the chapter is private. */
function titleOf(id: ChapterId, entries: readonly AnswerEntry[], words: ReportWords): string {
  const title = words.title(id);
  const hidden = entries.every((entry) => entry.private);
  return hidden ? words.t('report.private', { name: title }) : title;
}

/** Steps and grids: one table each, its rows with their states. */
function lists(entries: readonly AnswerEntry[], words: ReportWords): Block[] {
  const { t } = words;
  const rows = entries.filter(({ item }) => item);
  const questions = [...new Set(rows.map(({ question }) => question.id))];
  return questions.map((id) => {
    const own = rows.filter(({ question }) => question.id === id);
    const examples = own.some((entry) => entry.own.trim() !== '');
    return table(
      own[0] ? nameOf(own[0], words) : '',
      [
        t('report.answers.row'),
        t('report.answers.answer'),
        ...(examples ? [t('report.answers.example')] : []),
      ],
      own.map((entry) => [
        words.item(entry.chapter, id, entry.item ?? ''),
        sayAnswer(entry.chapter, entry.question, entry.value, '', words),
        ...(examples ? [entry.own] : []),
      ]),
    );
  });
}

function texts(entries: readonly AnswerEntry[], words: ReportWords): Block[] {
  return entries
    .filter(({ question, value }) => question.type === 'text' && typeof value === 'string')
    .flatMap((entry) => [
      heading(3, nameOf(entry, words)),
      paragraph(String(entry.value), 'quote'),
    ]);
}

function notes(entries: readonly AnswerEntry[], words: ReportWords): Block[] {
  const noted = entries.filter(({ note }) => note.trim() !== '');
  if (noted.length === 0) return [];
  return [
    heading(3, words.t('report.answers.notes')),
    list(
      noted.map((entry) =>
        words.t('report.named', { name: words.quoted(nameOf(entry, words)), text: entry.note }),
      ),
    ),
  ];
}

function nameOf({ chapter, question, private: hidden }: AnswerEntry, words: ReportWords): string {
  const text = words.text(chapter, question.id) || question.id;
  return hidden ? words.t('report.private', { name: text }) : text;
}

/** The answer and what stands beside it. */
function sayEntry(entry: AnswerEntry, words: ReportWords): string {
  const { chapter, question, value, own, reason, discuss, notInMyHands } = entry;
  const { t } = words;
  return [
    value === undefined ? '' : sayAnswer(chapter, question, value, own, words),
    reason && t('report.answers.reason', { reason }),
    discuss && t('field.discuss'),
    notInMyHands && t('field.notInMyHands'),
  ]
    .filter(Boolean)
    .join('\n');
}
