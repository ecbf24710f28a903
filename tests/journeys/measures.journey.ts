/** From the mirror to a next step: measures, made from what the person has just seen, and kept like answers. */
import { expectSaved, openChapter, question } from './chapter.ts';
import { prepareDisk, setDisk } from './disk.ts';
import { expect, expectNoAxeViolations, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { LIST, card, what, write } from './measures.ts';
import { begin, switchTo, visit } from './paths.ts';

const TASK = 'networks';

/** Everybody expects it, nothing is there for it: 3.2 drifts. @returns the assessment's id */
async function driftingTask(page: Page): Promise<string> {
  const id = await begin(page);
  await openChapter(page, id, TASK);
  for (const [name, step] of [
    ['demand-leadership', 4],
    ['demand-others', 4],
    ['demand-myself', 4],
    ['support-time', 0],
    ['support-mandate', 0],
  ] as const)
    await question(page, `${TASK}-${name}`).getByRole('radio').nth(step).check();
  await expectSaved(page);
  await visit(page, `#/d/${id}/ergebnis`);
  return id;
}

const make = (page: Page) =>
  page.getByRole('button', { name: 'Vorhaben daraus machen: 3.2 Netzwerke vor Ort' }).first();
const kept = (page: Page) => page.locator('[data-save="saved"]').last();

test('from a drifting task to a written measure in at most four clicks', async ({ page }) => {
  await driftingTask(page);
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    addEventListener('click', (event) => {
      // What a label hands on to its box is one click of the person.
      if (event.detail > 0) dataset.clicks = String(Number(dataset.clicks ?? 0) + 1);
    });
  });
  await make(page).click();
  await expect(what(page)).toBeFocused();
  await page.keyboard.type('Mit der Leitung klären, was zu 3.2 gehört');
  await page.getByLabel('Leitung', { exact: true }).check();
  await page.getByLabel('Der erste Schritt').click();
  await page.keyboard.type('Termin vorschlagen');
  await page.getByRole('button', { name: 'Zuklappen' }).click();
  const clicks = await page.evaluate(() => Number(document.documentElement.dataset.clicks));
  expect(clicks).toBeLessThanOrEqual(4);

  await page.getByRole('link', { name: 'Meine Vorhaben', exact: true }).click();
  const made = card(page, 'Mit der Leitung klären, was zu 3.2 gehört');
  await expect(made.getByText('Leitung', { exact: true })).toBeVisible();
  await expect(made.getByText('Termin vorschlagen')).toBeVisible();
  await made.getByRole('link', { name: /^3\.2 Netzwerke vor Ort: Erwartungen/ }).click();
  await expect(page).toHaveURL(/\/ergebnis$/);
});

test('from a question, from a chapter, and at most three invitations in the result', async ({
  page,
}) => {
  const id = await driftingTask(page);
  const part = page.getByRole('region', { name: /^Vorhaben: / });
  await expect(part.getByText('Daraus ließe sich etwas machen')).toBeVisible();
  const invited = part.getByRole('button', { name: /^Vorhaben daraus machen/ });
  expect(await invited.count()).toBeGreaterThan(0);
  expect(await invited.count()).toBeLessThanOrEqual(3);

  await openChapter(page, id, TASK);
  const asked = question(page, `${TASK}-support-time`);
  await asked.locator('summary').click();
  await asked.getByRole('button', { name: /^Vorhaben daraus machen/ }).click();
  await what(page).fill('Zeit dafür aushandeln');
  await asked.getByRole('button', { name: 'Zuklappen' }).click();
  await page.getByRole('button', { name: /^Vorhaben daraus machen: Vernetzung/ }).click();
  await what(page).fill('Ein Netzwerk abgeben');
  await expect(kept(page)).toHaveText(/^gespeichert/);
  await visit(page, LIST);
  await expect(card(page, 'Zeit dafür aushandeln').getByRole('link')).toHaveAttribute(
    'href',
    `#/d/${id}/k/${TASK}?f=${TASK}-support-time`,
  );
  await expect(card(page, 'Ein Netzwerk abgeben').getByRole('link')).toHaveAttribute(
    'href',
    `#/d/${id}/k/${TASK}`,
  );
});

