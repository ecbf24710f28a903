import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExerciseDraft } from '../../../src/app/seminar/exercise-draft.svelte.ts';
import { HandOver } from '../../../src/app/seminar/hand-over.svelte.ts';
import { Invitation } from '../../../src/app/seminar/participation.svelte.ts';
import { showExercise } from '../../../src/app/seminar/shown-exercise.ts';
import { Facilitator, handedOver } from './people.ts';

let host: Facilitator;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(); // there is no IndexedDB here: memory
  host = new Facilitator();
});

describe('handing over', () => {
  test('twice gives a code that is counted once, also after more was answered', async () => {
    const handOver = await handedOver(1, host.exercise);
    const collecting = await host.begin();
    await collecting.addText(handOver.code?.lines.join('\n') ?? '');
    handOver.putAway();
    await handOver.make();
    await collecting.addText(handOver.code?.lines.join('\n') ?? '');
    expect(collecting.outcomes).toEqual([
      expect.objectContaining({ state: 'refused', why: 'alreadyCounted' }),
    ]);
  });

  test('is not offered in an exercise that is only talked about', async () => {
    const draft = new ExerciseDraft(host.app);
    draft.usePreset('selfcare', { title: 'Selbstfürsorge', prompt: '' });
    const { id } = await new Invitation(host.app).begin(draft.exercise, false);
    expect(await new HandOver(host.app, id).open()).toBe(false);
  });

  test('is possible for whatever was begun: nothing begins where that cannot be stored', async () => {
    const store = await host.app.stores.memory();
    store.setSetting = () => Promise.reject(new Error('full'));
    const begun = new Invitation(host.app).begin(host.exercise, true);
    await expect(begun).rejects.toThrow('full');
    expect(host.app.sessions.current).toBeUndefined();
    expect(host.app.stores.shared).toBe(false);
  });

  test('leaves no link where the app was opened from a stick', async () => {
    const shown = await showExercise(host.exercise, 'file:///media/stick/app.html#/uebung/neu');
    expect([shown.link, shown.qr]).toEqual([undefined, undefined]);
    expect(shown.address).toMatch(/^#\/uebung\/[\w-]+$/);
  });
});
