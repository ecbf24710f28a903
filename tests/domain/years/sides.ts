/** Assessments of a year each, for tests of comparisons: values by slot, and the wordings that were on screen. */
import type { AnswerRow, AnswerValue, Slot } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import type { QuestionChanges } from '../../../src/domain/questionnaire/changes.ts';
import type { Questionnaire } from '../../../src/domain/questionnaire/questionnaire.ts';
import { compareYears, type Comparison } from '../../../src/domain/years/comparison.ts';
import { sideOf, type ComparedSide } from '../../../src/domain/years/side.ts';
import { aQuestionnaire } from '../../builders.ts';

export const NO_CHANGES: QuestionChanges = { removed: [], added: {} };

export type Values = Readonly<Record<Slot, AnswerValue | undefined>>;

export function anAssessment(over: Partial<Assessment> = {}): Assessment {
  return {
    id: `in-${over.date ?? '2025-03-01'}`,
    kind: 'full',
    perspective: 'coordination',
    title: '',
    date: '2025-03-01',
    questionnaireVersion: 1,
    ...over,
  };
}

/** @param wordings other than 1, by slot */
export function aSide(
  values: Values,
  over: Partial<Assessment> = {},
  wordings: Readonly<Record<Slot, number>> = {},
): ComparedSide {
  const assessment = anAssessment(over);
  const rows = Object.entries(values).map(([slot, value], place): AnswerRow => ({
    assessmentId: assessment.id,
    slot,
    stamp: place + 1,
    wording: wordings[slot] ?? 1,
    body: value === undefined ? {} : { value },
  }));
  return sideOf(assessment, rows);
}

interface Both {
  readonly then: Values;
  readonly now: Values;
}

/** Compares a year with the one before it. */
export function compare(
  { then, now }: Both,
  questionnaire: Questionnaire = aQuestionnaire(),
  changes: QuestionChanges = NO_CHANGES,
): Comparison {
  return compareYears(questionnaire, changes, aSide(then), aSide(now, { date: '2026-03-01' }));
}

/** Values for the ratings `<prefix>-1`, `<prefix>-2`, … */
export const ratings = (prefix: string, ...values: (number | string)[]): Values =>
  Object.fromEntries(values.map((value, place) => [`${prefix}-${place + 1}`, value]));
