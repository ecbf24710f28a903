/** What the result page says: conditions, tasks, what carries, what drifts, the private panel. */
import type { Answers } from '../answers.ts';
import { weighTask, wordFor, type TaskBalance } from '../scoring/balance.ts';
import {
  carries,
  conditionsOf,
  relatedConditions,
  type ConditionResult,
  type RelatedCondition,
} from '../scoring/conditions.ts';
import {
  chapterOf,
  isTask,
  type Band,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import type { Question } from '../questionnaire/question.ts';
import { ratingsOf, scoreIfAsked, type Score } from '../scoring/score.ts';
import { questionsOf, type SelectedChapter, type Selection } from '../questionnaire/selection.ts';

/** Words for tasks whose expectations and support lie far from each other. */
const DRIFTING: readonly (Band | undefined)[] = ['apart', 'farApart'];
/** Words for tasks whose support keeps up with what is expected. */
const CARRYING: readonly (Band | undefined)[] = ['near', 'room'];

export interface Result {
  /** Those that the assessment asks about, in questionnaire order: seven in a full one. */
  readonly conditions: readonly ConditionResult[];
  /** Likewise: eight in a full one, those agreed as not mine among them; see `chartTasks`. */
  readonly tasks: readonly TaskBalance[];
  /** "Was trägt", in questionnaire order. */
  readonly carrying: {
    readonly conditions: readonly ConditionResult[];
    readonly tasks: readonly TaskBalance[];
  };
  /** "Wo Erwartungen und Rahmen auseinandergehen", the greatest distance first. */
  readonly drifting: readonly DriftingTask[];
  /** `undefined` where the assessment does not ask about it. */
  readonly selfcare: SelfcarePanel | undefined;
}

export interface DriftingTask {
  readonly task: TaskBalance;
  /** May be empty. */
  readonly related: readonly RelatedCondition[];
}

/** 3.8, for the person's eyes only: no axis, no balance, in no export that does not switch it on. */
export interface SelfcarePanel {
  readonly strain: Score | undefined;
  readonly care: Score | undefined;
  readonly private: true;
}

/**
 * Everything the result page shows of one assessment. Source: product design, "The result page".
 *
 * Sentences go by the word that counts (`wordFor`): a task that the person calls drifting is listed
 * although the figures lie close, and the other way round; both words stand in the task.
 * Tasks without a word (too few answers, from one third unclear on) are in neither list.
 *
 * @throws RangeError when a stored value is none of its question's
 */
export function resultOf(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): Result {
  const chapters = questionsOf(questionnaire, selection);
  const conditions = conditionsOf(chapters, answers);
  const tasks = tasksOf(questionnaire, chapters, answers);
  const shown = chartTasks(tasks);
  return {
    conditions,
    tasks,
    carrying: {
      conditions: conditions.filter(carries),
      tasks: shown.filter((task) => CARRYING.includes(wordFor(task))),
    },
    drifting: shown
      .filter((task) => DRIFTING.includes(wordFor(task)))
      .sort(byDistance)
      .map((task) => ({
        task,
        related: relatedConditions(chapterOf(questionnaire, task.task).leansOn, conditions),
      })),
    selfcare: selfcareOf(chapters, answers),
  };
}

/** The tasks that are axes and bars: all but those agreed as not mine, and never 3.8. */
export function chartTasks(tasks: readonly TaskBalance[]): TaskBalance[] {
  return tasks.filter(({ relevance }) => relevance !== 'notMineAgreed');
}

function tasksOf(
  { bandLimits }: Questionnaire,
  chapters: readonly SelectedChapter[],
  answers: Answers,
): TaskBalance[] {
  return chapters.flatMap(({ chapter: { id }, questions }) =>
    isTask(id) && id !== 'selfcare' && questions.some(isMeasured)
      ? [weighTask(id, questions, bandLimits, answers)]
      : [],
  );
}

/** The lowest balance first, tasks without one last, else questionnaire order. */
function byDistance(a: TaskBalance, b: TaskBalance): number {
  const [first, second] = [a.balance ?? Infinity, b.balance ?? Infinity];
  return first === second ? 0 : first - second;
}

function isMeasured({ type }: Question): boolean {
  return type === 'rating' || type === 'relevance';
}

function selfcareOf(
  chapters: readonly SelectedChapter[],
  answers: Answers,
): SelfcarePanel | undefined {
  const questions = chapters.find(({ chapter }) => chapter.id === 'selfcare')?.questions ?? [];
  const strain = scoreIfAsked(ratingsOf(questions, 'strain'), answers);
  const care = scoreIfAsked(ratingsOf(questions, 'care'), answers);
  return strain || care ? { strain, care, private: true } : undefined;
}
