import type { AnswerBody, AnswerRow, Answers, Slot } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Contents, MergePlan } from '../domain/backup.ts';
import type { Measure } from '../domain/measure.ts';
import { carryOut, takeBack, withoutAssessments, withoutMeasure } from './restoring.ts';
import type { Changes, Journal } from './restoring.ts';
import { newestFirst } from './store.ts';
import type { AssessmentChange, Store, Unsubscribe } from './store.ts';

/** Keeps everything in this window's memory; gone when it closes. */
export class MemoryStore implements Store {
  readonly lasting = false;
  #assessments = new Map<string, Assessment>();
  #rows = new Map<string, Map<Slot, AnswerRow>>();
  #measures = new Map<string, Measure>();
  #settings = new Map<string, unknown>();
  #journal: Journal | undefined;
  #answerWatchers = new Map<string, Set<(rows: readonly AnswerRow[]) => void>>();
  #assessmentWatchers = new Set<(assessments: Assessment[]) => void>();
  #measureWatchers = new Set<(rows: readonly Measure[]) => void>();
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
        if (this.#journal) this.#journal = withoutAssessments(this.#journal, new Set([id]));
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
    this.#put(row);
    this.#tellAnswers([row]);
    return Promise.resolve();
  }

  contents(assessmentIds?: readonly string[]): Promise<Contents> {
    const assessments = [...this.#assessments.values()]
      .filter(({ id, deletedAt }) => !deletedAt && (assessmentIds?.includes(id) ?? true))
      .sort(newestFirst);
    return Promise.resolve({
      assessments,
      answers: assessments.flatMap(({ id }) => this.#rowsOf(id)),
      measures: assessmentIds ? [] : [...this.#measures.values()],
    });
  }

  restore(plan: MergePlan, at: number): Promise<void> {
    const { changes, journal } = carryOut(plan, this.#everything(), at);
    this.#journal = journal;
    return this.#carry(changes);
  }

  restoredAt(): Promise<number | undefined> {
    return Promise.resolve(this.#journal?.at);
  }

  async undoRestore(): Promise<number> {
    if (!this.#journal) return 0;
    const { changes, stayed } = takeBack(this.#journal, this.#everything());
    this.#journal = undefined;
    await this.#carry(changes);
    return stayed;
  }

  setting(key: string): Promise<unknown> {
    return Promise.resolve(this.#settings.get(key));
  }

  setSetting(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.#settings.delete(key);
    else this.#settings.set(key, structuredClone(value));
    return Promise.resolve();
  }

  async countSince(stamps: Readonly<Record<string, number>>): Promise<number> {
    const { answers } = await this.contents();
    return answers.filter(({ assessmentId, stamp }) => stamp > (stamps[assessmentId] ?? -Infinity))
      .length;
  }

  measures(): Promise<Measure[]> {
    return Promise.resolve([...this.#measures.values()]);
  }

  putMeasure(measure: Omit<Measure, 'stamp'>): Promise<void> {
    this.#lastStamp = Math.max(Date.now(), this.#lastStamp + 1);
    this.#measures.set(measure.id, { ...measure, stamp: this.#lastStamp });
    this.#tellMeasures();
    return Promise.resolve();
  }

  removeMeasure(measureId: string): Promise<readonly Measure[]> {
    const rows = [...this.#measures.values()].filter(({ id }) => id.startsWith(`${measureId}/`));
    for (const { id } of rows) this.#measures.delete(id);
    if (this.#journal) this.#journal = withoutMeasure(this.#journal, measureId);
    this.#tellMeasures();
    return Promise.resolve(rows);
  }

  putBackMeasure(rows: readonly Measure[]): Promise<void> {
    for (const row of rows) if (!this.#measures.has(row.id)) this.#measures.set(row.id, row);
    this.#tellMeasures();
    return Promise.resolve();
  }

  watchMeasures(changed: (rows: readonly Measure[]) => void): Unsubscribe {
    this.#measureWatchers.add(changed);
    void this.measures().then(changed);
    return () => this.#measureWatchers.delete(changed);
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
    this.#measures.clear();
    this.#settings.clear();
    this.#journal = undefined;
    this.#tellMeasures();
    this.#measureWatchers.clear();
    this.#answerWatchers.clear();
    this.#assessmentWatchers.clear();
  }

  #put(row: AnswerRow): void {
    const rows = this.#rows.get(row.assessmentId) ?? new Map<Slot, AnswerRow>();
    rows.set(row.slot, row);
    this.#rows.set(row.assessmentId, rows);
  }

  #rowsOf(id: string): AnswerRow[] {
    return [...(this.#rows.get(id)?.values() ?? [])];
  }

  #everything(): Contents {
    return {
      assessments: [...this.#assessments.values()],
      answers: [...this.#rows.keys()].flatMap((id) => this.#rowsOf(id)),
      measures: [...this.#measures.values()],
    };
  }

  async #carry({ put, remove }: Changes): Promise<void> {
    for (const one of put.assessments) this.#assessments.set(one.id, one);
    for (const row of put.measures) {
      this.#measures.set(row.id, row);
      this.#lastStamp = Math.max(this.#lastStamp, row.stamp);
    }
    for (const row of put.answers) {
      this.#put(row);
      this.#lastStamp = Math.max(this.#lastStamp, row.stamp);
    }
    for (const id of remove.assessments) this.#assessments.delete(id);
    for (const id of remove.measures) this.#measures.delete(id);
    for (const { assessmentId, slot } of remove.answers) this.#rows.get(assessmentId)?.delete(slot);
    const cleared = remove.answers.map((row) => ({ ...row, body: {} }));
    this.#tellAnswers([...put.answers, ...cleared]);
    this.#tellMeasures();
    await this.#tellAssessments();
  }

  #tellAnswers(rows: readonly AnswerRow[]): void {
    for (const [id, watchers] of this.#answerWatchers) {
      const own = rows.filter(({ assessmentId }) => assessmentId === id);
      if (own.length > 0) for (const tell of watchers) tell(own);
    }
  }

  #tellMeasures(): void {
    const rows = [...this.#measures.values()];
    for (const tell of this.#measureWatchers) tell(rows);
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
