/** The answers exist nowhere else: a file is only a backup when they come back out of it, here shown in an empty browser. */
import { readFile } from 'node:fs/promises';
import { choose, part, putBack, savePlain, saveSealed } from './backup.ts';
import { expectSaved, note, openChapter, option, question, text } from './chapter.ts';
import { storedAnswers } from './database.ts';
import { expect, test, watchForFaults } from './fixture.ts';
import type { Page } from './fixture.ts';
import { LIST, write } from './measures.ts';
import { begin, visit } from './paths.ts';

const RATING = 'placement-leadership';
const TEXT = 'placement-shorter';
const ALL = {
  [RATING]: 4,
  [TEXT]: 'Mehr Zeit für die Netze',
  [`${RATING}/note`]: 'Nur für mich 🌱',
};

test.describe('a backup', () => {
  test('saved plain comes back in an empty browser, with every answer', async ({
    page,
    browser,
    app,
  }) => {
    test.slow(); // two browsers' worth of windows
    await answerAll(page);
    const file = await savePlain(page);
    await expect(
      page.getByText(/^Geprüft: 1 Durchgang, 1 Kapitel, 2 Antworten, 1 Notiz lesbar$/),
    ).toBeVisible();
    await expect(part(page, 'Wo Ihre Antworten liegen')).toContainText(
      'Seitdem ist nichts dazugekommen.',
    );

    const other = await browser.newContext({ baseURL: app.url, locale: 'de-DE' });
    const faults = await watchForFaults(other, app);
    const fresh = await other.newPage();
    await fresh.goto('./#/daten');
    await choose(fresh, file);
    await expect(fresh.getByText('Kommt neu dazu')).toBeVisible();
    expect(await storedAnswers(fresh)).toEqual({});
    await putBack(fresh);
    expect(await storedAnswers(fresh)).toEqual(ALL);
    await expect(part(fresh, 'Wo Ihre Antworten liegen')).toContainText(
      'Seitdem ist nichts dazugekommen.',
    );
    await fresh.getByRole('link', { name: 'Zu meinen Durchgängen' }).click();
    await fresh.getByRole('link', { name: 'Weitermachen' }).click();
    await expect(option(fresh, RATING, 'stimmt sehr')).toBeChecked();
    await expect(text(fresh, TEXT)).toHaveValue(ALL[TEXT]);
    expect(faults.take()).toEqual([]);
    await other.close();
  });

  test('sealed opens with its words only, and holds no readable answer', async ({ page }) => {
    test.slow();
    await answerAll(page);
    const { file, passphrase } = await saveSealed(page);
    const bytes = await readFile(file);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes(Buffer.from('Netze'))).toBe(false);
    await expect(page.getByText(passphrase)).toHaveCount(0);

    // The file in the downloads can be looked at.
    await page.getByText('Gespeicherte Datei prüfen').click();
    await page.getByLabel('Die eben gespeicherte Datei').setInputFiles(file);
    await page.getByLabel('Kennwort der Datei').fill(passphrase);
    await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
    await expect(page.getByText(/^Die Datei ist in Ordnung/)).toBeVisible({ timeout: 60_000 });

    await choose(page, file);
    const locked = part(page, 'Einspielen').getByLabel('Kennwort der Datei');
    await locked.fill('falsch');
    await page.getByRole('button', { name: 'Öffnen' }).click();
    await expect(page.getByText(/^Dieses Kennwort öffnet die Datei nicht/)).toBeVisible({
      timeout: 60_000,
    });
    await expect(locked).toHaveValue('falsch');
    await expect(locked).toBeFocused();
    // As somebody types who has noted them with capitals and blanks.
    await locked.fill(passphrase.toUpperCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Öffnen' }).click();
    await expect(page.getByText(/^Alles aus dieser Datei ist schon hier/)).toBeVisible({
      timeout: 60_000,
    });
  });

  test('written to a chosen file is read back from it', async ({ page }) => {
    // The browser's own dialog cannot be answered; what it hands back is a handle like this one.
    await page.addInitScript(() => {
      Object.assign(globalThis, {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
      });
    });
    await answerAll(page);
    await visit(page, '#/daten');
    await page.getByRole('button', { name: 'Unverschlüsselt sichern' }).click();
    await expect(
      page.getByText(/^Die gespeicherte Datei wurde danach noch einmal gelesen/),
    ).toBeVisible();
    const [name, content] = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      for await (const [file, handle] of folder as unknown as AsyncIterable<
        [string, FileSystemFileHandle]
      >)
        return [file, await (await handle.getFile()).text()];
      return [];
    });
    expect(name).toMatch(/^im-gleichgewicht-sicherung-\d{4}-\d\d-\d\d-unverschluesselt\.json$/);
    expect(content).toContain('Mehr Zeit für die Netze');
  });
});

