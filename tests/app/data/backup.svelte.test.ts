import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppState } from '../../../src/app/app-state.svelte.ts';
import { Backup } from '../../../src/app/data/backup.svelte.ts';
import { lastBackup } from '../../../src/app/data/backups.ts';
import type { Store } from '../../../src/storage/store.ts';
import { inPlace } from './exchange-in-place.ts';
import { FakeFile } from './fake-file.ts';

let app: AppState;
let store: Store;
let backup: Backup;
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  app = new AppState();
  store = await app.stores.lasting();
  await store.addAssessment({
    id: 'one',
    kind: 'full',
    perspective: 'coordination',
    title: 'Geheim',
    date: '2026-11-20',
    questionnaireVersion: 1,
  });
  const answer = { assessmentId: 'one', slot: 'authority-clear', wording: 1 };
  await store.putAnswer({ ...answer, body: { value: 3 } });
  backup = new Backup(app, () => Promise.resolve(inPlace));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function pick(file: FakeFile): ReturnType<typeof vi.fn> {
  const picker = vi.fn(() => Promise.resolve(file));
  vi.stubGlobal('showSaveFilePicker', picker);
  return picker;
}

describe('a backup to a chosen file', () => {
  test('is done when the written file is what was checked', async () => {
    const picker = pick(new FakeFile());
    expect(await backup.save()).toBe(true);
    expect(backup.saved).toMatchObject({
      sealed: false,
      inventory: { assessments: 1, answers: 1 },
    });
    expect(backup.saved?.address).toBeUndefined();
    expect(JSON.stringify(picker.mock.calls)).not.toContain('Geheim');
    expect(await lastBackup(store)).toMatchObject({ sealed: false });
  });

  test('holds what could not be stored of every assessment that was worked on', async () => {
    vi.spyOn(store, 'putAnswer').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    for (const value of [1, 2, 3]) {
      const session = app.sessions.begin('full', false); // puts the one before away
      session.answer('authority-clear', value);
      await session.flush();
    }
    pick(new FakeFile());
    expect(await backup.save()).toBe(true);
    expect(backup.saved).toMatchObject({ inventory: { assessments: 4, answers: 4 } });
  });

  test('is none when the disk holds something else', async () => {
    pick(new FakeFile((bytes) => bytes.map((byte, place) => (place === 9 ? byte ^ 1 : byte))));
    expect(await backup.save()).toBe(false);
    expect(backup.fault).toBe('notTheSame');
    expect(await lastBackup(store)).toBeUndefined();
  });

  test('is none when the disk is full, and the empty file goes', async () => {
    const file = new FakeFile();
    file.createWritable = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    pick(file);
    expect(await backup.save()).toBe(false);
    expect([backup.fault, file.removed]).toEqual(['notWritten', true]);
  });

  test('that was to replace an older one leaves that one when it fails', async () => {
    const file = new FakeFile();
    file.bytes = new TextEncoder().encode('an older backup');
    file.createWritable = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    pick(file);
    await backup.save();
    expect(file.removed).toBe(false);
  });

  test('says nothing where the person closes the dialog', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
    expect(await backup.save()).toBe(false);
    expect([backup.fault, backup.working]).toEqual([undefined, false]);
  });

  test('is one even where the app cannot remember it', async () => {
    pick(new FakeFile());
    store.setSetting = () => Promise.reject(new DOMException('', 'ReadOnlyError'));
    expect(await backup.save()).toBe(true);
  });
});

describe('a look at the saved file', () => {
  const PASSPHRASE = 'vier Hunde schlafen unter dem Tisch';
  const fileOf = (bytes: Uint8Array): File =>
    new File([bytes as Uint8Array<ArrayBuffer>], 'sicherung.age');

  test('tells the same one, a wrong passphrase and another file apart', async () => {
    const file = new FakeFile();
    pick(file);
    await backup.save(PASSPHRASE);
    await backup.compare(fileOf(file.bytes), PASSPHRASE);
    expect(backup.check).toBe('same');
    await backup.compare(fileOf(file.bytes), 'etwas anderes');
    expect(backup.check).toBe('wrongPassphrase');
    await backup.compare(fileOf(file.bytes.slice(0, -9)), PASSPHRASE);
    expect(backup.check).toBe('notTheSame');
  });
});
