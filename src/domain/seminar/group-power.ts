/** One power on the wall of a group, as far as the group is large enough. */
import type { PowerCounts } from './collection.ts';
import type { GroupPower } from './group-result.ts';
import { POWER_STATES } from './submission.ts';
import { atLeast, isDistributed, isShown, leastPart, sharesOf } from './thresholds.ts';

/**
 * What is shown of one power; `undefined` where too few people answered.
 *
 * States that too few people chose are left out, and the shares are reckoned among the others: so nobody can tell whether one
 * person differs from all the others or none does.
 * @param minimum the exercise's smallest group
 */
export function groupPower({ item, counts }: PowerCounts, minimum: number): GroupPower | undefined {
  const people = counts.reduce((sum, one) => sum + one, 0);
  if (!isShown(people, minimum)) return undefined;
  const base = { item, atLeast: atLeast(people) };
  const chosen = POWER_STATES.map((state, place) => ({ state, count: counts[place] ?? 0 }));
  if (!isDistributed(people, minimum)) {
    const most = chosen.find(({ count }) => count * 2 > people);
    return most ? { ...base, kind: 'mostly', state: most.state } : { ...base, kind: 'mixed' };
  }
  const named = chosen.filter(({ count }) => count >= leastPart(people));
  const [only, ...others] = named;
  if (only && others.length === 0) return { ...base, kind: 'nearlyAll', state: only.state };
  const shares = sharesOf(named.map(({ count }) => count));
  return {
    ...base,
    kind: 'shares',
    shares: named.map(({ state }, place) => ({ state, share: shares[place] ?? 0 })),
  };
}
