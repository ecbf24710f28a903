/** An app with a check-in begun in a store in memory, beside what was there before, for components that ask for the app. */
import { render, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import type { Session } from '../../../src/app/session/session.svelte.ts';
import type { AnswerValue, Slot } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import type { Bundle } from '../../../src/i18n/i18n.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import WithApp from '../result/WithApp.svelte';

export interface Before {
  readonly id: string;
  readonly date: string;
  readonly kind?: Assessment['kind'];
  readonly answers?: Readonly<Record<Slot, AnswerValue>>;
}

export interface Here {
  readonly app: AppState;
  readonly store: MemoryStore;
  readonly session: Session;
}

const BUNDLES: readonly Bundle[] = ['measures', 'checkin', 'pages', 'result', 'comparison'];

export function anAssessment(more: Partial<Assessment> & { id: string }): Assessment {
  return {
    kind: 'selfcare',
    perspective: 'coordination',
    title: '',
    date: '2026-12-03',
    questionnaireVersion: 1,
    ...more,
  };
}

/** A check-in of 3 December 2026. */
export async function aCheckin(before: readonly Before[] = []): Promise<Here> {
  const app = new AppState();
  const store = new MemoryStore();
  for (const { id, date, kind = 'full', answers = {} } of before) {
    await store.addAssessment(anAssessment({ id, date, kind }));
    for (const [slot, value] of Object.entries(answers))
      await store.putAnswer({ assessmentId: id, slot, wording: 1, body: { value } });
  }
  await store.addAssessment(anAssessment({ id: 'now' }));
  app.stores.lasting = () => Promise.resolve(store);
  store.watchAssessments((all) => {
    app.stores.list(all, 0);
  });
  await Promise.all(BUNDLES.map((bundle) => app.language.want(bundle)));
  const session = await app.sessions.open('now');
  if (!session) throw new Error('the check-in is not there');
  return { app, store, session };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component has its own properties
export function show(app: AppState, component: Component<any>, properties: object = {}): void {
  render(WithApp, { props: { app, component, properties: { ...properties } } });
}

/** What the store holds of the check-in, once the slot is there. */
export async function stored({ store }: Here, slot: Slot): Promise<AnswerValue | undefined> {
  await waitFor(async () => {
    if (!(await store.answers('now')).has(slot)) throw new Error(`${slot} is not stored`);
  });
  return (await store.answers('now')).get(slot)?.value;
}