test.describe('the list of measures', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(`./${LIST}`);
    await write(page, 'Auftrag klären');
  });

  test('is there after a reload, with what became of a measure and a word why', async ({
    page,
  }) => {
    await card(page, 'Auftrag klären').getByLabel('bewusst gelassen').check();
    await card(page, 'Auftrag klären')
      .getByLabel('Ein Wort dazu (freiwillig)')
      .pressSequentially('Anderes trägt mehr');
    await expectSaved(page);
    await page.reload();
    await expect(page.getByText('Bei dieser Auswahl ist nichts dabei.')).toBeVisible();
    await page.getByLabel('abgeschlossene').check();
    await expect(card(page, 'Auftrag klären').getByLabel('Ein Wort dazu (freiwillig)')).toHaveValue(
      'Anderes trägt mehr',
    );
  });

  test('has what was typed just before a reload', async ({ page }) => {
    await page.getByRole('button', { name: 'Bearbeiten: Auftrag klären' }).click();
    await page.getByLabel('Warum ist es Ihnen wichtig?').pressSequentially('Weil es drängt');
    await page.reload();
    await expect(card(page, 'Auftrag klären').getByText(/^Weil es/)).toBeVisible();
  });

  test('brings back what was deleted', async ({ page }) => {
    await page.getByRole('button', { name: 'Löschen: Auftrag klären' }).click();
    await expect(page.getByText(/^Noch steht hier kein Vorhaben\./)).toBeVisible();
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await expect(card(page, 'Auftrag klären')).toBeVisible();
    await page.reload();
    await expect(card(page, 'Auftrag klären')).toBeVisible();
  });

  test('loses nothing of what two windows write at once', async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto(`./${LIST}`);
    for (const window of [page, other])
      await window.getByRole('button', { name: 'Bearbeiten: Auftrag klären' }).click();
    // In each window one after the other: a click would take the keys away from the text.
    const inThisOne = async (): Promise<void> => {
      await page.getByLabel('Leitung', { exact: true }).check();
      await page.getByLabel('Warum ist es Ihnen wichtig?').pressSequentially('Es ist viel');
    };
    const inTheOther = async (): Promise<void> => {
      await other.getByLabel('Team', { exact: true }).check();
      await other.getByLabel('Der erste Schritt').pressSequentially('Montag fragen');
    };
    await Promise.all([inThisOne(), inTheOther()]);
    for (const window of [page, other]) {
      await expect(window.getByLabel('Warum ist es Ihnen wichtig?')).toHaveValue('Es ist viel');
      await expect(window.getByLabel('Der erste Schritt')).toHaveValue('Montag fragen');
      await expect(window.getByLabel('Leitung', { exact: true })).toBeChecked();
      await expect(window.getByLabel('Team', { exact: true })).toBeChecked();
    }
    await other.getByRole('button', { name: 'Zuklappen' }).click();
    await other.getByRole('button', { name: 'Löschen: Auftrag klären' }).click();
    await expect(card(page, 'Auftrag klären')).toHaveCount(0);
    await other.getByRole('button', { name: 'Rückgängig machen' }).click();
    await page.reload();
    await expect(card(page, 'Auftrag klären').getByText('Leitung, Team')).toBeVisible();
  });

  test('is used with the keyboard alone', async ({ page }) => {
    await page.reload();
    const add = page.getByRole('button', { name: 'Neues Vorhaben schreiben' });
    await expect(add).toBeVisible();
    await tabTo(page, 'Neues Vorhaben schreiben');
    await expect(add).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ohne Maus');
    await tabTo(page, 'Leitung');
    await page.keyboard.press('Space');
    await tabTo(page, 'Zuklappen');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Bearbeiten: Ohne Maus' })).toBeFocused();
    await tabTo(page, 'Löschen: Ohne Maus');
    await page.keyboard.press('Enter');
    await expect(card(page, 'Ohne Maus')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Auftrag klären' })).toBeFocused();
  });

  test('says aloud that something could not be saved, on whatever page, and keeps it', async ({
    page,
  }) => {
    await prepareDisk(page);
    await setDisk(page, 'full');
    await page.getByRole('button', { name: 'Bearbeiten: Auftrag klären' }).click();
    await page.getByLabel('Warum ist es Ihnen wichtig?').fill('Passt nicht mehr drauf');
    const trouble = page
      .getByRole('alert')
      .filter({ hasText: /^Das Speichern|^Der Datenträger|voll/ });
    await expect(trouble).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#/hilfe';
    });
    await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeVisible();
    await expect(trouble).toBeVisible();
    await setDisk(page, 'free');
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(trouble).toBeHidden();
    await page.goto(`./${LIST}`);
    await expect(card(page, 'Auftrag klären').getByText('Passt nicht mehr drauf')).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const)
    test(`has nothing that axe finds, and nothing cut off at 320 px, in both languages, ${theme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      for (const language of ['Deutsch', 'English'] as const) {
        if (language === 'English') {
          await page.getByRole('button', { name: 'Zuklappen' }).click();
          await switchTo(page, 'English');
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plans');
          await expect(page.locator('main')).not.toContainText(/[äöüß]|Vorhaben/);
        }
        const edit = language === 'Deutsch' ? /^Bearbeiten/ : /^Edit/;
        await page.getByRole('button', { name: edit }).click();
        if (language === 'Deutsch')
          await what(page).fill(
            'Klaren Auftrag holen, Rahmengespraech '.repeat(12) + 'x'.repeat(200),
          );
        await expectNoAxeViolations(page);
        await page.setViewportSize({ width: 320, height: 640 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
        await page.setViewportSize({ width: 1366, height: 768 });
      }
    });
});

test('what comes from self-care is private until the person says otherwise, and on no paper', async ({
  page,
}) => {
  const id = await driftingTask(page);
  await openChapter(page, id, 'selfcare');
  const asked = page.locator('[data-question^="selfcare-"]').first();
  await asked.getByRole('radio').first().check();
  await asked.locator('summary').click();
  await asked.getByRole('button', { name: /^Vorhaben daraus machen/ }).click();
  await what(page).fill('Freitags frei halten');
  await expect(page.getByLabel('Bleibt bei mir')).toBeChecked();
  await visit(page, `#/d/${id}/ergebnis`);
  await make(page).click();
  await what(page).fill('Auftrag klären');
  await page.getByRole('button', { name: 'Zuklappen' }).click();
  const part = page.getByRole('region', { name: /^Vorhaben: / });
  await expect(part.getByText('Freitags frei halten')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(part.getByText(/^Auftrag klären/)).toBeVisible();
  await expect(page.getByText('Freitags frei halten')).toHaveCount(0);
});

