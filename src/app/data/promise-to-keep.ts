/** The browser's promise not to delete what is stored here on its own. Asked for, never relied upon. */
import type { Session } from '../session/session.svelte.ts';
import { chapterProgress } from '../../domain/assessments/progress.ts';
import type { Questionnaire } from '../../domain/questionnaire/questionnaire.ts';
import { questionsOf } from '../../domain/questionnaire/selection.ts';
import type { Store } from '../../storage/store.ts';

const ASKED = 'askedToKeep';

/** `undefined` where the browser does not say: old ones, and all on plain http. */
export async function isKept(): Promise<boolean | undefined> {
  const storage = navigator.storage as StorageManager | undefined;
  return storage?.persisted();
}

export async function askToKeep(): Promise<boolean | undefined> {
  const storage = navigator.storage as StorageManager | undefined;
  return storage?.persist();
}

/** Whether the app has asked for it before, whatever the browser said. */
export async function wasAskedToKeep(store: Store): Promise<boolean> {
  return (await store.setting(ASKED)) !== undefined;
}

/** Asks once in the life of this browser's data: a browser may show a question for it, and a second one would be a nag. */
export async function askToKeepOnce(store: Store): Promise<void> {
  if ((await wasAskedToKeep(store)) || (await isKept()) !== false) return;
  await store.setSetting(ASKED, true);
  await askToKeep();
}

/** Whether every rating of a chapter is answered: from then on there is something to lose. */
export function isChapterDone(
  questionnaire: Questionnaire,
  { assessment, answers }: Pick<Session, 'assessment' | 'answers'>,
  chapterId: string,
): boolean {
  const chapter = questionsOf(questionnaire, assessment).find(
    (found) => found.chapter.id === chapterId,
  );
  if (!chapter) return false;
  const { open, total } = chapterProgress(questionnaire, chapter, answers, 'reflection');
  return total > 0 && open === 0;
}
