/** The one moment to say something beside the questions: when the person leaves a chapter for the next one or the overview. */
import type { Route } from '../address.ts';
import type { AppState } from '../app-state.svelte.ts';
import { askToKeepOnce, isChapterDone } from './promise-to-keep.ts';
import type { Reminder } from './reminder.svelte.ts';

type ChapterRoute = Extract<Route, { page: 'chapter' }>;

/** The chapter that was left, where the person stays in its assessment. */
export function leftChapter(before: Route | undefined, now: Route): ChapterRoute | undefined {
  if (before?.page !== 'chapter') return undefined;
  if (now.page === 'overview') return now.id === before.id ? before : undefined;
  if (now.page !== 'chapter' || now.id !== before.id) return undefined;
  return now.chapter === before.chapter && now.layer === before.layer ? undefined : before;
}

/** Asks the browser to keep the data, and reminds of a backup, each where it is time to. */
export async function atChapterEnd(
  app: Pick<AppState, 'questionnaire' | 'session' | 'stores'>,
  left: ChapterRoute,
  reminder: Reminder,
): Promise<void> {
  const { session, stores } = app;
  if (session?.id !== left.id || session.example || stores.isInMemory(left.id)) return;
  if (stores.state !== 'lasting' || stores.finding) return;
  try {
    const store = await stores.lasting();
    await session.flush();
    if (isChapterDone(app.questionnaire, session, left.chapter)) await askToKeepOnce(store);
    await reminder.consider(store, Date.now());
  } catch (fault) {
    // Neither is worth a word to the person; what cannot be saved is said where it was entered.
    console.warn('The end of a chapter was passed over.', (fault as Error).name);
  }
}
