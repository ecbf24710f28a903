/** What of an assessment goes into a document that leaves the device. */
import type { Assessment } from '../assessments/assessment.ts';
import { isPrivate } from '../privacy.ts';
import type { Chapter, ChapterId, Questionnaire } from '../questionnaire/questionnaire.ts';
import { questionsOf, type Selection } from '../questionnaire/selection.ts';
import type { FormerQuestion } from '../years/former.ts';

/** In the order in which they stand in the report. */
export const REPORT_PARTS = [
  'result',
  'charts',
  'openPoints',
  'measures',
  'profile',
  'arguments',
  'answers',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What the person chose to have in a report. */
export interface ReportChoice {
  readonly parts: readonly ReportPart[];
  readonly chapters: readonly ChapterId[];
  /** 3.8 and private questions too, and what is made of them. */
  readonly private: boolean;
  /** Notes beside the answers; those of private questions only where `private` is on, too. */
  readonly notes: boolean;
}

/** A measure as a document needs it; whoever hands it in has read it and put it into words. */
export interface ReportMeasure {
  readonly what: string;
  readonly why?: string;
  /** In words, such as "Leitung". */
  readonly partners: readonly string[];
  readonly withLeadership: boolean;
  readonly firstStep?: string;
  /** In words. */
  readonly until?: string;
  /** In words, such as "offen" or "erledigt". */
  readonly status: string;
  /** What became of it, in the person's words. */
  readonly outcome?: string;
  readonly open: boolean;
  /** Where it came from, where that is known. */
  readonly chapter?: ChapterId;
  /** It came from a private question or from 3.8. */
  readonly private: boolean;
}

/** The chapters of an assessment that can be switched off, in its order; wholly private ones among them. */
export function chapterChoices(questionnaire: Questionnaire, selection: Selection): ChapterId[] {
  return questionsOf(questionnaire, selection).map(({ chapter }) => chapter.id);
}

/** Those of them that are switched off. */
export function chaptersOff(
  questionnaire: Questionnaire,
  selection: Selection,
  chosen: readonly ChapterId[],
): ChapterId[] {
  return chapterChoices(questionnaire, selection).filter((id) => !chosen.includes(id));
}

/** Everything, but nothing private and no notes. */
export function defaultChoice(
  questionnaire: Questionnaire,
  assessment: Assessment | Selection,
): ReportChoice {
  const chapters = chapterChoices(questionnaire, assessment);
  return { parts: REPORT_PARTS, chapters, private: false, notes: false };
}

/**
 * The questionnaire as far as a document may know it: without the chapters switched off, without
 * private questions unless they are switched on, without chapters of which nothing is left.
 *
 * Whatever is made of this one cannot hold anything else: no score, sentence, axis, list entry or
 * count can come from a question that is not there.
 */
export function visibleOf(
  questionnaire: Questionnaire,
  choice: { readonly chapters?: readonly ChapterId[]; readonly private?: boolean } = {},
): Questionnaire {
  const visible = (chapters: readonly Chapter[]): Chapter[] =>
    chapters
      .filter(({ id }) => choice.chapters?.includes(id) ?? true)
      .map((chapter) => ({
        ...chapter,
        questions: chapter.questions.filter(
          (question) => choice.private === true || !isPrivate(chapter, question),
        ),
      }))
      .filter(({ questions }) => questions.length > 0);
  return {
    ...questionnaire,
    chapters: visible(questionnaire.chapters),
    frame: visible(questionnaire.frame),
  };
}

/** Whether a chapter is there at all, in a questionnaire of which parts were left out. */
export function hasChapter(questionnaire: Questionnaire, id: ChapterId | undefined): boolean {
  const { chapters, frame } = questionnaire;
  return [...chapters, ...frame].some((chapter) => chapter.id === id);
}

/**
 * The measures that may stand in a document. One that came from a chapter goes with the chapter, one of its own stays.
 * @param visible the questionnaire without what may not be shown
 */
export function measuresOf(
  measures: readonly ReportMeasure[],
  visible: Questionnaire,
  withPrivate = false,
): ReportMeasure[] {
  return measures.filter(
    ({ chapter, private: hidden }) =>
      (withPrivate || !hidden) && (chapter === undefined || hasChapter(visible, chapter)),
  );
}

/**
 * The answers to earlier questions that may stand in a document: all of them are private, since nobody knows any more which
 * were, and they go with their chapter.
 * @param off the chapters that are switched off (`chaptersOff`)
 */
export function formerOf(
  former: readonly FormerQuestion[],
  off: readonly ChapterId[],
  withPrivate = false,
): FormerQuestion[] {
  if (!withPrivate) return [];
  return former.filter(({ chapter }) => chapter === undefined || !off.includes(chapter));
}
