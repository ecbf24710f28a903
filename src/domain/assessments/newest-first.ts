import type { Assessment } from './assessment.ts';

/** The order of lists: by the day that the person chose, the newest first; of the same day the one last worked on. */
export function newestFirst(a: Assessment, b: Assessment): number {
  return (
    b.date.localeCompare(a.date) ||
    (b.touchedAt ?? 0) - (a.touchedAt ?? 0) ||
    b.id.localeCompare(a.id)
  );
}
