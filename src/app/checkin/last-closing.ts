import { textIn } from '../../domain/answers.ts';
import type { Assessment } from '../../domain/assessments/assessment.ts';
import { CLOSING_SENTENCE } from '../../domain/assessments/checkin.ts';
import { earlierThan } from '../../domain/assessments/earlier.ts';
import type { Stores } from '../stores/stores.svelte.ts';

/** The sentence that ended an earlier assessment. */
export interface LastClosing {
  readonly assessment: Assessment;
  readonly sentence: string;
}

/**
 * The sentence of the latest earlier assessment that has one; a year that was left without one hides none of an older one.
 * From the store of this assessment alone, so that a shared device never shows what its owner wrote.
 */
export async function lastClosing(
  stores: Pick<Stores, 'of'>,
  current: Assessment,
): Promise<LastClosing | undefined> {
  const store = await stores.of(current.id);
  for (const assessment of earlierThan(current, await store.assessments())) {
    const sentence = textIn(await store.answers(assessment.id), CLOSING_SENTENCE).trim();
    if (sentence !== '') return { assessment, sentence };
  }
  return undefined;
}
