/** The sheet for the conversation with leadership: what of an assessment stands on it. */
import type { Answers } from '../answers.ts';
import type { TaskBalance } from '../scoring/balance.ts';
import type { ConditionResult } from '../scoring/conditions.ts';
import { flaggedQuestions, type FlaggedQuestion } from '../result/flagged.ts';
import {
  CONDITIONS,
  type ConditionId,
  type Questionnaire,
  type TaskId,
} from '../questionnaire/questionnaire.ts';
import { hasChapter, visibleOf } from './report.ts';
import { restLists, restProposals, type StepEntry } from '../result/resting.ts';
import { resultOf, type DriftingTask } from '../result/result.ts';
import type { Selection } from '../questionnaire/selection.ts';
import { unclearPoints, type UnclearGroup } from '../result/unclear.ts';

export interface TalkSheet {
  readonly carrying: {
    readonly conditions: readonly ConditionResult[];
    readonly tasks: readonly TaskBalance[];
  };
  readonly unclear: readonly UnclearGroup[];
  /** Every drifting task, the greatest distance first. */
  readonly drifting: readonly DriftingTask[];
  readonly rest: RestProposal;
  /** Marked "mit Leitung besprechen". */
  readonly asks: readonly FlaggedQuestion[];
}

/** What the person proposes to let rest; nothing of it is agreed. */
export interface RestProposal {
  /** As long as the condition stays as it is; in the order of the conditions. */
  readonly groups: readonly {
    readonly because: ConditionId;
    readonly steps: readonly StepEntry[];
  }[];
  /** Whatever becomes of the conditions: whole tasks, and steps that stand in no group. */
  readonly tasks: readonly TaskId[];
  readonly steps: readonly StepEntry[];
}

/**
 * Everything on the sheet. It never holds anything private, whatever is switched on elsewhere.
 * @throws RangeError when a stored value is none of its question's
 */
export function talkSheetOf(
  whole: Questionnaire,
  selection: Selection,
  answers: Answers,
): TalkSheet {
  const questionnaire = visibleOf(whole);
  const { carrying, drifting } = resultOf(questionnaire, selection, answers);
  return {
    carrying,
    drifting,
    unclear: unclearPoints(questionnaire, selection, answers),
    rest: restProposalOf(questionnaire, selection, answers),
    asks: flaggedQuestions(questionnaire, selection, answers).discuss,
  };
}

/**
 * What is proposed to rest, each step once: where it rests because of a condition, it stands there.
 * @param questionnaire without the conditions that may not be named: their proposals are left out
 */
export function restProposalOf(
  questionnaire: Questionnaire,
  selection: Selection,
  answers: Answers,
): RestProposal {
  const proposals = restProposals(questionnaire, selection, answers).filter(({ because }) =>
    hasChapter(questionnaire, because),
  );
  const { proposedTasks, proposedSteps } = restLists(questionnaire, selection, answers);
  return {
    groups: CONDITIONS.map((because) => ({
      because,
      steps: proposals.filter((step) => step.because === because),
    })).filter(({ steps }) => steps.length > 0),
    tasks: proposedTasks,
    steps: proposedSteps.filter(
      (step) => step.task !== 'selfcare' && !proposals.some((other) => isSame(step, other)),
    ),
  };
}

/** As much of a list as has room, and how many entries that leaves; the note on these takes a line, too. */
export function bounded<Entry>(
  entries: readonly Entry[],
  room: number,
): { readonly shown: readonly Entry[]; readonly more: number } {
  if (entries.length <= room) return { shown: entries, more: 0 };
  const shown = entries.slice(0, Math.max(1, room - 1));
  return { shown, more: entries.length - shown.length };
}

function isSame(one: StepEntry, other: StepEntry): boolean {
  return one.question === other.question && one.item === other.item;
}
