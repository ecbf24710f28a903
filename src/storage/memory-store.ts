import type { AnswerRow, Answers } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessments/assessment.ts';
import type { Contents, MergePlan } from '../domain/backup/backup.ts';
import type { Measure } from '../domain/measures/measure.ts';
import { newestFirst } from '../domain/assessments/newest-first.ts';
import { AnswerTable } from './answer-table.ts';
import { changed } from './assessment-change.ts';
import { withoutAssessments, withoutMeasure, type Journal } from './journal.ts';
import { carryOut, takeBack, type Changes } from './restoring.ts';
import { Stamps } from './stamps.ts';
import { settingsOf } from './store.ts';
import type { AssessmentChange, Store, Unsubscribe } from './store.ts';
import { Watchers } from './watchers.ts';

/** Keeps everything in this window's memory; gone when it closes. */
export class MemoryStore implements Store {
  readonly lasting: boolean = false;
  #assessments = new Map<string, Assessment>();
  #answers = new AnswerTable();
  #measures = new Map<string, Measure>();
  #settings = new Map<string, unknown>();
  #journal: Journal | undefined;
  #answerWatchers = new Watchers<readonly AnswerRow[]>();
  #assessmentWatchers = new Watchers<Assessment[]>();
  #measureWatchers = new Watchers<readonly Measure[]>();
  #stamps = new Stamps();

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
    this.#assessments.set(id, changed(present, change));
    await this.#tellAssessments();
  }

  async purge(deletedUntil: number): Promise<void> {
    for (const { id, deletedAt } of this.#assessments.values())
      if (deletedAt !== undefined && deletedAt <= deletedUntil) {
        this.#assessments.delete(id);
        this.#answers.removeAll(id);
        for (const key of this.#settings.keys())
          if (key.startsWith(settingsOf(id))) this.#settings.delete(key);
        if (this.#journal) this.#journal = withoutAssessments(this.#journal, new Set([id]));
      }
    await this.#tellAssessments();
  }

  answers(assessmentId: string): Promise<Answers> {
    const rows = this.#answers.of(assessmentId);
    return Promise.resolve(new Map(rows.map(({ slot, body }) => [slot, body])));
  }

  putAnswer(answer: Omit<AnswerRow, 'stamp'>): Promise<void> {
    const row = { ...answer, stamp: this.#stamps.next() };
    this.#answers.put(row);
    this.#answerWatchers.tell([row]);
    return Promise.resolve();
  }

  contents(assessmentIds?: readonly string[]): Promise<Contents> {
    const assessments = [...this.#assessments.values()]
      .filter(({ id, deletedAt }) => !deletedAt && (assessmentIds?.includes(id) ?? true))
      .sort(newestFirst);
    return Promise.resolve({
      assessments,
      answers: assessments.flatMap(({ id }) => this.#answers.of(id)),
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

  async changeSetting(key: string, change: (present: unknown) => unknown): Promise<void> {
    await this.setSetting(key, change(this.#settings.get(key)));
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
    this.#measures.set(measure.id, { ...measure, stamp: this.#stamps.next() });
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
    void this.measures().then(changed);
    return this.#measureWatchers.add(changed);
  }

  watchAnswers(assessmentId: string, changed: (rows: readonly AnswerRow[]) => void): Unsubscribe {
    return this.#answerWatchers.add((rows) => {
      const own = rows.filter((row) => row.assessmentId === assessmentId);
      if (own.length > 0) changed(own);
    });
  }

  watchAssessments(changed: (assessments: Assessment[]) => void): Unsubscribe {
    void this.assessments().then(changed);
    return this.#assessmentWatchers.add(changed);
  }

  /** Forgets everything. */
  close(): void {
    this.#assessments.clear();
    this.#answers.clear();
    this.#measures.clear();
    this.#settings.clear();
    this.#journal = undefined;
    this.#tellMeasures();
    this.#measureWatchers.clear();
    this.#answerWatchers.clear();
    this.#assessmentWatchers.clear();
  }

  #everything(): Contents {
    return {
      assessments: [...this.#assessments.values()],
      answers: this.#answers.all(),
      measures: [...this.#measures.values()],
    };
  }

  async #carry({ put, remove }: Changes): Promise<void> {
    for (const one of put.assessments) this.#assessments.set(one.id, one);
    for (const row of put.measures) this.#measures.set(row.id, row);
    for (const row of put.answers) this.#answers.put(row);
    this.#stamps.saw([...put.measures, ...put.answers]);
    for (const id of remove.assessments) this.#assessments.delete(id);
    for (const id of remove.measures) this.#measures.delete(id);
    for (const row of remove.answers) this.#answers.remove(row);
    const cleared = remove.answers.map((row) => ({ ...row, body: {} }));
    this.#answerWatchers.tell([...put.answers, ...cleared]);
    this.#tellMeasures();
    await this.#tellAssessments();
  }

  #tellMeasures(): void {
    this.#measureWatchers.tell([...this.#measures.values()]);
  }

  async #tellAssessments(): Promise<void> {
    this.#assessmentWatchers.tell(await this.assessments());
  }
}
