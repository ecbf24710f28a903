import type { AnswerBody, AnswerRow, Answers, Slot } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessment.ts';
import { newestFirst } from './store.ts';
import type { AssessmentChange, Store, Unsubscribe } from './store.ts';

/** Keeps everything in this window's memory; gone when it closes. */
export class MemoryStore implements Store {
  readonly lasting = false;
  #assessments = new Map<string, Assessment>();
  #rows = new Map<string, Map<Slot, AnswerRow>>();
  #answerWatchers = new Map<string, Set<(rows: readonly AnswerRow[]) => void>>();
  #assessmentWatchers = new Set<(assessments: Assessment[]) => void>();
  #lastStamp = 0;

  assessments(): Promise<Assessment[]> {
    return Promise.resolve([...this.#assessments.values()].sort(newestFirst));
  }

  async addAssessment(assessment: Assessment): Promise<void> {
    this.#assessments.set(assessment.id, assessment);
    await this.#tellAssessments();
  }

  async changeAssessment(id: string, change: AssessmentChange): Promise<void> {
    const present = this.#assessments.get(id);
    if (!present) return;
    this.#assessments.set(id, withoutUndefined({ ...present, ...change }));
    await this.#tellAssessments();
  }

  async purge(deletedUntil: number): Promise<void> {
    for (const { id, deletedAt } of this.#assessments.values())
      if (deletedAt !== undefined && deletedAt <= deletedUntil) {
        this.#assessments.delete(id);
        this.#rows.delete(id);
      }
    await this.#tellAssessments();
  }

  answers(assessmentId: string): Promise<Answers> {
    const found = new Map<Slot, AnswerBody>();
    for (const row of this.#rows.get(assessmentId)?.values() ?? []) found.set(row.slot, row.body);
    return Promise.resolve(found);
  }

  putAnswer(answer: Omit<AnswerRow, 'stamp'>): Promise<void> {
    this.#lastStamp = Math.max(Date.now(), this.#lastStamp + 1);
    const row = { ...answer, stamp: this.#lastStamp };
    const rows = this.#rows.get(answer.assessmentId) ?? new Map<Slot, AnswerRow>();
    rows.set(answer.slot, row);
    this.#rows.set(answer.assessmentId, rows);
    for (const tell of this.#answerWatchers.get(answer.assessmentId) ?? []) tell([row]);
    return Promise.resolve();
  }

  watchAnswers(assessmentId: string, changed: (rows: readonly AnswerRow[]) => void): Unsubscribe {
    const watchers = this.#answerWatchers.get(assessmentId) ?? new Set();
    watchers.add(changed);
    this.#answerWatchers.set(assessmentId, watchers);
    return () => watchers.delete(changed);
  }

  watchAssessments(changed: (assessments: Assessment[]) => void): Unsubscribe {
    this.#assessmentWatchers.add(changed);
    void this.assessments().then(changed);
    return () => this.#assessmentWatchers.delete(changed);
  }

  /** Forgets everything. */
  close(): void {
    this.#assessments.clear();
    this.#rows.clear();
    this.#answerWatchers.clear();
    this.#assessmentWatchers.clear();
  }

  async #tellAssessments(): Promise<void> {
    const assessments = await this.assessments();
    for (const tell of this.#assessmentWatchers) tell(assessments);
  }
}

/** A copy without the fields whose value is `undefined`: what "removed" means in a change. */
function withoutUndefined(assessment: object): Assessment {
  return Object.fromEntries(
    Object.entries(assessment).filter(([, value]) => value !== undefined),
  ) as unknown as Assessment;
}
