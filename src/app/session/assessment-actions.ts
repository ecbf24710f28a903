/** What is done with assessments from pages that come later; kept out of the entry. */
import type { Answers } from '../../domain/answers.ts';
import type { AppState } from '../app-state.svelte.ts';

/** The stored answers of an assessment that is not on screen, to lay them beside it. */
export async function answersOf(app: AppState, id: string): Promise<Answers> {
  return (await app.stores.of(id)).answers(id);
}

/** Marks an assessment as deleted. @returns a function that takes it back */
export async function removeAssessment(app: AppState, id: string): Promise<() => Promise<void>> {
  if (app.session?.id === id) app.close();
  const store = await app.stores.of(id);
  await store.changeAssessment(id, { deletedAt: Date.now() });
  return () => store.changeAssessment(id, { deletedAt: undefined });
}

/** Leaves a shared device: forgets what was kept in memory only. */
export async function finishShared(app: AppState): Promise<void> {
  app.close();
  await app.stores.wipeMemory();
}
