import { beforeEach, expect, test, vi } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';

let app: AppState;
let store: MemoryStore;
/** Lets the store take the assessment itself. */
let letIn: () => void;
beforeEach(() => {
  app = new AppState();
  store = new MemoryStore();
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  vi.spyOn(app.stores, 'add').mockImplementation(async (assessment) => {
    await held;
    await store.addAssessment(assessment);
  });
  vi.spyOn(app.stores, 'of').mockResolvedValue(store);
});

test('nothing is lost with an assessment in which nothing was answered', () => {
  app.sessions.begin('full', false);
  expect(app.wouldLose).toBe(false);
});

test('whoever leaves before the assessment itself is stored would lose the first answer', async () => {
  const session = app.sessions.begin('full', false);
  session.answer('placement-leadership', 3);
  app.stores.state = 'lasting'; // open, and still the assessment is not in it
  expect(app.wouldLose).toBe(true);
  letIn();
  await session.flush();
  expect(session.saving.state).toBe('saved');
  expect(app.wouldLose).toBe(false);
});

test('whoever leaves before the assessment itself is stored would lose its name', async () => {
  app.sessions.begin('full', false);
  const changed = app.change({ title: 'Vor dem Gespräch' });
  expect(app.wouldLose).toBe(true);
  letIn();
  await changed;
  expect(app.wouldLose).toBe(false);
});

test('an assessment that could not be stored is stored with its name once it can', async () => {
  const refused = vi.spyOn(app.stores, 'add').mockRejectedValueOnce(new DOMException('', 'Quota'));
  vi.spyOn(console, 'warn').mockReturnValue();
  const session = app.sessions.begin('full', false);
  await vi.waitFor(() => expect(console.warn).toHaveBeenCalledOnce());
  await app.change({ title: 'Vor dem Gespräch' });
  letIn();
  session.answer('placement-leadership', 3);
  await session.flush();
  expect(refused).toHaveBeenCalledTimes(2);
  expect(await store.assessments()).toMatchObject([{ title: 'Vor dem Gespräch' }]);
});