test('the list goes on paper with where each stands, and with what is private once it is switched on', async ({
  page,
}) => {
  await page.goto(`./${LIST}`);
  await write(page, 'Pause machen');
  await page.getByRole('button', { name: 'Bearbeiten: Pause machen' }).click();
  await page.getByLabel('Bleibt bei mir').check();
  await page.getByRole('button', { name: 'Zuklappen' }).click();
  await write(page, 'Auftrag klären');
  const open = card(page, 'Auftrag klären');
  await open.getByLabel('zum Teil erledigt').check();
  await open.getByLabel('Ein Wort dazu (freiwillig)').fill('Termin steht');
  await open.getByRole('button', { name: /^Bearbeiten/ }).click();
  await open.getByLabel('Warum ist es Ihnen wichtig?').fill('Weil es drängt');
  const stands = open.getByText('Stand: zum Teil erledigt. Termin steht');
  await expect(stands).toBeHidden();

  await page.emulateMedia({ media: 'print' });
  await expect(stands).toBeVisible();
  await expect(open.getByRole('definition').getByText('Weil es drängt')).toBeVisible();
  await expect(open.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByText('Pause machen')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Beim Drucken auch zeigen, was bei mir bleibt').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: /^Pause machen/ })).toBeVisible();
});

test('on the example everything can be tried out, and nothing of it is kept', async ({ page }) => {
  await begin(page);
  await visit(page, '#/beispiel/ergebnis');
  await page
    .getByRole('button', { name: /^Vorhaben daraus machen/ })
    .first()
    .click();
  await what(page).fill('Nur zum Probieren');
  await expect(page.getByText('wird nicht gespeichert.', { exact: false }).last()).toBeVisible();
  await page.getByRole('button', { name: 'Zuklappen' }).click();
  await expect(page.getByRole('region', { name: /^Vorhaben: / })).toContainText(
    'Nur zum Probieren',
  );
  await visit(page, LIST);
  await expect(page.getByText(/^Noch steht hier kein Vorhaben\./)).toBeVisible();
  expect(await measureRows(page)).toEqual([]);
});

test('on a shared device they stand in this window only, and it says so', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Auf einem gemeinsamen Gerät beginnen' }).click();
  await expect(page.locator('[data-question]').first()).toBeVisible();
  await visit(page, LIST);
  await expect(page.getByText(/^Diese Vorhaben stehen nur in diesem Fenster\./)).toBeVisible();
  await write(page, 'Geliehen');
  await expect(page.getByText('nur in diesem Fenster', { exact: true })).toBeVisible();
  expect(await measureRows(page)).toEqual([]);
});

test('a window that is killed has kept what it called saved', async ({ page, context }) => {
  await page.goto(`./${LIST}`);
  await write(page, 'Bleibt da');
  await page.getByRole('button', { name: 'Bearbeiten: Bleibt da' }).click();
  await page.getByLabel('Der erste Schritt').pressSequentially('Anfangen');
  await expectSaved(page);
  const killed = page.waitForEvent('crash');
  const browser = await context.newCDPSession(page);
  await Promise.race([browser.send('Page.crash'), killed]);
  const next = await context.newPage();
  await next.goto(`./${LIST}`);
  await expect(card(next, 'Bleibt da').getByText('Anfangen')).toBeVisible();
});

/** Tab until the element of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element?.closest('label')?.textContent ?? element?.textContent ?? '';
      return (element?.getAttribute('aria-label') ?? label).trim();
    });
    if (focused === name) return;
  }
  throw new Error(`60 times Tab, and ${name} is not reached`);
}

/** What the database holds of measures. */
function measureRows(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('im-gleichgewicht');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction('measures')
            .objectStore('measures')
            .getAllKeys();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(String));
          };
        };
      }),
  );
}
