import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { isSealed } from '../../src/exchange/is-sealed.ts';
import { openBackup, saveBackup } from '../../src/exchange/job.ts';
import { seal, unseal, WORK_FACTOR } from '../../src/exchange/seal.ts';
import { writeBackup } from '../../src/exchange/backup/write.ts';
import { findAge, openWithAge, sealWithAge } from '../faults/age-program.mjs';
import { HEAD, NOW, SMALL } from './random-contents.ts';
import { runsOf } from './rows/row.ts';

const QUICK = 2; // of scrypt; the app takes 18
const PASSPHRASE = 'Äpfel-birke-wolke-stern-insel';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const tell = (): void => undefined;
const text = 'Was nicht in meiner Hand liegt: „alles“ 🙂\n';
const age = await findAge();

describe('a sealed file', () => {
  test('gives back what was put in', async () => {
    for (const size of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const bytes = crypto.getRandomValues(new Uint8Array(size).subarray(0, 65_536));
      expect(await unseal(await seal(bytes, PASSPHRASE, QUICK), PASSPHRASE)).toEqual(bytes);
    }
  });

  test('is made with the work factor 18', { timeout: 60_000 }, async () => {
    expect(WORK_FACTOR).toBe(18);
    const sealed = await seal(bytesOf(text), PASSPHRASE);
    expect(textOf(sealed.subarray(0, 60))).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/,
    );
    expect(textOf(await unseal(sealed, PASSPHRASE))).toBe(text);
  });

  test('is told from a plain one by its beginning', async () => {
    const sealed = await seal(bytesOf(text), PASSPHRASE, QUICK);
    expect(isSealed(sealed)).toBe(true);
    expect(isSealed(bytesOf(`\uFEFF\r\n${armor.encode(sealed)}`))).toBe(true);
    expect(isSealed(bytesOf(writeBackup(SMALL, HEAD)))).toBe(false);
    expect(isSealed(new Uint8Array())).toBe(false);
  });

  test('opens armoured as well, as mail programs need it, also with their line ends', async () => {
    const armoured = armor.encode(await seal(bytesOf(text), PASSPHRASE, QUICK));
    expect(textOf(await unseal(bytesOf(armoured), PASSPHRASE))).toBe(text);
    const mailed = `\r\n${armoured.replaceAll('\n', '\r\n')}\r\n`;
    expect(textOf(await unseal(bytesOf(mailed), PASSPHRASE))).toBe(text);
  });

  test('opens whether letters came composed or not, and with blanks around them', async () => {
    const sealed = await seal(bytesOf(text), PASSPHRASE, QUICK);
    expect(textOf(await unseal(sealed, ` ${PASSPHRASE.normalize('NFD')} `))).toBe(text);
  });

  test('opens with proposed words however they were set apart, but with no variant of one’s own', async () => {
    const words = 'artist-fenster-pendel-wolke-stern-insel-nebel';
    const proposed = await seal(bytesOf(text), words, QUICK);
    const typed = 'Artist Fenster Pendel Wolke Stern Insel Nebel';
    expect(textOf(await unseal(proposed, typed))).toBe(text);
    // Who chose exactly this for their own still opens with it, and with nothing else.
    const own = await seal(bytesOf(text), typed, QUICK);
    expect(textOf(await unseal(own, typed))).toBe(text);
    await expect(unseal(own, words)).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await expect(unseal(own, typed.toLowerCase())).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
  });

  test('tells a wrong passphrase from damage behind the header', async () => {
    const sealed = await seal(bytesOf(text), PASSPHRASE, QUICK);
    await expect(unseal(sealed, 'wrong')).rejects.toMatchObject({ code: 'wrongPassphrase' });
    const cut = sealed.subarray(0, -1);
    await expect(unseal(cut, PASSPHRASE)).rejects.toMatchObject({ code: 'damagedSeal' });
  });

  test('is refused when it would take too much work, before any of it is done', async () => {
    const sealed = textOf(await seal(bytesOf(text), PASSPHRASE, QUICK));
    for (const factor of ['21', '63', '99999999999999999999']) {
      const harder = bytesOf(sealed.replace(/(-> scrypt \S+ )\d+/, `$1${factor}`));
      await expect(unseal(harder, PASSPHRASE)).rejects.toMatchObject({ code: 'sealTooHard' });
    }
  });

  test('is none of ours when it was sealed for a key', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const sealed = await encrypter.encrypt(bytesOf(text));
    await expect(unseal(sealed, PASSPHRASE)).rejects.toMatchObject({ code: 'notOurs' });
  });

  test('asks for a passphrase when none is given', async () => {
    const sealed = await seal(bytesOf(text), PASSPHRASE, QUICK);
    const opening = openBackup(sealed, undefined, NOW, tell);
    await expect(opening).rejects.toMatchObject({ code: 'wrongPassphrase' });
  });
});

describe.skipIf(!age)('the stock age program', { timeout: 600_000 }, () => {
  const found = age!;
  const plain = bytesOf(writeBackup(SMALL, HEAD));

  test('opens what the app saved', async () => {
    for (let run = 0; run < runsOf(20, 1); run += 1) {
      const { bytes } = await saveBackup(SMALL, { ...HEAD, passphrase: PASSPHRASE }, tell);
      expect(textOf(await openWithAge(found, bytes, PASSPHRASE))).toBe(textOf(plain));
    }
  });

  test('opens it armoured, and not with another passphrase', async () => {
    const armoured = bytesOf(armor.encode(await seal(plain, PASSPHRASE, 10)));
    expect(textOf(await openWithAge(found, armoured, PASSPHRASE))).toBe(textOf(plain));
    await expect(openWithAge(found, armoured, 'another')).rejects.toThrow('incorrect passphrase');
  });

  test.each([false, true])('makes files that the app opens (armoured: %s)', async (armoured) => {
    const sealed = await sealWithAge(found, plain, PASSPHRASE, { armoured });
    const { contents, report } = await openBackup(sealed, PASSPHRASE, NOW, tell);
    expect(contents).toEqual(SMALL);
    expect(report.sound).toBe(true);
  });
});
