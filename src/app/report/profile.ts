/** The task profile (Aufgabenprofil) and the post profile (Stellenprofil) as documents. */
import { textIn, type Answers } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { Block, Document } from '../../domain/papers/document.ts';
import {
  AGREED_ON,
  AGREED_WITH,
  type ProfileKind,
  type ProfileSection,
} from '../../domain/papers/profile.ts';
import { heading, lines, list, paragraph, table } from './words/blocks.ts';
import { profileSections, type ProfileOptions } from './profile-sections.ts';
import type { ReportApp } from './report-app.ts';
import { oneLine, ReportWords } from './words/report-words.ts';

/** Sections that leave room to write where there is nothing in them. */
const TO_FILL: readonly string[] = ['own', 'handover'];
const ROOM = 4;
/** `ENTRY_MARK`, and what people type in its place. */
const ENTRY = /^[–—•*-]\s+/;

/** @throws RangeError when a stored value is none of its question's */
export function profileDocument(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  kind: ProfileKind,
  options: ProfileOptions = {},
): Document {
  const { t } = app.language;
  return {
    language: app.language.current,
    title: t(`report.profile.title.${kind}`),
    blocks: [
      paragraph(t(`report.profile.lead.${kind}`), 'lead'),
      ...profileBlocks(app, assessment, answers, kind, options),
    ],
  };
}

/** All but the title; also a part of the report. */
export function profileBlocks(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  kind: ProfileKind,
  options: ProfileOptions = {},
): Block[] {
  const words = new ReportWords(app, answers);
  const { t } = words;
  const sections = profileSections(app, assessment, answers, options).filter(
    (section) => section.documents.includes(kind) && isShown(section),
  );
  const firstTask = sections.find(isTask);
  return [
    paragraph(t('report.profile.reading', { date: app.language.day(assessment.date) })),
    list([
      t('report.profile.reading.agreed'),
      t('report.profile.reading.proposal'),
      t('report.profile.reading.open'),
      t('report.profile.reading.i'),
    ]),
    ...sections.flatMap((section) => [
      ...(section === firstTask ? [heading(1, t('report.profile.tasks'))] : []),
      heading(isTask(section) ? 2 : 1, section.heading),
      ...sectionBlocks(section, words),
    ]),
    heading(1, t('report.profile.agreed')),
    agreement(answers, words),
    paragraph(t('report.profile.source'), 'muted'),
  ];
}

const isTask = ({ id }: ProfileSection): boolean => id.startsWith('task-');
const isShown = ({ id, lines: said }: ProfileSection): boolean =>
  said.length > 0 || TO_FILL.includes(id);

/** What a section says; room to write where it is empty. */
export function sectionBlocks(section: ProfileSection, words: ReportWords): Block[] {
  const { lines: said, columns, caption = section.heading } = section;
  if (said.length === 0) return [lines(words.t('report.profile.room'), ROOM)];
  if (!columns) return linesAsBlocks(said);
  return [
    table(
      caption,
      columns,
      said.map((line) => cellsOf(line, columns.length)),
    ),
  ];
}

/** Lines that begin with the mark are entries of a list, all others are paragraphs. */
function linesAsBlocks(said: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let entries: string[] = [];
  const close = (): void => {
    if (entries.length > 0) blocks.push(list(entries));
    entries = [];
  };
  for (const line of said)
    if (ENTRY.test(line)) entries.push(line.replace(ENTRY, ''));
    else {
      close();
      blocks.push(paragraph(line));
    }
  close();
  return blocks;
}

/** As many cells as there are columns: what is missing is empty, what is too much stays in the last one. */
function cellsOf(line: string, columns: number): string[] {
  const cells = line.split('|').map((cell) => cell.trim());
  const last = cells.slice(columns - 1).join(' / ');
  return [...cells.slice(0, columns - 1), last, ...Array<string>(columns).fill('')].slice(
    0,
    columns,
  );
}

function agreement(answers: Answers, { app, t }: ReportWords): Block {
  const on = oneLine(textIn(answers, AGREED_ON));
  const by = oneLine(textIn(answers, AGREED_WITH));
  if (!on && !by) return lines(t('report.profile.agreed.room'), 1);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(on) ? app.language.day(on) : on;
  const blank = '________________';
  return paragraph(t('report.profile.agreed.line', { on: day || blank, by: by || blank }));
}
