/** How long an assessment takes: reading at a steady speed, and time to decide and click. */
import type { ChapterTexts } from '../../../domain/questionnaire/texts.ts';
import type { Question } from '../../../domain/questionnaire/question.ts';
import type { Questionnaire } from '../../../domain/questionnaire/questionnaire.ts';
import { questionsOf, type SelectedChapter } from '../../../domain/questionnaire/selection.ts';
import type { Minutes } from '../schemas/frame.ts';
import { wordsOf } from '../schemas/shared.ts';
import { sum } from './counts.ts';

export const STAGES = ['first layer', 'everything', 'short', 'check-in'] as const;
export type Stage = (typeof STAGES)[number];
/** Who begins in full opens the helps; who takes a short way knows the questions or is in a hurry. */
export const READS_HELP: Readonly<Record<Stage, boolean>> = {
  'first layer': true,
  everything: true,
  short: false,
  'check-in': false,
};

/**
 * The chapters and questions of each stage: the full kind's first layer without open questions, the full kind with
 * everything, the short kind, and the yearly check-in without its list of measures.
 */
export function stagesOf(questionnaire: Questionnaire): Readonly<Record<Stage, SelectedChapter[]>> {
  const of = (kind: 'full' | 'short' | 'selfcare') =>
    questionsOf(questionnaire, { kind, perspective: 'coordination' });
  const full = of('full');
  const first = full.map(({ chapter, questions }) => ({
    chapter,
    questions: questions.filter(({ layer, type }) => layer === 'reflection' && type !== 'text'),
  }));
  return {
    'first layer': first.filter(({ questions }) => questions.length > 0),
    everything: full,
    short: of('short'),
    'check-in': of('selfcare'),
  };
}

/**
 * The minutes for one chapter: its introduction and statements are read.
 * @param withHelp whether the helps are read too, as on a first full pass; who takes the short way leaves them folded
 */
export function minutesFor(
  { questions }: SelectedChapter,
  texts: ChapterTexts,
  { wordsPerMinute, seconds }: Minutes,
  withHelp: boolean,
): number {
  const words = wordsOf(texts.intro) + sum(questions.map(({ id }) => wordsIn(texts, id, withHelp)));
  const clicks = sum(questions.map((question) => secondsFor(question, seconds)));
  return words / wordsPerMinute + clicks / 60;
}

function wordsIn(texts: ChapterTexts, id: string, withHelp: boolean): number {
  const { text = '', help = '', items = {} } = texts.questions[id] ?? {};
  return wordsOf(text) + (withHelp ? wordsOf(help) : 0) + sum(Object.values(items).map(wordsOf));
}

function secondsFor(question: Question, seconds: Minutes['seconds']): number {
  switch (question.type) {
    case 'steps':
    case 'grid':
      return seconds.row * question.items.length;
    default:
      return seconds[question.type];
  }
}
