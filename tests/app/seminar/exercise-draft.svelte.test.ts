import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExerciseDraft } from '../../../src/app/seminar/exercise-draft.svelte.ts';
import { Facilitator, WORDS } from './people.ts';

let host: Facilitator;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(); // there is no IndexedDB here: memory
  host = new Facilitator();
});

describe('composing', () => {
  test('lets 3.8 be talked about only', () => {
    const draft = new ExerciseDraft(host.app);
    draft.usePreset('powers', WORDS);
    draft.toggle('selfcare');
    expect(draft.exercise).toMatchObject({ talkOnly: true, chapters: ['authority', 'selfcare'] });
    expect(draft.exercise).not.toHaveProperty('preset');
    draft.talkOnly = false;
    expect(draft.problems).toEqual(['selfcareWithCode']);
  });

  test('of an exercise that was given out makes another one', () => {
    expect(new ExerciseDraft(host.app, host.exercise).exercise).toEqual({
      ...host.exercise,
      id: expect.not.stringMatching(host.exercise.id) as unknown,
    });
  });
});
