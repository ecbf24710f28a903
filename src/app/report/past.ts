/** What old answers need to be read by: the wordings they were given to, and what became of questions asked no more. */
import { loadChanges } from '../../content/load-around.ts';
import type { QuestionChanges } from '../../domain/questionnaire/changes.ts';
import type { Wordings } from '../../domain/years/side.ts';
import type { AppState } from '../app-state.svelte.ts';
import { readSides } from '../comparison/read-sides.ts';
import type { Session } from '../session/session.svelte.ts';

export interface Past {
  /** By slot; what is not among them was answered in today's wording. */
  readonly wordings: Wordings;
  /** In the language that is spoken. */
  readonly changes: QuestionChanges;
}

/** Of answers that were all given today. */
export const NO_PAST: Past = { wordings: new Map(), changes: { removed: [], added: {} } };

/**
 * Reads it from what is stored; the invented example has today's wordings.
 * @throws when the storage cannot be read, or a file is neither on this device nor reachable
 */
export async function readPast(
  app: Pick<AppState, 'stores' | 'language'>,
  { id, assessment, example }: Session,
): Promise<Past> {
  const [changes, sides] = await Promise.all([
    loadChanges(app.language.current),
    example ? undefined : readSides(app, [assessment]),
  ]);
  return { changes, wordings: sides?.get(id)?.wordings ?? NO_PAST.wordings };
}