test('a full disk keeps no answer out of the backup', async ({ page }) => {
  const id = await answerAll(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no space left on this device', 'QuotaExceededError');
    };
  });
  await openChapter(page, id, 'placement');
  await text(page, TEXT).fill('Passt nicht mehr drauf');
  await expect(page.getByRole('button', { name: 'Ungespeichertes kopieren' })).toBeVisible();
  expect(await readFile(await savePlain(page), 'utf8')).toContain('Passt nicht mehr drauf');
});

test.describe('putting back', () => {
  test('leaves what is newer here, and names both', async ({ page }) => {
    const id = await answerAll(page);
    const file = await savePlain(page);
    await openChapter(page, id, 'placement');
    await option(page, RATING, 'stimmt wenig').check();
    await question(page, TEXT).getByRole('textbox').first().fill('');
    await expectSaved(page);
    await choose(page, file);
    await expect(page.getByText('2 Antworten sind hier neuer und bleiben.')).toBeVisible();
    await page.getByText('Unterschiede im Einzelnen').click();
    const row = page.getByRole('row').filter({ hasText: 'stimmt wenig' });
    await expect(row).toContainText('stimmt sehr');
    await expect(row).toContainText('die Antwort von hier (neuer)');
    await expect(page.getByRole('row').filter({ hasText: 'keine Antwort' })).toContainText(
      ALL[TEXT],
    );
    await expect(page.getByText(/^Aus dieser Datei kommt nichts dazu/)).toBeVisible();
    await expect(page.getByText('Wohin?')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Jetzt einspielen' })).toHaveCount(0);
  });

  test('brings a deleted assessment back, and can be undone later', async ({ page }) => {
    await answerAll(page);
    const file = await savePlain(page);
    await visit(page, '#/durchgaenge');
    await page.getByRole('button', { name: /^Löschen/ }).click();
    await page.getByRole('button', { name: 'Ja, löschen' }).click();
    await expect(page.getByText('Auf diesem Gerät gibt es noch keinen Durchgang.')).toBeVisible();
    await choose(page, file);
    // Into this window only would be a second one of it.
    await expect(page.getByText(/^Ein Durchgang aus der Datei liegt schon/)).toBeVisible();
    await expect(page.getByRole('radio', { name: /^nur in dieses Fenster/ })).toHaveCount(0);
    await putBack(page);
    await visit(page, '#/durchgaenge');
    await expect(page.getByRole('link', { name: 'Weitermachen' })).toBeVisible();
    await page.reload();
    await visit(page, '#/daten');
    await expect(page.getByText(/^Zuletzt eingespielt am /)).toBeVisible();
    await page.getByRole('button', { name: 'Einspielen rückgängig machen' }).click();
    await expect(page.getByText('Das Einspielen ist rückgängig gemacht.')).toBeVisible();
    await visit(page, '#/durchgaenge');
    await expect(page.getByRole('link', { name: 'Weitermachen' })).toHaveCount(0);
  });

  test('is seen at once in a second window', async ({ page, context }) => {
    const id = await answerAll(page);
    const file = await savePlain(page);
    await visit(page, '#/durchgaenge');
    const other = await context.newPage();
    await other.goto('./#/durchgaenge');
    await page.getByRole('button', { name: /^Löschen/ }).click();
    await page.getByRole('button', { name: 'Ja, löschen' }).click();
    await expect(other.getByRole('link', { name: 'Weitermachen' })).toHaveCount(0);
    await choose(page, file);
    await putBack(page);
    await expect(other.getByRole('link', { name: 'Weitermachen' })).toBeVisible();
    await openChapter(other, id, 'placement');
    await expect(text(other, TEXT)).toHaveValue(ALL[TEXT]);
  });

  test('saves what can be read of a damaged file, and says what cannot', async ({
    page,
    context,
  }) => {
    await answerAll(page);
    const whole = await readFile(await savePlain(page), 'utf8');
    const damaged = whole
      .replace('"body":{"value":4}', '"body":{"value":3}') // changed by hand: its check does not fit
      .replace(/^.*Nur für mich.*$/m, '{"assessmentId":"#####'); // a line that is no record any more
    expect(damaged).not.toBe(whole);
    await page.getByText('Meine Durchgänge').first().click();
    const fresh = await context.browser()!.newContext({ baseURL: page.url(), locale: 'de-DE' });
    const window = await fresh.newPage();
    await window.goto(page.url());
    await choose(window, Buffer.from(damaged));
    await expect(
      window.getByText('1 Zeile der Datei ist beschädigt und wurde ausgelassen.'),
    ).toBeVisible();
    await expect(window.getByText(/^1 Eintrag wurde nach dem Sichern verändert/)).toBeVisible();
    await expect(
      window.getByLabel('Die veränderten Einträge trotzdem übernehmen'),
    ).not.toBeChecked();
    await putBack(window);
    expect(await storedAnswers(window)).toEqual({ [TEXT]: ALL[TEXT] });
    await fresh.close();
  });

  test('refuses what is no backup with a sentence, and changes nothing', async ({ page }) => {
    await answerAll(page);
    for (const [content, sentence] of [
      ['', /^Die Datei ist leer/],
      ['Sehr geehrte Damen und Herren', /^Diese Datei stammt nicht aus dieser App/],
      [
        '{"format":"im-gleichgewicht-backup","version":99}',
        /^Diese Sicherung stammt aus einer neueren Version/,
      ],
    ] as const) {
      await choose(page, Buffer.from(content));
      await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
      await visit(page, '#/hilfe');
    }
    expect(await storedAnswers(page)).toEqual(ALL);
  });
});

test.describe('the reminder', () => {
  test('comes at the end of a chapter, leads to the backup, and can be switched off', async ({
    page,
  }) => {
    const id = await begin(page);
    await openChapter(page, id, 'placement');
    const quiet = page.getByText(/stehen noch in keiner Sicherung/);
    await answerEverything(page);
    await openChapter(page, id, 'networks');
    await answerEverything(page);
    await openChapter(page, id, 'concept');
    await answerEverything(page);
    await expect(quiet).toHaveCount(0);
    await page.getByRole('link', { name: 'Zur Übersicht' }).click();
    await expect(quiet).toBeVisible();
    await page.getByRole('button', { name: 'Nicht mehr erinnern' }).click();
    await expect(quiet).toHaveCount(0);
    await visit(page, '#/daten');
    await expect(page.getByLabel('An das Sichern erinnern')).not.toBeChecked();
  });
});

test('measures are counted too, reminded of, and saved without any assessment', async ({
  page,
}) => {
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await option(page, RATING, 'stimmt sehr').check();
  await expectSaved(page);
  await visit(page, LIST);
  for (const words of ['Fragen', 'Sagen', 'Lassen']) await write(page, words);
  await openChapter(page, id, 'placement');
  await page.getByRole('link', { name: 'Zur Übersicht' }).click();
  await expect(
    page.getByText('1 Antwort und 3 Vorhaben stehen noch in keiner Sicherung.'),
  ).toBeVisible();
  await visit(page, '#/durchgaenge');
  await page.getByRole('button', { name: /^Löschen/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, löschen' }).click();
  await visit(page, '#/daten');
  await expect(page.getByText('3 Vorhaben stehen nur hier.')).toBeVisible();
  await savePlain(page);
  await expect(page.getByText('Seitdem ist nichts dazugekommen.')).toBeVisible();
});

/** A rating, a text and a note. @returns the assessment's id */
async function answerAll(page: Page): Promise<string> {
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await option(page, RATING, 'stimmt sehr').check();
  await text(page, TEXT).fill(ALL[TEXT]);
  await (await note(page, RATING)).fill(ALL[`${RATING}/note`]);
  await expectSaved(page);
  return id;
}

/** The first option of every question with options. */
async function answerEverything(page: Page): Promise<void> {
  for (const group of await page.locator('[data-question]').all()) {
    const radio = group.getByRole('radio').first();
    if (await radio.count()) await radio.check();
  }
  await expectSaved(page);
}
