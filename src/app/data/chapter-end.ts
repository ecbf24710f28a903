/** The one moment to say something beside the questions: when the person leaves a chapter for the next one, or for what comes after. */
import type { Route } from '../address.ts';
import type { AppState } from '../app-state.svelte.ts';
import { askToKeepOnce, isChapterDone } from './promise-to-keep.ts';
import { hasManyMeasures } from './reminder.svelte.ts';
import type { Reminder } from './reminder.svelte.ts';

type ChapterRoute = Extract<Route, { page: 'chapter' }>;

/** Where the last page of questions leads, and the way out of every other one. */
const AFTER: ReadonlySet<Route['page']> = new Set(['overview', 'result', 'closing']);

/** The chapter that was left, where the person stays in its assessment. */
export function leftChapter(before: Route | undefined, now: Route): ChapterRoute | undefined {
  if (before?.page !== 'chapter') return undefined;
  if (!('id' in now) || now.id !== before.id) return undefined;
  if (now.page !== 'chapter') return AFTER.has(now.page) ? before : undefined;
  return now.chapter === before.chapter && now.layer === before.layer ? undefined : before;
}

/** Whether the list of measures is left, for a page that neither asks questions nor is about backups itself. */
export function leftMeasures(before: Route | undefined, now: Route): boolean {
  return before?.page === 'measures' && !['measures', 'chapter', 'data'].includes(now.page);
}

/** Reminds of a backup where several measures are new: whoever writes only these comes to the end of no chapter. */
export async function atMeasuresEnd(
  { stores }: Pick<AppState, 'stores'>,
  reminder: Reminder,
): Promise<void> {
  if (stores.shared || stores.state !== 'lasting' || stores.finding) return;
  try {
    await reminder.consider(await stores.lasting(), Date.now(), hasManyMeasures);
  } catch (fault) {
    console.warn('The reminder was passed over.', (fault as Error).name);
  }
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
