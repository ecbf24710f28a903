/** A full disk must not keep answers out of a backup: what stands on screen and could not be stored goes into the file too. */
import { slotQuestion } from '../../domain/answers.ts';
import type { AnswerBody, AnswerRow, Slot } from '../../domain/answers.ts';
import type { Contents } from '../../domain/backup/backup.ts';
import type { MeasureRow } from '../../domain/measures/measures.ts';
import { findQuestion } from '../../domain/questionnaire/questionnaire.ts';
import type { Questionnaire } from '../../domain/questionnaire/questionnaire.ts';
import type { Session } from '../session/session.svelte.ts';

type Unsaved = Pick<Session, 'id' | 'assessment' | 'saving'>;

/** @param now milliseconds since 1970; newer than what is stored, as the answer is */
export function withUnsaved(
  contents: Contents,
  sessions: readonly Unsaved[],
  questionnaire: Questionnaire,
  now: number,
): Contents {
  const rows = new Map(contents.answers.map((row) => [fieldOf(row), row]));
  const assessments = new Map(contents.assessments.map((one) => [one.id, one]));
  for (const { id, assessment, saving } of sessions)
    for (const [slot, body] of saving.unsaved()) {
      const stored = rows.get(fieldOf({ assessmentId: id, slot }));
      const stamp = Math.max(now, (stored?.stamp ?? 0) + 1);
      const row = { assessmentId: id, slot, stamp, wording: wordingOf(questionnaire, slot), body };
      rows.set(fieldOf(row), row);
      if (!assessments.has(id)) assessments.set(id, assessment);
    }
  return { ...contents, assessments: [...assessments.values()], answers: [...rows.values()] };
}

/**
 * The same for measures, which stand in a book of their own.
 * @param unsaved by the measure's id and field
 */
export function withUnsavedMeasures(
  contents: Contents,
  unsaved: ReadonlyMap<Slot, AnswerBody>,
  now: number,
): Contents {
  const rows = new Map(contents.measures.map((row) => [row.id, row]));
  for (const [id, body] of unsaved) {
    const stamp = Math.max(now, (rows.get(id)?.stamp ?? 0) + 1);
    rows.set(id, { id, stamp, body: body as MeasureRow['body'] });
  }
  return { ...contents, measures: [...rows.values()] };
}

const fieldOf = ({ assessmentId, slot }: Pick<AnswerRow, 'assessmentId' | 'slot'>): string =>
  `${assessmentId} ${slot}`;

function wordingOf(questionnaire: Questionnaire, slot: Slot): number {
  return findQuestion(questionnaire, slotQuestion(slot))?.wording ?? 1;
}
