import { stringify } from 'yaml';
import type { Ids } from '../checks/ids.ts';

/** What earlier releases held. */
export interface Released {
  /** Empty before the first release. */
  readonly released: Ids;
  /** The version that brought an id, of those that came after the first release. */
  readonly since: ReadonlyMap<string, number>;
}

/** Likewise with the present ids, those that no release held yet among them: they come with this version. */
export function sinceOf(
  { released, since }: Released,
  present: Ids,
  version: number,
): ReadonlyMap<string, number> {
  const fresh = released.size === 0 ? [] : [...present.keys()].filter((id) => !released.has(id));
  return new Map([...since, ...fresh.map((id) => [id, version] as const)]);
}

/**
 * The text of `ids.lock.yaml` after a release: every id ever released, with what it stands for, and the version that
 * brought it unless it was there from the first release on.
 *
 * @param released ids of earlier releases; they stay, whether or not they are still asked
 */
export function lockText(version: number, { released, since }: Released, present: Ids): string {
  const ids = Object.fromEntries([...released, ...present]);
  const later = sinceOf({ released, since }, present, version);
  return [
    '# Every id that a release ever held, and what it stands for. Written by: npm run questions -- --release',
    '# Not to be edited: old answers find their question by these ids.',
    stringify(
      { version, ids, ...(later.size > 0 && { since: Object.fromEntries(later) }) },
      { lineWidth: 0 },
    ),
  ].join('\n');
}
