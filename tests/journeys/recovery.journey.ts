/** A browser that lost, damaged or replaced what was saved: it is said, nothing is made worse, and there are ways on. */
import { choose, part, putBack, savePlain, savePlainHere } from './backup.ts';
import { expectSaved, openChapter, option, text } from './chapter.ts';
import { changeDatabase, hasDatabase, holdVersion, storedAnswers } from './database.ts';
import { expect, expectNoAxeViolations, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { LIST, card, write } from './measures.ts';
import { arrived, begin, switchTo, visit } from './paths.ts';

const RATING = 'placement-leadership';
const OTHER = 'placement-chart';
const TEXT = 'placement-shorter';
const MISSING = 'Ihre Eingaben fehlen';
const OLDER = 'Neuere Eingaben fehlen';
const NEWER = 'Ihre Eingaben gehören zu einer neueren Version';
const DAMAGED = 'Ihre Eingaben lassen sich nicht öffnen';
const WAITING = /^Der Speicher dieses Browsers antwortet noch nicht\./;
const GONE = /^Die gespeicherten Antworten sind in diesem Browser gerade gelöscht worden/;
const SUPERSEDED = /^Die App wurde in einem anderen Fenster erneuert\./;

test.afterEach(({ faults }) => {
  // The page that stands in for "somewhere else" is no page of the app and has no icon.
  expect(faults.take().filter((fault) => !fault.includes('favicon.ico'))).toEqual([]);
});

/** Answers two questions, and waits until the mark knows of them. @returns the assessment's id */
async function answerTwo(page: Page): Promise<string> {
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await option(page, RATING, 'stimmt sehr').check();
  await option(page, OTHER, 'stimmt wenig').check();
  await expectSaved(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('mark'))).toMatch(/"rows":2/);
  return id;
}

/** Writes a measure before anything was begun, and waits until the mark knows of it. */
async function writeMeasure(page: Page): Promise<void> {
  await page.goto(`./${LIST}`);
  await write(page, 'Fragen');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('mark')))
    .toMatch(/"rows":[1-9]/);
}

/** Leaves the app, has something done to the database meanwhile, and comes back. */
async function comeBack(page: Page, harm: () => Promise<void>): Promise<void> {
  await page.goto('./manifest.webmanifest');
  await harm();
  await page.goto('./');
}

async function loseDatabase(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test.describe('when the browser has lost the database', () => {
  test('the app says so instead of welcoming, on every visit until the person goes on without', async ({
    page,
  }) => {
    const id = await answerTwo(page);
    await comeBack(page, () => loseDatabase(page));
    await expect(heading(page, MISSING)).toBeVisible();
    await expect(page.getByText(/^In diesem Browser ist zurzeit kein Durchgang/)).toBeVisible();
    const banner = page.getByText(/^In diesem Browser fehlt, was schon gespeichert war/);
    await visit(page, '#/hilfe');
    await expect(banner).toBeVisible();
    await visit(page, `#/d/${id}/k/placement`);
    await expect(heading(page, MISSING)).toBeVisible();
    await expect(banner).toBeHidden(); // it would lead to this very page
    await visit(page, '#/hilfe');
    await expect(banner).toBeVisible();
    await page.getByRole('link', { name: 'Was Sie tun können' }).click();
    await page.getByRole('link', { name: 'Sicherung einspielen' }).click();
    await expect(heading(page, 'Meine Daten')).toBeVisible();

    await page.goto('./');
    await expect(heading(page, MISSING)).toBeVisible();
    await page.getByRole('button', { name: 'Ohne das Fehlende weitermachen' }).click();
    await expect(page.getByRole('link', { name: 'Beginnen', exact: true })).toBeVisible();
    await page.reload();
    await arrived(page);
    await expect(page.getByRole('link', { name: 'Beginnen', exact: true })).toBeVisible();
    await expect(heading(page, MISSING)).toBeHidden();
  });

  test('it is missed too where it held a measure and nothing else', async ({ page }) => {
    await writeMeasure(page);
    await comeBack(page, () => loseDatabase(page));
    await expect(heading(page, MISSING)).toBeVisible();
  });

  for (const [colorScheme, language] of [
    ['light', 'Deutsch'],
    ['dark', 'English'],
  ] as const)
    test(`axe finds nothing on that page, ${colorScheme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await answerTwo(page);
      await comeBack(page, () => loseDatabase(page));
      await expect(heading(page, MISSING)).toBeVisible();
      if (language === 'English') await switchTo(page, 'English');
      await arrived(page);
      await expectNoAxeViolations(page);
    });
});

test('when rows are missing, what is there can be worked on', async ({ page }) => {
  const id = await answerTwo(page);
  await comeBack(page, () => changeDatabase(page, 'answers', { delete: [id, RATING] }));
  await expect(heading(page, OLDER)).toBeVisible();
  await openChapter(page, id, 'placement');
  await expect(option(page, OTHER, 'stimmt wenig')).toBeChecked();
  await expect(page.getByText(/^In diesem Browser fehlen neuere Eingaben\./)).toBeVisible();
  await option(page, RATING, 'stimmt nicht').check();
  await expectSaved(page);
  expect(await storedAnswers(page)).toEqual({ [RATING]: 0, [OTHER]: 1 });
});

test('a measure that was deleted is not missed', async ({ page }) => {
  await writeMeasure(page);
  await card(page, 'Fragen').getByRole('button', { name: 'Löschen: Fragen' }).click();
  await expect(card(page, 'Fragen')).toBeHidden();
  await comeBack(page, () => Promise.resolve());
  await expect(page.getByRole('link', { name: 'Beginnen', exact: true })).toBeVisible();
  await visit(page, LIST);
  await expect(page.getByText(/^In diesem Browser fehl/)).toBeHidden();
});

test('without storage that could lose anything, a first visitor is offered a backup', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Sicherung einspielen' }).click();
  await expect(heading(page, 'Meine Daten')).toBeVisible();
});

test('a database of a newer version is shown to nobody as an empty one, and not changed', async ({
  page,
}) => {
  const id = await answerTwo(page);
  await comeBack(page, () =>
    changeDatabase(page, 'meta', { put: [{ key: 'schemaVersion', value: 2 }] }),
  );
  for (const address of ['#/', `#/d/${id}/k/placement`, '#/durchgaenge', '#/vorhaben', '#/neu']) {
    await visit(page, address);
    await expect(heading(page, NEWER)).toBeVisible();
  }
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Eingaben sichern' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Sichern' })).toBeFocused();
  await savePlain(page);
  await visit(page, '#/hilfe');
  await visit(page, '#/daten');
  const place = part(page, 'Wo Ihre Antworten liegen');
  await expect(place).toContainText(String(new Date().getFullYear()));
  await expect(place).not.toContainText('noch keine');
  await expect(page.getByRole('button', { name: /^Den Browser/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Einspielen' })).toHaveCount(0);
  await expect(page.getByText(/neueren Version/)).toHaveCount(2); // the banner and what this page is for
  expect(await storedAnswers(page)).toEqual({ [RATING]: 4, [OTHER]: 1 });
});

test('a database that does not open any more is told apart from an empty one', async ({ page }) => {
  await answerTwo(page);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    };
  });
  await page.goto('./manifest.webmanifest');
  await page.goto('./');
  await expect(heading(page, DAMAGED)).toBeVisible();
  await expectNoAxeViolations(page);
  await visit(page, '#/durchgaenge');
  await expect(page.getByText('Zurzeit lässt sich hier kein Durchgang zeigen.')).toBeVisible();
  await page.getByRole('link', { name: 'Was Sie tun können' }).click();
  await expect(page.getByRole('link', { name: 'Sicherung einspielen' })).toBeVisible();
  await page.getByRole('button', { name: 'Speicher leeren und neu beginnen' }).click();
  await expect(page.getByRole('dialog')).toContainText('Zurückholen lässt es sich dann nur');
  await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
  await expect(heading(page, DAMAGED)).toBeVisible();
});

