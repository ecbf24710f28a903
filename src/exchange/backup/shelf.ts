import type { AnswerRow } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import type { Contents } from '../../domain/backup/backup.ts';
import type { Measure } from '../../domain/measures/measure.ts';
import { LIMITS } from '../door.ts';
import { RefusedFile } from '../refused-file.ts';

/** A record together with its kind. */
export type Item =
  | { readonly kind: 'assessments'; readonly record: Assessment }
  | { readonly kind: 'answers'; readonly record: AnswerRow }
  | { readonly kind: 'measures'; readonly record: Measure };

/** Records by what they stand for: of several for the same thing the newest stays. Keeps the limits of the door. */
export class Shelf {
  readonly #assessments = new Map<string, Assessment>();
  readonly #rows = new Map<string, Map<string, AnswerRow>>();
  readonly #measures = new Map<string, Measure>();

  /**
   * @returns whether it is the first of its kind
   * @throws RefusedFile `tooMany`
   */
  put(item: Item): boolean {
    switch (item.kind) {
      case 'assessments':
        return keep(this.#assessments, item.record.id, item.record, LIMITS.assessments);
      case 'answers':
        return keep(
          this.#rowsOf(item.record.assessmentId),
          item.record.slot,
          item.record,
          LIMITS.rowsPerAssessment,
        );
      case 'measures':
        return keep(this.#measures, item.record.id, item.record, LIMITS.records);
    }
  }

  /** Assessments that are not here although answers of them are. */
  orphaned(): { readonly id: string; readonly lastStamp: number }[] {
    return [...this.#rows]
      .filter(([id]) => !this.#assessments.has(id))
      .map(([id, rows]) => ({
        id,
        lastStamp: Math.max(...[...rows.values()].map(({ stamp }) => stamp)),
      }));
  }

  contents(): Contents {
    return {
      assessments: [...this.#assessments.values()],
      answers: [...this.#rows.values()].flatMap((rows) => [...rows.values()]),
      measures: [...this.#measures.values()],
    };
  }

  #rowsOf(assessmentId: string): Map<string, AnswerRow> {
    const known = this.#rows.get(assessmentId);
    if (known) return known;
    if (this.#rows.size >= LIMITS.assessments) throw new RefusedFile('tooMany');
    const rows = new Map<string, AnswerRow>();
    this.#rows.set(assessmentId, rows);
    return rows;
  }
}

interface Aged {
  readonly stamp?: number;
  readonly touchedAt?: number;
}

function keep<Thing extends Aged>(
  things: Map<string, Thing>,
  key: string,
  thing: Thing,
  limit: number,
): boolean {
  const other = things.get(key);
  if (!other && things.size >= limit) throw new RefusedFile('tooMany');
  if (!other || ageOf(thing) > ageOf(other)) things.set(key, thing);
  return !other;
}

const ageOf = ({ stamp, touchedAt }: Aged): number => stamp ?? touchedAt ?? 0;
