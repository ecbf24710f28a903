import type { Answers } from '../../../domain/answers.ts';
import type { Assessment } from '../../../domain/assessments/assessment.ts';
import type { Block } from '../../../domain/papers/document.ts';
import { isPrivate } from '../../../domain/privacy.ts';
import {
  findChapter,
  type ChapterId,
  type Questionnaire,
} from '../../../domain/questionnaire/questionnaire.ts';
import {
  chaptersOff,
  formerOf,
  measuresOf,
  visibleOf,
  type ReportChoice,
  type ReportMeasure,
} from '../../../domain/papers/report.ts';
import { formerEntries, type FormerEntry } from '../../../domain/years/former-entries.ts';
import { formerAnswers } from '../../../domain/years/former.ts';
import { NO_PAST, type Past } from '../past.ts';
import type { ReportApp } from '../report-app.ts';
import { ReportWords } from '../words/report-words.ts';

/** What the parts of a report are made from. */
export interface ReportSource {
  readonly app: ReportApp;
  /** Without what is switched off: whatever is made of it cannot hold it. */
  readonly visible: Questionnaire;
  readonly assessment: Assessment;
  readonly answers: Answers;
  readonly choice: ReportChoice;
  /** Those that may be in it. */
  readonly measures: readonly ReportMeasure[];
  readonly past: Past;
  /** What was answered to earlier questions, as far as it may be in it. */
  readonly former: readonly FormerEntry[];
  readonly words: ReportWords;
}

/** What a report is made from beside the answers. */
export interface ReportExtras {
  readonly measures?: readonly ReportMeasure[];
  /** Without it, all answers are taken as answers to today's questions. */
  readonly past?: Past;
}

export function reportSource(
  app: ReportApp,
  assessment: Assessment,
  answers: Answers,
  choice: ReportChoice,
  { measures = [], past = NO_PAST }: ReportExtras = {},
): ReportSource {
  const visible = visibleOf(app.questionnaire, choice);
  return {
    app,
    visible,
    assessment,
    answers,
    choice,
    measures: chosenMeasures(app, assessment, choice, measures),
    past,
    former: chosenFormer(app, assessment, answers, choice, past),
    words: new ReportWords(app, answers),
  };
}

/** Measures go with the chapters that are switched off; those of chapters that this assessment does not ask stay. */
export function chosenMeasures(
  { questionnaire }: ReportApp,
  assessment: Assessment,
  choice: Pick<ReportChoice, 'chapters' | 'private'>,
  measures: readonly ReportMeasure[],
): ReportMeasure[] {
  const off = chaptersOff(questionnaire, assessment, choice.chapters);
  const chapters = [...questionnaire.frame, ...questionnaire.chapters]
    .map(({ id }) => id)
    .filter((id) => !off.includes(id));
  const visible = visibleOf(questionnaire, { chapters, private: choice.private });
  return measuresOf(measures, visible, choice.private);
}

/** The answers to earlier questions, with nothing that is switched off. */
export function chosenFormer(
  { questionnaire }: ReportApp,
  assessment: Assessment,
  answers: Answers,
  choice: Pick<ReportChoice, 'chapters' | 'private' | 'notes'>,
  { changes }: Past,
): FormerEntry[] {
  const off = chaptersOff(questionnaire, assessment, choice.chapters);
  const former = formerAnswers(questionnaire, changes, answers);
  return formerEntries(formerOf(former, off, choice.private), choice.notes);
}

/** The chapter's numbered name, marked where something private is in it. */
export function markedName({ visible, words }: ReportSource, id: ChapterId): string {
  return marked(visible, id, words.numbered(id), words);
}

/** Only the short name, marked likewise. */
export function markedShort({ visible, words }: ReportSource, id: ChapterId): string {
  return marked(visible, id, words.name(id), words);
}

function marked(visible: Questionnaire, id: ChapterId, name: string, words: ReportWords): string {
  const chapter = findChapter(visible, id);
  // A single private question (the pay group of 2.5) does not make the chapter's figures private.
  const hidden = chapter?.questions.some(
    (question) => question.type === 'rating' && isPrivate(chapter, question),
  );
  return hidden ? words.t('report.private', { name }) : name;
}

/** The same blocks one level lower, within a part of a report. */
export function deeper(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block,
  );
}
