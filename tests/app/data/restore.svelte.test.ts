import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { Restore } from '../../../src/app/data/restore.svelte.ts';
import type { AnswerRow } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import type { Contents } from '../../../src/domain/backup.ts';
import { saveBackup } from '../../../src/exchange/job.ts';
import type { Store } from '../../../src/storage/store.ts';
import { inPlace } from './exchange-in-place.ts';

const STAMP = Date.UTC(2026, 10, 20);
const assessment: Assessment = {
  id: 'one',
  kind: 'full',
  perspective: 'coordination',
  title: 'Vor dem Jahresgespräch',
  date: '2026-11-20',
  questionnaireVersion: 1,
  touchedAt: STAMP,
};
const row = (slot: string, value: number, stamp = STAMP): AnswerRow => ({
  ...{ assessmentId: 'one', slot, stamp },
  wording: 1,
  body: { value },
});
const contents: Contents = {
  assessments: [assessment],
  answers: [row('authority-clear', 3), row('authority-enough', 1)],
  measures: [],
};

/** A backup as a file; `change` damages its text. */
async function aFile(
  { passphrase, what = contents }: { passphrase?: string; what?: Contents } = {},
  change = (text: string): string => text,
): Promise<Blob> {
  const options = { passphrase, app: '0.1.0', madeAt: '2026-11-21T10:00:00.000Z', workFactor: 10 };
  const { bytes } = await saveBackup(what, options, () => undefined);
  if (passphrase !== undefined) return new Blob([bytes as Uint8Array<ArrayBuffer>]);
  return new Blob([change(new TextDecoder().decode(bytes))]);
}

let app: AppState;
let store: Store;
let restore: Restore;
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  app = new AppState();
  store = await app.stores.lasting(); // there is no IndexedDB here: memory
  restore = new Restore(app, () => Promise.resolve(inPlace));
});
const valueOf = async (slot: string): Promise<unknown> =>
  (await store.answers('one')).get(slot)?.value;

describe('putting a file back', () => {
  test('shows what is in it and changes nothing yet', async () => {
    await restore.choose(await aFile());
    expect(restore.step).toBe('preview');
    expect(restore.preview?.assessments).toMatchObject([{ state: 'added', comes: 2 }]);
    expect(await store.assessments()).toEqual([]);
  });

  test('writes it, and takes it back', async () => {
    await restore.choose(await aFile());
    await restore.apply();
    expect(restore.step).toBe('done');
    expect(await valueOf('authority-clear')).toBe(3);
    await restore.undo();
    expect(restore.undone).toBe(0);
    expect(await store.assessments()).toEqual([]);
  });

  test('leaves what is newer here, and names it', async () => {
    await restore.choose(await aFile());
    await restore.apply();
    await store.putAnswer({
      assessmentId: 'one',
      slot: 'authority-clear',
      wording: 1,
      body: { value: 0 },
    });
    await restore.choose(await aFile());
    const [changes] = restore.preview!.assessments;
    expect(changes?.stayed).toMatchObject([
      { slot: 'authority-clear', here: { body: { value: 0 } } },
    ]);
    expect(restore.preview?.changesAnything).toBe(false);
  });

  test('what is newer by the time of the click stays too', async () => {
    await restore.choose(await aFile());
    await restore.apply();
    const newer = { ...contents, answers: [row('authority-clear', 4, STAMP + 1)] };
    await restore.choose(await aFile({ what: newer }));
    expect(restore.preview?.plan.replaced).toHaveLength(1);
    // Another window answers while this one shows the preview.
    const answer = { assessmentId: 'one', slot: 'authority-clear', wording: 1 };
    await store.putAnswer({ ...answer, body: { value: 0 } });
    await restore.apply();
    expect(await valueOf('authority-clear')).toBe(0);
  });

  test('takes records that were changed by hand only where the person says so', async () => {
    const changed = (text: string): string => text.replace('{"value":3}', '{"value":4}');
    await restore.choose(await aFile({}, changed));
    expect(restore.preview?.opened.altered.answers).toHaveLength(1);
    expect(restore.preview?.plan.rows).toHaveLength(1);
    await restore.include({ altered: true });
    expect(restore.preview?.plan.rows).toHaveLength(2);
    await restore.apply();
    expect(await valueOf('authority-clear')).toBe(4);
  });

  test('goes into this window only where the person says so, which then is a shared one', async () => {
    await restore.choose(await aFile());
    await restore.include({ intoWindow: true });
    await restore.apply();
    expect(app.stores.shared).toBe(true);
    expect(await store.assessments()).toEqual([]);
    expect((await (await app.stores.of('one')).answers('one')).size).toBe(2);
  });
});

describe('a sealed file', () => {
  const PASSPHRASE = 'vier Hunde schlafen unter dem Tisch';

  test('is asked for its passphrase, again after a wrong one', async () => {
    await restore.choose(await aFile({ passphrase: PASSPHRASE }));
    expect(restore.step).toBe('locked');
    await restore.unlock('etwas anderes');
    expect([restore.step, restore.refusal]).toEqual(['locked', 'wrongPassphrase']);
    await restore.unlock(PASSPHRASE);
    expect([restore.step, restore.refusal]).toEqual(['preview', undefined]);
  });
});

describe('a refused file', () => {
  test('changes nothing and says why', async () => {
    await restore.choose(new Blob(['Lieber Herr Kollege,']));
    expect([restore.step, restore.refusal]).toEqual(['choose', 'notOurs']);
    await restore.choose(new Blob([]));
    expect(restore.refusal).toBe('empty');
    expect(await store.assessments()).toEqual([]);
  });

  test('that was moved meanwhile is one that cannot be read', async () => {
    const moved = new Blob(['{}']);
    moved.slice = () => {
      throw new DOMException('moved', 'NotFoundError');
    };
    await restore.choose(moved);
    expect(restore.refusal).toBe('unreadable');
  });

  test('makes room for the one chosen after it', async () => {
    const slow = restore.choose(new Blob(['Lieber Herr Kollege,']));
    await restore.choose(await aFile());
    await slow;
    expect([restore.step, restore.refusal]).toEqual(['preview', undefined]);
  });

  test('that cannot be stored leaves the preview, to try again', async () => {
    await restore.choose(await aFile());
    store.restore = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await restore.apply();
    expect([restore.step, restore.refusal]).toEqual(['preview', 'notStored']);
  });
});
