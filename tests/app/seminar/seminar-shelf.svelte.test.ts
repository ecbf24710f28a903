import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openResultFile, resultAsFile } from '../../../src/app/seminar/result-exchange.ts';
import { codeOf, Facilitator } from './people.ts';

let host: Facilitator;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(); // there is no IndexedDB here: memory
  host = new Facilitator();
});

describe('what a facilitator keeps', () => {
  test('is listed, and goes when it is removed', async () => {
    await host.shelf.keepExercise(host.exercise);
    const collecting = await host.begin();
    await collecting.addText(await codeOf(1, host.exercise));
    await host.shelf.load();
    expect(host.shelf.exercises).toEqual([host.exercise]);
    expect(host.shelf.collections).toMatchObject([{ state: 'open', count: 1 }]);
    await host.shelf.removeCollection(collecting.id);
    await host.shelf.removeExercise(host.exercise.id);
    expect([host.shelf.exercises, host.shelf.collections]).toEqual([[], []]);
    expect(await host.stored(collecting.id)).toBeUndefined();
    await collecting.addText(await codeOf(1, host.exercise));
    expect(collecting.outcomes).toEqual([{ state: 'refused', why: 'gone' }]);
  });

  test('may be a result from a file, which never takes the place of a collection here', async () => {
    const collecting = await host.begin();
    for (const value of [0, 1, 2, 3, 4])
      await collecting.addText(await codeOf(value, host.exercise));
    await collecting.close();
    if (!collecting.result) throw new Error('nothing came of it');
    const file = await resultAsFile(collecting.result);
    const opened = await openResultFile(new Blob([file.bytes as Uint8Array<ArrayBuffer>]));
    expect(opened).toEqual({ result: collecting.result });
    await host.shelf.keepResult({ ...collecting.result, closedOn: '2020-01-01' });
    expect(host.shelf.collections).toMatchObject([
      { result: { closedOn: collecting.result.closedOn } },
    ]);
    expect(await openResultFile(new Blob(['x']))).toEqual({ refusal: 'notOurs' });
  });
});
