/** Where the seminar's things are stored: rows of the settings, which are in no backup. */

/** The facilitator's own exercises, and which collections there are: `ShelfRow`. */
export const SHELF = 'seminar/shelf';
/** The exercise being composed: `Exercise`. */
export const DRAFT = 'seminar/draft';
/** One collection, open or closed: `CollectionRow`. */
export const collectionKey = (collectionId: string): string => `seminar/collection/${collectionId}`;
/** What an assessment takes part in: `ParticipationRow`. It goes with the assessment, see `settingsOf` in the storage. */
export const participationKey = (assessmentId: string): string =>
  `assessment/${assessmentId}/seminar`;
