import type { AnswerRow } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import { sideOf, type ComparedSide } from '../../domain/years/side.ts';
import type { Store } from '../../storage/store.ts';
import type { Stores } from '../stores/stores.svelte.ts';

/**
 * What was stored of these assessments, each with the wordings that were on screen; every store is asked once.
 * @returns by the assessment's id
 */
export async function readSides(
  { stores }: { readonly stores: Pick<Stores, 'of'> },
  assessments: readonly Assessment[],
): Promise<ReadonlyMap<string, ComparedSide>> {
  const held = new Map<Store, Assessment[]>();
  for (const assessment of assessments) {
    const store = await stores.of(assessment.id);
    held.set(store, [...(held.get(store) ?? []), assessment]);
  }
  const sides = new Map<string, ComparedSide>();
  for (const [store, own] of held) {
    const { answers } = await store.contents(own.map(({ id }) => id));
    const rows = new Map<string, AnswerRow[]>(own.map(({ id }) => [id, []]));
    for (const row of answers) rows.get(row.assessmentId)?.push(row);
    for (const assessment of own)
      sides.set(assessment.id, sideOf(assessment, rows.get(assessment.id) ?? []));
  }
  return sides;
}
