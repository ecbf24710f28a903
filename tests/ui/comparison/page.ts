/** A comparison of the real questionnaire in German: assessments in memory, the last of them on screen. */
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { ComparedYears } from '../../../src/app/comparison/compared-years.svelte.ts';
import { Session } from '../../../src/app/session/session.svelte.ts';
import type { AnswerValue, Slot } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import { ComparisonView } from '../../../src/ui/pages/comparison/comparison-view.svelte.ts';
import { answersOf } from '../../builders.ts';

export type Given = Readonly<Record<Slot, AnswerValue>>;

export interface Page {
  readonly app: AppState;
  readonly session: Session;
  readonly years: ComparedYears;
  readonly view: ComparisonView;
}

/**
 * @param given of each year, the oldest first; the last one is on screen. The days are 12 March from 2020 on.
 * @param wanted the place of the year that the address asks for
 * @param kinds of each year; full where nothing is said
 */
export async function comparing(
  given: readonly Given[],
  wanted?: number,
  kinds: readonly Assessment['kind'][] = [],
): Promise<Page> {
  const app = new AppState();
  for (const bundle of ['pages', 'result', 'comparison'] as const) await app.language.want(bundle);
  const store = await app.stores.memory();
  const all = given.map((_, place) => anAssessment(place, kinds[place]));
  for (const [place, assessment] of all.entries()) {
    await app.stores.add(assessment, true);
    for (const [slot, value] of Object.entries(given[place] ?? {}))
      await store.putAnswer({ assessmentId: assessment.id, slot, wording: 1, body: { value } });
  }
  const now = all.at(-1) as Assessment;
  const nature = { lasting: false, example: false };
  const session = new Session(now, answersOf(given.at(-1) ?? {}), () => Promise.resolve(), nature);
  const years = new ComparedYears(app, session, () =>
    wanted === undefined ? undefined : `year-${String(wanted)}`,
  );
  await years.readWords('de');
  while (years.unread.length > 0) await years.read(years.unread);
  return { app, session, years, view: new ComparisonView(app, session, years) };
}

function anAssessment(place: number, kind: Assessment['kind'] = 'full'): Assessment {
  return {
    id: `year-${String(place)}`,
    kind,
    perspective: 'coordination',
    title: '',
    date: `${String(2020 + place)}-03-12`,
    questionnaireVersion: 1,
  };
}
