/** A result page's view of the real questionnaire with a few answers, in German, without storage. */
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { questionnaire } from '../../../src/content/load.ts';
import { Session } from '../../../src/app/session/session.svelte.ts';
import type { AnswerBody, AnswerValue, Slot } from '../../../src/domain/answers.ts';
import { chapterOf } from '../../../src/domain/questionnaire/questionnaire.ts';
import type { AssessmentKind, ChapterId } from '../../../src/domain/questionnaire/questionnaire.ts';
import { ResultView } from '../../../src/ui/pages/result/result-view.svelte.ts';
import { answersOf } from '../../builders.ts';

export interface Page {
  readonly app: AppState;
  readonly session: Session;
  readonly view: ResultView;
  /** What was written since, in order. */
  readonly written: [Slot, AnswerBody][];
}

export async function aPage(
  values: Readonly<Record<Slot, AnswerValue>>,
  { kind = 'full', texts = [] }: { kind?: AssessmentKind; texts?: readonly ChapterId[] } = {},
): Promise<Page> {
  const app = new AppState();
  await app.language.want('pages');
  await app.language.want('result');
  await app.shelf.fetch('de', texts);
  const written: [Slot, AnswerBody][] = [];
  const session = new Session(
    {
      id: 'here',
      kind,
      perspective: 'coordination',
      title: '',
      date: '2026-03-12',
      questionnaireVersion: 1,
    },
    answersOf(values),
    (slot, body) => {
      written.push([slot, body]);
      return Promise.resolve();
    },
    { lasting: true, example: false },
  );
  return { app, session, view: new ResultView(app, session), written };
}

/** The same answer to all ratings of a chapter. */
export function ratingsAt(chapter: ChapterId, value: AnswerValue): Record<Slot, AnswerValue> {
  return Object.fromEntries(
    chapterOf(questionnaire, chapter)
      .questions.filter(({ type }) => type === 'rating')
      .map(({ id }) => [id, value] as const),
  );
}

/** 3.2: everybody expects it, nothing is there for it. (4 4 4 → 100; 0 0 → 0; 0 − 100 = −100) */
export const DRIFTING_NETWORKS = {
  'networks-relevance': 'expected',
  'networks-demand-leadership': 4,
  'networks-demand-others': 4,
  'networks-demand-myself': 4,
  'networks-support-time': 0,
  'networks-support-mandate': 0,
} as const;
