/** The report's section "Frühere Fragen": answers to what is asked no more. There only where private things are switched on. */
import type { Block } from '../../../domain/papers/document.ts';
import type { FormerEntry } from '../../../domain/years/former-entries.ts';
import { sayBeside } from '../words/answer-words.ts';
import { heading, paragraph, table } from '../words/blocks.ts';
import { formerText, sayFormer } from '../words/former-words.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { ReportSource } from './source.ts';

export function formerBlocks({ former, words }: ReportSource): Block[] {
  const { t } = words;
  if (former.length === 0) return [];
  return [
    heading(2, t('report.private', { name: t('report.former') })),
    paragraph(t('report.former.lead'), 'muted'),
    table(
      t('report.former.caption'),
      [t('report.answers.question'), t('report.answers.answer')],
      former.map((entry) => [nameOf(entry, words), sayEntry(entry, words)]),
    ),
  ];
}

/** Such as "2.4 Befugnisse: Was darf ich?", with the row below it. */
function nameOf(entry: FormerEntry, words: ReportWords): string {
  const { chapter } = entry.question;
  const text = formerText(entry, words);
  const name = chapter ? words.t('report.named', { name: words.numbered(chapter), text }) : text;
  const row = entry.row || (entry.item ?? '');
  return [name, row].filter(Boolean).join('\n');
}

function sayEntry(entry: FormerEntry, words: ReportWords): string {
  const { t } = words;
  const answer = sayFormer(entry, words);
  const named = (name: string, text: string): string => text && t('report.named', { name, text });
  return [
    answer,
    named(t('report.csv.own'), entry.own === answer ? '' : entry.own),
    ...sayBeside(entry, words),
    named(t('report.csv.note'), entry.note),
  ]
    .filter(Boolean)
    .join('\n');
}