test('without any database the app works in memory, and leads to a way to take the answers along', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await text(page, TEXT).fill('Nur hier');
  await expect(
    page.getByText(/^Dieser Browser lässt kein dauerhaftes Speichern zu\./),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Als Datei sichern' }).click();
  await expect(heading(page, 'Meine Daten')).toBeVisible();
});

test('a window that holds an older database keeps two others waiting; they say so, and go on by themselves', async ({
  page,
  context,
}) => {
  await page.goto('./manifest.webmanifest');
  const release = await holdVersion(page, 5);
  const others = [await context.newPage(), await context.newPage()];
  for (const other of others) await other.goto('./', { waitUntil: 'load' });
  for (const other of others)
    await expect(other.getByRole('alert').filter({ hasText: WAITING })).toBeVisible({
      timeout: 3000,
    });
  await release();
  for (const other of others) await expect(other.getByText(WAITING)).toBeHidden();
  const [other] = others;
  if (!other) throw new Error('there are two');
  const id = await begin(other);
  await openChapter(other, id, 'placement');
  await option(other, RATING, 'stimmt sehr').check();
  await expectSaved(other);
});

test('a window of an older version writes nothing into what a newer one took over', async ({
  page,
  context,
}) => {
  await answerTwo(page);
  const newer = await context.newPage();
  await newer.goto('./manifest.webmanifest');
  await holdVersion(newer, 20);
  await expect(page.getByRole('alert').filter({ hasText: SUPERSEDED })).toBeVisible();
  await option(page, RATING, 'stimmt nicht').check();
  await expect(page.getByText(/^Das Speichern ist nicht gelungen\./)).toBeVisible();
  expect(await storedAnswers(newer)).toEqual({ [RATING]: 4, [OTHER]: 1 });
});

for (const [how, lose] of [
  [
    'by a script',
    (page: Page) => page.evaluate(() => void indexedDB.deleteDatabase('im-gleichgewicht')),
  ],
  ['in the settings of the browser', loseDatabase],
] as const)
  test(`a database deleted while the app is open, ${how}, is told of and not brought back empty`, async ({
    page,
  }) => {
    await answerTwo(page);
    await lose(page);
    await expect(page.getByRole('alert').filter({ hasText: GONE })).toBeVisible();
    await option(page, RATING, 'stimmt nicht').check();
    await text(page, TEXT).fill('Steht noch hier');
    await expect(text(page, TEXT)).toHaveValue('Steht noch hier');
    expect(await hasDatabase(page)).toBe(false);

    // All that the window still shows can be taken along, also what had been stored, and comes back from the file.
    const trouble = page
      .getByRole('alert')
      .filter({ hasText: /^Das Speichern ist nicht gelungen\./ });
    await expect(trouble.getByRole('button', { name: 'Noch einmal versuchen' })).toHaveCount(0);
    const way = trouble.getByRole('link', { name: 'Als Datei sichern' });
    await expect(way).toBeInViewport(); // wherever on the page the person is
    await way.click();
    const file = await savePlainHere(page);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('./');
    await expect(heading(page, MISSING)).toBeVisible();
    await choose(page, file);
    await putBack(page);
    expect(await storedAnswers(page)).toEqual({
      [RATING]: 0,
      [OTHER]: 1,
      [TEXT]: 'Steht noch hier',
    });
  });
