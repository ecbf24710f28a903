import { loadExample } from '../content/load.ts';
import type { Answers } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Language } from '../domain/questionnaire.ts';
import type { Store } from '../storage/store.ts';
import { EXAMPLE_ID } from './address.ts';

/** The invented assessment in a store of its own, in memory, its notes in that language. */
export async function makeExample(
  language: Language,
  questionnaireVersion: number,
): Promise<{ assessment: Assessment; answers: Answers; store: Store }> {
  const [example, { MemoryStore }] = await Promise.all([
    loadExample(language),
    import('../storage/memory-store.ts'),
  ]);
  const assessment: Assessment = {
    id: EXAMPLE_ID,
    kind: example.kind,
    perspective: 'coordination',
    title: example.title,
    date: example.date,
    questionnaireVersion,
    profileOpened: true,
  };
  const store = new MemoryStore();
  await store.addAssessment(assessment);
  const answers = new Map(example.answers.map(([slot, value]) => [slot, { value }]));
  return { assessment, answers, store };
}
