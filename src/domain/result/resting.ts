/**
 * What lies with others, what may rest, and why: parts 6 and 7 of the result page.
 * Source: product design, "The result page"; Arbeitshilfe p. 7 (conditions that cannot be had).
 */
import { itemSlot, type Answers, type Slot } from '../answers.ts';
import { isPrivate } from '../privacy.ts';
import { foldedAway } from '../questionnaire/folding.ts';
import {
  CONDITIONS,
  isTask,
  type ConditionId,
  type LeansOn,
  type Questionnaire,
  type TaskId,
} from '../questionnaire/questionnaire.ts';
import type { StepState } from '../questionnaire/question.ts';
import { questionsOf, type SelectedChapter, type Selection } from '../questionnaire/selection.ts';
import { relevanceOf, stepItems, stepStateIn, wordIn } from '../questionnaire/states.ts';

/** One step of a task, and what is said about it. */
export interface StepEntry {
  readonly task: TaskId;
  readonly question: string;
  /** The questionnaire's id, or that of a row the person added (`own-…`). */
  readonly item: string;
  /** Leaves the device only where the person switches it on. */
  readonly private: boolean;
  /** `undefined` while unanswered. */
  readonly state: StepState | undefined;
  /** The condition because of which it is proposed to rest; `undefined` without a proposal. */
  readonly because: ConditionId | undefined;
}

/** A task that leans on a condition, with all its steps, whatever their state; never none. */
export interface LeaningTask {
  readonly task: TaskId;
  readonly weight: LeansOn['weight'];
  readonly steps: readonly StepEntry[];
}

export interface RestLists {
  /** "Vereinbart: nicht bei mir". */
  readonly agreed: readonly TaskId[];
  /** "Mein Vorschlag: ruhen lassen": whole tasks, and single steps of whatever task. */
  readonly proposedTasks: readonly TaskId[];
  readonly proposedSteps: readonly StepEntry[];
}

/**
 * If this condition does not change: the steps of the tasks that lean on it.
 *
 * Tasks for which the source names the condition come first, else questionnaire order.
 * Left out: tasks agreed as not mine; tasks whose steps the assessment does not ask (short version);
 * 3.8, since it is private and this list is a proposal to leadership.
 */
export function stepsLeaningOn(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
  condition: ConditionId,
): LeaningTask[] {
  return myTasks(questionnaire, selection, answers)
    .flatMap(({ task, selected }) => {
      const lean = selected.chapter.leansOn.find(({ chapter }) => chapter === condition);
      const steps = stepsIn(task, selected, answers);
      if (!lean || steps.length === 0 || task === 'selfcare') return [];
      return [{ task, weight: lean.weight, steps }];
    })
    .sort((a, b) => b.weight - a.weight);
}

/** The steps proposed to rest because of some condition, in questionnaire order; 3.8 left out. */
export function restProposals(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): StepEntry[] {
  return myTasks(questionnaire, selection, answers)
    .filter(({ task }) => task !== 'selfcare')
    .flatMap(({ task, selected }) => stepsIn(task, selected, answers))
    .filter(({ because }) => because !== undefined);
}

/**
 * What lies with others by agreement, and what the person proposes to leave; apart from each other.
 *
 * A step is proposed by its own state ("mein Vorschlag: lassen"), whatever the task's relevance;
 * steps of 3.8 are among them, marked private.
 */
export function restLists(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): RestLists {
  const mine = myTasks(questionnaire, selection, answers);
  return {
    agreed: tasksOf(questionnaire, selection)
      .filter(({ selected }) => foldedAway(selected, answers))
      .map(({ task }) => task),
    proposedTasks: mine
      .filter(({ selected }) => relevanceOf(selected.questions, answers) === 'notMineProposed')
      .map(({ task }) => task),
    proposedSteps: mine
      .flatMap(({ task, selected }) => stepsIn(task, selected, answers))
      .filter(({ state }) => state === 'not'),
  };
}

/**
 * Where the condition is stored because of which a step is proposed to rest (`ConditionId`);
 * cleared when the proposal is taken back.
 */
export function restSlot(questionId: string, itemId: string): Slot {
  return itemSlot(questionId, itemId, 'rest');
}

interface SelectedTask {
  readonly task: TaskId;
  readonly selected: SelectedChapter;
}

function tasksOf(questionnaire: Questionnaire, selection: Selection): SelectedTask[] {
  return questionsOf(questionnaire, selection).flatMap((selected) =>
    isTask(selected.chapter.id) ? [{ task: selected.chapter.id, selected }] : [],
  );
}

function myTasks(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): SelectedTask[] {
  return tasksOf(questionnaire, selection).filter(({ selected }) => !foldedAway(selected, answers));
}

/** All steps of a task, whatever their state; those the person added last. */
export function stepsIn(
  task: TaskId,
  { chapter, questions }: SelectedChapter,
  answers: Answers,
): StepEntry[] {
  return questions.flatMap((question) => {
    if (question.type !== 'steps') return [];
    return stepItems(question, answers).map((item) => ({
      task,
      question: question.id,
      item,
      private: isPrivate(chapter, question),
      state: stepStateIn(answers, question.id, item),
      because: wordIn(answers, restSlot(question.id, item), CONDITIONS),
    }));
  });
}
