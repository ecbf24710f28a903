import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExerciseDraft } from '../../../src/app/seminar/exercise-draft.svelte.ts';
import { Chance } from '../../faults/chance.mjs';
import { codeOf, Facilitator, handedOver } from './people.ts';

let host: Facilitator;

const PIXELS = 6;
/** A code as a camera sees it, four bytes per pixel. */
function picture(modules: readonly (readonly boolean[])[]): ImageData {
  const rows = modules.flatMap((row) => {
    const pixels = row.flatMap((dark) =>
      Array<number[]>(PIXELS).fill(Array<number>(3).fill(dark ? 0 : 255)),
    );
    return Array<number[][]>(PIXELS).fill(pixels);
  });
  const data = Uint8ClampedArray.from(rows.flat().flatMap((pixel) => [...pixel, 255]));
  return { data, width: rows[0]?.length ?? 0, height: rows.length, colorSpace: 'srgb' };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(); // there is no IndexedDB here: memory
  host = new Facilitator();
});

describe('collecting', () => {
  test('counts codes, shows nothing but their number, and computes once', async () => {
    const collecting = await host.begin();
    for (const value of [0, 1, 2, 3, 4])
      await collecting.addText(await codeOf(value, host.exercise));
    expect([collecting.count, collecting.result, collecting.isEnough]).toEqual([
      5,
      undefined,
      true,
    ]);
    await collecting.close();
    // (0 + 25 + 50 + 75 + 100) / 5
    expect(collecting.result?.figures).toMatchObject([{ chapter: 'authority', percent: 50 }]);
  });

  test('shows the same after each code, whatever is in it: a thousand collections, two of a size each', async () => {
    const chance = new Chance(31);
    const largest = 8;
    // so many people of each opinion that one collection never counts the same one twice
    const people = await Promise.all(
      Array.from({ length: 5 * largest }, (_, at) => codeOf(at % 5, host.exercise)),
    );
    const shown = async (values: readonly number[]): Promise<unknown[]> => {
      const collecting = await host.begin();
      const states: unknown[] = [];
      for (const [at, value] of values.entries()) {
        await collecting.addText(people[5 * at + value] ?? '');
        const { count, exercise: of, isEnough, outcomes, result } = collecting;
        states.push({ count, of, isEnough, outcomes, result });
      }
      return states;
    };
    for (let pair = 0; pair < 500; pair += 1) {
      const group = Array.from({ length: 1 + chance.below(largest) });
      const anyone = (): number[] => group.map(() => chance.below(5));
      const states = await shown(anyone());
      expect(states.at(-1)).toMatchObject({ count: group.length });
      expect(states).toEqual(await shown(anyone()));
    }
  });

  test('never stores a single submission, and after closing neither sums nor ids', async () => {
    const collecting = await host.begin();
    await collecting.addText(await codeOf(4, host.exercise));
    expect(JSON.parse(await host.stored(collecting.id))).toMatchObject({
      collection: { figures: [{ people: 1, sum: 100, bands: [0, 0, 0, 0, 1] }] },
    });
    for (const value of [0, 1, 2, 3]) await collecting.addText(await codeOf(value, host.exercise));
    await collecting.close();
    expect(await host.stored(collecting.id)).not.toMatch(/sum|bands|submissions|counts/);
  });

  test('refuses what does not belong, each by its reason, and counts nothing', async () => {
    const collecting = await host.begin();
    const code = await codeOf(2, host.exercise);
    await collecting.addText(code);
    const draft = new ExerciseDraft(host.app, host.exercise);
    const before = await host.stored(collecting.id);
    const codes = [code, await codeOf(1, draft.exercise), 'hallo', `${code.slice(0, -1)}?`];
    await collecting.addText(codes.join('\n\n'));
    expect(collecting.outcomes.map((one) => ('why' in one ? one.why : one.state))).toEqual([
      'alreadyCounted',
      'otherExercise',
      'notOurs',
      'damaged',
    ]);
    expect(await host.stored(collecting.id)).toBe(before);
    await collecting.addText('   ');
    expect(collecting.outcomes).toEqual([{ state: 'refused', why: 'noCode' }]);
  });

  test('takes files dropped together and names the one that is refused', async () => {
    const collecting = await host.begin();
    const files = (
      await Promise.all([1, 2, 3].map((value) => handedOver(value, host.exercise)))
    ).map(
      ({ code }) => new File([code?.file.bytes as Uint8Array<ArrayBuffer>], code?.file.name ?? ''),
    );
    await collecting.addFiles([...files, new File(['Einkaufsliste'], 'liste.txt')]);
    expect(collecting.count).toBe(3);
    expect(collecting.outcomes[3]).toMatchObject({ why: 'notOurs', file: 'liste.txt' });
  });

  test('by camera says a code in view once, and again when it comes back after a second', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { code } = await handedOver(3, host.exercise);
    const [seen, nothing] = [picture(code?.qr ?? []), picture([[false]])];
    const collecting = await host.begin();
    await collecting.addFrame(seen);
    expect(collecting.outcomes).toEqual([{ state: 'counted' }]);
    for (const ms of [400, 900]) {
      vi.advanceTimersByTime(ms);
      await collecting.addFrame(nothing);
      await collecting.addFrame(seen);
      expect(collecting.outcomes).toEqual([{ state: 'counted' }]);
    }
    vi.advanceTimersByTime(1_100);
    await collecting.addFrame(seen);
    expect(collecting.outcomes).toMatchObject([{ why: 'alreadyCounted' }]);
    expect(collecting.count).toBe(1);
    vi.useRealTimers();
  });

  test('loses nothing when two windows count at once, and counts no code twice', async () => {
    const first = await host.begin();
    const second = await host.open(first.id);
    const codes = await Promise.all(
      [0, 1, 2, 3, 4, 4].map((value) => codeOf(value, host.exercise)),
    );
    await Promise.all([
      ...codes.map((code) => first.addText(code)),
      second.addText(codes.join('\n\n')),
    ]);
    await first.refresh();
    expect(first.count).toBe(6);
  });

  test('is over when another window closes: nothing is added, and the result stays', async () => {
    const first = await host.begin();
    for (const value of [0, 1, 2, 3, 4]) await first.addText(await codeOf(value, host.exercise));
    const second = await host.open(first.id);
    await first.close();
    const frozen = await host.stored(first.id);
    await second.addText(await codeOf(0, host.exercise));
    expect(second.outcomes).toEqual([{ state: 'refused', why: 'closed' }]);
    await second.close();
    expect(await host.stored(first.id)).toBe(frozen);
    expect(second.result).toEqual(first.result);
  });

  test('of the same exercise twice shares nothing', async () => {
    const [first, second] = [await host.begin(), await host.begin()];
    await first.addText(await codeOf(1, host.exercise));
    expect(first.id).not.toBe(second.id);
    await second.refresh();
    expect(second.count).toBe(0);
    const onlyFirst = JSON.parse(await host.stored(first.id)) as {
      collection: { submissions: string[] };
    };
    expect(await host.stored(second.id)).not.toContain(onlyFirst.collection.submissions[0]);
  });

  test('of too few ends without any figure', async () => {
    const collecting = await host.begin();
    for (const value of [0, 1, 2, 3]) await collecting.addText(await codeOf(value, host.exercise));
    expect(collecting.isEnough).toBe(false);
    await collecting.close();
    expect(collecting.result).toMatchObject({ people: 4, figures: [], powers: [] });
  });
});
