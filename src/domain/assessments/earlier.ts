/** Which assessments can be laid beside another one as "damals". */
import type { Assessment } from './assessment.ts';

/** The other assessments of the same perspective and of the same day or an earlier one, the latest first. */
export function earlierThan(
  current: Assessment,
  all: readonly Assessment[],
): readonly Assessment[] {
  return all
    .filter(
      ({ id, perspective, date, deletedAt }) =>
        id !== current.id &&
        perspective === current.perspective &&
        date <= current.date &&
        deletedAt === undefined,
    )
    .sort((a, b) => b.date.localeCompare(a.date));
}
