/** The report's part "Antworten": chapter by chapter, in the words that were answered. */
import { answerEntries, type AnswerEntry } from '../../../domain/papers/csv-rows.ts';
import type { Block } from '../../../domain/papers/document.ts';
import type { ChapterId } from '../../../domain/questionnaire/questionnaire.ts';
import { sayBeside } from '../words/answer-words.ts';
import { heading, list, paragraph, table } from '../words/blocks.ts';
import { datedAnswer, datedQuestion, datedRow, isReworded } from '../words/dated-words.ts';
import { formerBlocks } from './former.ts';
import type { ReportSource } from './source.ts';
import type { ReportWords } from '../words/report-words.ts';

export function answerBlocks(source: ReportSource): Block[] {
  const { visible, assessment, answers, choice, past, words } = source;
  const entries = answerEntries(visible, assessment, answers, choice.notes, past.wordings);
  const chapters = [...new Set(entries.map(({ chapter }) => chapter))];
  const former = formerBlocks(source);
  if (chapters.length + former.length === 0) return [paragraph(words.t('report.answers.none'))];
  return [
    ...rewordedLead(entries, words),
    ...chapters.flatMap((id) =>
      chapterBlocks(
        id,
        entries.filter(({ chapter }) => chapter === id),
        words,
      ),
    ),
    ...former,
  ];
}

/** Says how many questions stand here in other words than today's. */
function rewordedLead(entries: readonly AnswerEntry[], words: ReportWords): Block[] {
  const reworded = entries.filter((entry) => isReworded(entry, words));
  const count = new Set(reworded.map(({ question }) => question.id)).size;
  return count > 0 ? [paragraph(words.t('report.answers.reworded', { count }), 'muted')] : [];
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
  // Rows of one question that were answered under different words stand under these.
  const captioned = (entry: AnswerEntry): string => `${entry.question.id} ${nameOf(entry, words)}`;
  return [...new Set(rows.map(captioned))].map((caption) => {
    const own = rows.filter((entry) => captioned(entry) === caption);
    const examples = own.some((entry) => entry.own.trim() !== '');
    return table(
      own[0] ? nameOf(own[0], words) : '',
      [
        t('report.answers.row'),
        t('report.answers.answer'),
        ...(examples ? [t('report.answers.example')] : []),
      ],
      own.map((entry) => [
        datedRow(entry, words),
        datedAnswer(entry, words),
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

function nameOf(entry: AnswerEntry, words: ReportWords): string {
  const text = datedQuestion(entry, words);
  return entry.private ? words.t('report.private', { name: text }) : text;
}

/** The answer and what stands beside it. */
function sayEntry(entry: AnswerEntry, words: ReportWords): string {
  return [datedAnswer(entry, words), ...sayBeside(entry, words)].filter(Boolean).join('\n');
}
