/** The task profile (Aufgabenprofil) and the post profile (Stellenprofil), as data. */
import { itemSlot, textIn, valueIn, type Answers, type Slot } from '../answers.ts';
import { timeShareOf } from '../scoring/balance.ts';
import { foldedAway } from '../questionnaire/folding.ts';
import {
  isTask,
  type ChapterId,
  type Questionnaire,
  type TaskId,
} from '../questionnaire/questionnaire.ts';
import type { GridQuestion, Question, Relevance, StepState } from '../questionnaire/question.ts';
import { stepsIn, type StepEntry } from '../result/resting.ts';
import { questionsOf, type Selection } from '../questionnaire/selection.ts';
import { relevanceOf } from '../questionnaire/states.ts';

export type ProfileKind = 'tasks' | 'post';

/** A piece of the profile that the person can rewrite. */
export interface ProfileSection {
  readonly id: string;
  readonly heading: string;
  /** What may be written here; for the screen, not for the document. */
  readonly hint?: string;
  /** As shown: the person's, or what was made of the answers. One line per entry. */
  readonly lines: readonly string[];
  readonly proposal: readonly string[];
  readonly edited: boolean;
  /** Where the section is a table: each line is a row, its cells parted by `CELL_MARK`. */
  readonly columns?: readonly string[];
  /** Of that table. */
  readonly caption?: string;
  readonly documents: readonly ProfileKind[];
}

/** Begins a line that is a list entry. */
export const ENTRY_MARK = '– ';
/** Between the cells of a line that is a row. */
export const CELL_MARK = ' | ';
/** "abgestimmt am … mit …" */
export const AGREED_ON: Slot = 'profile.agreedOn';
export const AGREED_WITH: Slot = 'profile.agreedWith';

/** Where the person's own words for a section are stored; cleared when the proposal is wanted back. */
export const profileSlot = (sectionId: string): Slot => `profile.${sectionId}`;

/** The person's own lines for a section; `undefined` while the proposal stands. Empty lines say nothing. */
export function ownLines(answers: Answers, sectionId: string): string[] | undefined {
  const text = textIn(answers, profileSlot(sectionId));
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== ENTRY_MARK.trim());
  return lines.length > 0 ? lines : undefined;
}

export interface TaskProfile {
  readonly task: TaskId;
  /** `undefined` while unanswered. */
  readonly relevance: Relevance | undefined;
  /** Percent of the working time, as entered. */
  readonly timeShare: number | undefined;
  /** Those that have an answer, in their order. */
  readonly steps: readonly (StepEntry & { readonly state: StepState })[];
}

/** One row of the powers grid of 2.4. */
export interface PowerEntry {
  readonly question: string;
  readonly item: string;
  /** The id of one of the grid's states; `undefined` while unanswered. */
  readonly state: string | undefined;
}

/**
 * Which powers of 2.4 a task calls for. Source: Arbeitshilfe 2.4 (p. 9) with the steps of chapters
 * 3.1–3.9; which power belongs where is our reading. Each power stands at one task or more, and all of
 * them stand in the section on powers; ids that the questionnaire does not have are not shown.
 */
export const POWERS_OF: Readonly<Partial<Record<TaskId, readonly string[]>>> = {
  concept: ['across', 'transfer'],
  networks: ['heads', 'networks', 'contracts'],
  departments: ['across', 'transfer'],
  services: ['heads', 'contracts', 'transfer', 'funds'],
  training: ['fees', 'budget'],
  outreach: ['publicity'],
  evaluation: ['transfer'],
  administration: ['planning', 'budget', 'funds'],
};

/** The tasks of the profile: all that the assessment asks about, but those agreed as not mine, and never 3.8. */
export function taskProfiles(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): TaskProfile[] {
  return questionsOf(questionnaire, selection).flatMap((selected) => {
    const { id } = selected.chapter;
    if (!isTask(id) || id === 'selfcare' || foldedAway(selected, answers)) return [];
    return [
      {
        task: id,
        relevance: relevanceOf(selected.questions, answers),
        timeShare: timeShareOf(selected.questions, answers),
        steps: stepsIn(id, selected, answers).flatMap((step) =>
          step.state === undefined ? [] : [{ ...step, state: step.state }],
        ),
      },
    ];
  });
}

/** The rows of the powers grid; none where the assessment does not ask them. */
export function powersOf(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): PowerEntry[] {
  return gridsOf(questionnaire, selection, 'authority')
    .filter(({ states }) => states === 'powers')
    .flatMap((grid) => rowsOf(grid, answers));
}

/** The grids of a chapter that the assessment asks. */
export function gridsOf(
  questionnaire: Questionnaire,
  selection: Selection,
  chapter: ChapterId,
): GridQuestion[] {
  const found = questionsOf(questionnaire, selection).find((one) => one.chapter.id === chapter);
  return (found?.questions ?? []).filter((one): one is GridQuestion => one.type === 'grid');
}

/** The rows of one grid with their states. */
export function rowsOf(grid: GridQuestion, answers: Answers): PowerEntry[] {
  return grid.items.map((item) => {
    const value = valueIn(answers, itemSlot(grid.id, item));
    return { question: grid.id, item, state: typeof value === 'string' ? value : undefined };
  });
}

/** A question of the assessment by its id; `undefined` where it is not asked, or may not be shown. */
export function askedQuestion(
  questionnaire: Questionnaire,
  selection: Selection,
  id: string,
): Question | undefined {
  return questionsOf(questionnaire, selection)
    .flatMap(({ questions }) => questions)
    .find((question) => question.id === id);
}
