import type { AnswerRow, Slot } from '../domain/answers.ts';

/** The rows of answers in memory, by assessment and slot. */
export class AnswerTable {
  #rows = new Map<string, Map<Slot, AnswerRow>>();

  put(row: AnswerRow): void {
    const rows = this.#rows.get(row.assessmentId) ?? new Map<Slot, AnswerRow>();
    rows.set(row.slot, row);
    this.#rows.set(row.assessmentId, rows);
  }

  of(assessmentId: string): AnswerRow[] {
    return [...(this.#rows.get(assessmentId)?.values() ?? [])];
  }

  all(): AnswerRow[] {
    return [...this.#rows.keys()].flatMap((id) => this.of(id));
  }

  remove({ assessmentId, slot }: Pick<AnswerRow, 'assessmentId' | 'slot'>): void {
    this.#rows.get(assessmentId)?.delete(slot);
  }

  removeAll(assessmentId: string): void {
    this.#rows.delete(assessmentId);
  }

  clear(): void {
    this.#rows.clear();
  }
}
