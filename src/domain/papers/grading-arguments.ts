/** A basis for the talk about the grading of the post: the ten key terms of 2.5 with the person's own examples. */
import { itemSlot, textIn, valueIn, type Answers } from '../answers.ts';
import { gridsOf } from './profile.ts';
import type { ChapterId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Selection } from '../questionnaire/selection.ts';

/** The key terms of the Arbeitshilfe (2.5, p. 9), in its order. */
export const GRADING_TERMS = [
  'research',
  'area',
  'flexibility',
  'complexity',
  'planning',
  'committees',
  'concepts',
  'projects',
  'budgets',
  'quality',
] as const;
export type GradingTerm = (typeof GRADING_TERMS)[number];

/** The chapters of the Arbeitshilfe that describe the work behind a term; our reading. */
export const CHAPTERS_OF_TERM: Readonly<Record<GradingTerm, readonly ChapterId[]>> = {
  research: ['outreach'],
  area: ['authority'],
  flexibility: ['authority'],
  complexity: ['departments', 'networks'],
  planning: ['services'],
  committees: ['networks', 'administration'],
  concepts: ['concept'],
  projects: ['services', 'departments'],
  budgets: ['authority', 'administration'],
  quality: ['evaluation', 'networks'],
};

export interface TermEntry {
  readonly question: string;
  /** The questionnaire's row; one of `GRADING_TERMS` unless the content has changed. */
  readonly item: string;
  /** Applies in part only. */
  readonly partly: boolean;
  /** In the person's words; empty where there is none. */
  readonly example: string;
}

export interface GradingArguments {
  /** Terms with an example. */
  readonly shown: readonly TermEntry[];
  /** Terms that may well apply, without an example yet: offered as questions. */
  readonly asked: readonly TermEntry[];
}

/**
 * The key terms, apart by whether there is an example. A term of which the person says that it does not
 * apply is in neither list, and an example beside it stays where it is.
 */
export function gradingArgumentsOf(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): GradingArguments {
  const entries = gridsOf(questionnaire, selection, 'grading')
    .filter(({ example }) => example)
    .flatMap(({ id, items }) =>
      items.flatMap((item): TermEntry[] => {
        const state = valueIn(answers, itemSlot(id, item));
        if (state === 'no') return [];
        const example = textIn(answers, itemSlot(id, item, 'example')).trim();
        return [{ question: id, item, partly: state === 'partly', example }];
      }),
    );
  return {
    shown: entries.filter(({ example }) => example !== ''),
    asked: entries.filter(({ example }) => example === ''),
  };
}

/** Whether a row is one of the key terms that have words of their own. */
export function isGradingTerm(item: string): item is GradingTerm {
  return (GRADING_TERMS as readonly string[]).includes(item);
}
