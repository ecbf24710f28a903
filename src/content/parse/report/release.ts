import { stringify } from 'yaml';
import type { Ids } from '../checks/ids.ts';

/**
 * The text of `ids.lock.yaml` after a release: every id ever released, with what it stands for.
 *
 * @param released ids of earlier releases; they stay, whether or not they are still asked
 */
export function lockText(version: number, released: Ids, present: Ids): string {
  const ids = Object.fromEntries([...released, ...present]);
  return [
    '# Every id that a release ever held, and what it stands for. Written by: npm run questions -- --release',
    '# Not to be edited: old answers find their question by these ids.',
    stringify({ version, ids }, { lineWidth: 0 }),
  ].join('\n');
}
