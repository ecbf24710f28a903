import { loadExample } from '../content/load-around.ts';
import type { Answers } from '../domain/answers.ts';
import type { Assessment } from '../domain/assessments/assessment.ts';
import type { Example } from '../domain/questionnaire/example.ts';
import type { Language } from '../domain/questionnaire/questionnaire.ts';
import type { Store } from '../storage/store.ts';
import type { ComparedSide } from '../domain/years/side.ts';
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
  return { assessment, answers: asStored(example.answers), store };
}

/** The invented year before the example, to be laid beside it. */
export async function makeEarlierExample(
  language: Language,
  questionnaireVersion: number,
): Promise<ComparedSide> {
  const { kind, earlier } = await loadExample(language);
  const assessment: Assessment = {
    id: `${EXAMPLE_ID}-damals`,
    kind,
    perspective: 'coordination',
    title: '',
    date: earlier.date,
    questionnaireVersion,
  };
  const answers = asStored(earlier.answers);
  return { assessment, selection: assessment, answers, wordings: new Map() };
}

function asStored(answers: Example['answers']): Answers {
  return new Map(answers.map(([slot, value]) => [slot, { value }]));
}
