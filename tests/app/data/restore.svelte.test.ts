import { beforeEach, describe, expect, test, vi } from 'vitest';
import { countUnsaved, lastBackup } from '../../../src/app/data/backups.ts';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { Restore } from '../../../src/app/data/restore.svelte.ts';
import type { AnswerRow } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessments/assessment.ts';
import type { Contents } from '../../../src/domain/backup/backup.ts';
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

describe('an assessment that is on this device', () => {
  beforeEach(async () => {
    await restore.choose(await aFile());
    expect(restore.preview?.onDevice).toBe(false);
    await restore.apply();
  });

  test('is said to be, also while it is marked as deleted', async () => {
    await restore.choose(await aFile());
    expect(restore.preview?.onDevice).toBe(true);
    await store.changeAssessment('one', { deletedAt: STAMP });
    await restore.choose(await aFile());
    expect(restore.preview?.onDevice).toBe(true);
  });

  test('stays as it is beside a copy in this window, and comes back when that is left', async () => {
    await restore.choose(await aFile());
    await restore.include({ intoWindow: true });
    await restore.apply();
    expect(app.stores.assessments.map(({ id }) => id)).toEqual(['one']);
    const copy = await app.stores.of('one');
    expect(copy).not.toBe(store);
    await copy.changeAssessment('one', { title: 'Nur hier' });
    expect(app.stores.assessments.map(({ title }) => title)).toEqual(['Nur hier']);
    await app.stores.wipeMemory();
    expect(app.stores.assessments).toMatchObject([{ title: 'Vor dem Jahresgespräch' }]);
    expect(await app.stores.of('one')).toBe(store);
  });

  test('goes again by undoing, also after a file was looked at for this window and put aside', async () => {
    await restore.choose(await aFile());
    await restore.include({ intoWindow: true });
    restore.reset();
    await restore.undo();
    expect(await store.assessments()).toEqual([]);
  });
});

describe('what was put back', () => {
  const unsaved = async (): Promise<number> => (await countUnsaved(store)).answers;

  test('whole out of a sound file stands in that backup', async () => {
    await restore.choose(await aFile());
    await restore.apply();
    expect(await unsaved()).toBe(0);
    const at = Date.UTC(2026, 10, 21, 10);
    expect(await lastBackup(store)).toMatchObject({ at, sealed: false });
  });

  test('measures among it, each for itself', async () => {
    await store.putMeasure({ id: 'm1/what', body: { value: 'Fragen' } });
    const measures = [
      { id: 'm1/why', stamp: STAMP, body: { value: 'Weil' } },
      { id: 'm2/what', stamp: STAMP, body: { value: 'Sagen' } },
    ];
    await restore.choose(await aFile({ what: { ...contents, measures } }));
    await restore.apply();
    expect((await countUnsaved(store)).measures).toBe(1);
  });

  test('and merged with what was here stands in none', async () => {
    await store.addAssessment({ ...assessment, deletedAt: STAMP });
    const answer = { assessmentId: 'one', slot: 'authority-three', wording: 1 };
    await store.putAnswer({ ...answer, body: { value: 2 } });
    await restore.choose(await aFile());
    await restore.apply();
    expect(await unsaved()).toBe(3);
    expect(await lastBackup(store)).toBeUndefined();
  });

  test('out of a damaged file stands in none', async () => {
    await restore.choose(await aFile({}, (text) => text.replace('{"value":3}', '{"value":4}')));
    await restore.apply();
    expect(await unsaved()).toBe(1);
  });

  test('leaves the date of a later backup', async () => {
    const later = { at: STAMP * 2, sealed: true, stamps: { two: 7 } };
    await store.setSetting('backups', later);
    await restore.choose(await aFile());
    await restore.apply();
    expect(await lastBackup(store)).toMatchObject({
      at: STAMP * 2,
      sealed: true,
      stamps: { one: STAMP, two: 7 },
    });
  });
});

describe('a sealed file', () => {
  const PASSPHRASE = 'vier Hunde schlafen unter dem Tisch';

  test('is asked for its passphrase, again after a wrong one', async () => {
    await restore.choose(await aFile({ passphrase: PASSPHRASE }));
    expect(restore.step).toBe('locked');
    await restore.unlock('etwas anderes');
    expect([restore.step, restore.refusal]).toEqual(['locked', 'wrongPassphrase']);
    expect(restore.passphrase).toBe('etwas anderes'); // to look for the slip in it
    await restore.unlock(PASSPHRASE);
    expect([restore.step, restore.refusal]).toEqual(['preview', undefined]);
    expect(restore.passphrase).toBe('');
    await restore.apply();
    expect(await lastBackup(store)).toMatchObject({ sealed: true });
  });

  test('that is put aside takes along what was typed', async () => {
    await restore.choose(await aFile({ passphrase: PASSPHRASE }));
    await restore.unlock('etwas anderes');
    restore.reset();
    expect(restore.passphrase).toBe('');
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
