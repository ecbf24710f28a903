import type { Store } from '../../storage/store.ts';
import type { Session } from './session.svelte.ts';

/**
 * Keeps a session in step with what other windows write.
 * @param gone called when another window deletes the assessment
 * @returns functions that end it
 */
export function follow(session: Session, store: Store, gone: () => void): (() => void)[] {
  return [
    store.watchAnswers(session.id, (rows) => {
      session.receive(rows);
    }),
    store.watchAssessments((all) => {
      const found = all.find(({ id }) => id === session.id);
      if (!found || found.deletedAt !== undefined) {
        gone();
        return;
      }
      const place = session.assessment.place ?? found.place;
      session.assessment = {
        ...found,
        ...(place && { place }),
        ...Object.fromEntries(session.unwritten),
      };
    }),
  ];
}
