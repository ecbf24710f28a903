/** What is refused, each with its sentence and without harm; and what a reload or a second window may not lose. */
import type { Collection } from '../../src/domain/seminar/collection.ts';
import type { Submission } from '../../src/domain/seminar/submission.ts';
import { codeLines } from '../../src/exchange/seminar/code-text.ts';
import { expect, test, type Page } from './fixture.ts';
import { visit } from './paths.ts';
import {
  beginCollection,
  compose,
  expectCount,
  paste,
  showCode,
  storedCollection,
  takePart,
} from './seminar.ts';

const KEYS = ['2', '4', '1', '2', '3', '4', '1', '2', '3', '4', '1', '2'];

test('the composer refuses a group below five, and a reload loses nothing that was typed', async ({
  page,
}) => {
  await page.goto('./#/uebung/neu');
  await page.getByLabel('Titel der Übung').fill('Herbst im Kurs');
  await page.getByLabel('Kleinste Gruppe').fill('4');
  await page.getByLabel('3.8 Selbstfürsorge').check();
  await expect(page.getByLabel('Nur zum Reden: kein Code')).toBeChecked();
  await page.getByLabel('Nur zum Reden: kein Code').uncheck();
  await page.getByRole('button', { name: 'Übung ausgeben' }).click();
  const problems = page.getByRole('heading', { name: 'So lässt sich die Übung noch nicht' });
  await expect(problems).toBeFocused();
  await expect(page.getByText('eine Zahl von 5 bis 50').last()).toBeVisible();
  await expect(page.getByText('Selbstfürsorge steht in keinem Code.').last()).toBeVisible();
  await expect(page.getByLabel('Kleinste Gruppe')).toHaveAttribute('aria-invalid', 'true');

  await page.reload();
  await expect(page.getByLabel('Titel der Übung')).toHaveValue('Herbst im Kurs');
  await expect(page.getByLabel('Kleinste Gruppe')).toHaveValue('4');
  await expect(page.getByLabel('3.8 Selbstfürsorge')).toBeChecked();
  await page.getByLabel('Kleinste Gruppe').fill('7');
  await page.getByLabel('3.8 Selbstfürsorge').uncheck();
  await page.getByRole('button', { name: 'Übung ausgeben' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Herbst im Kurs');
});

test('"Selbstfürsorge" is only talked about: there is no code and nothing to collect', async ({
  page,
}) => {
  await page.goto('./');
  const link = await compose(page, 'Selbstfürsorge');
  await expect(page.getByRole('button', { name: 'Sammlung beginnen' })).toHaveCount(0);
  await page.goto(link);
  await expect(page.getByText('In dieser Übung wird nichts abgegeben')).toBeVisible();
  await page.getByRole('button', { name: 'Ich habe auf Papier geantwortet' }).click();
  await page.getByRole('link', { name: 'Zum Ergebnis' }).click();
  await page.getByRole('link', { name: 'Übung abschließen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Übung abschließen');
  await expect(page.getByRole('button', { name: 'Code zum Abgeben zeigen' })).toHaveCount(0);
});

test('a link that is cut, changed or of something else says so', async ({ page }) => {
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');
  const path = link.slice(link.indexOf('#'));
  for (const [address, sentence] of [
    [path.slice(0, -4), 'unterwegs beschädigt worden'],
    [path.slice(0, 40) + (path[40] === 'A' ? 'B' : 'A') + path.slice(41), 'unterwegs beschädigt'],
    ['#/uebung/hallo', 'kein Link und keine Datei einer Übung'],
  ] as const) {
    await visit(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Diese Übung lässt sich nicht öffnen',
    );
    await expect(page.getByText(sentence)).toBeVisible();
  }
});

test('codes that do not belong are refused one by one; reload, second window and crash lose none', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto('./');
  const other = await codeFor(page, await compose(page, 'Wer darf was?'));
  const link = await compose(page, 'Wer darf was?');
  const exercise = page.url();
  const [first, second] = [await codeFor(page, link), await codeFor(page, link)];
  expect(first).not.toBe(second);

  await page.goto(exercise);
  const id = await beginCollection(page);
  await paste(page, first);
  await expectCount(page, 1);
  const refusals: [string, string][] = [
    [first, 'Dieser Code ist schon gezählt.'],
    [other, 'Dieser Code gehört zu einer anderen Übung.'],
    [second.slice(0, 24), 'Dieser Code ist beschädigt oder unvollständig.'],
    [mistyped(second), 'In Zeile 3 stimmt ein Zeichen nicht.'],
    ['Guten Tag', 'Das ist kein Code aus dieser App.'],
    ['   ', 'Hier wurde kein Code gefunden.'],
  ];
  const before = await storedCollection(page, id);
  refusals.push(...foreign(before));
  for (const [text, sentence] of refusals) {
    await paste(page, text);
    await expect(page.getByText(sentence)).toBeVisible();
    await expectCount(page, 1);
  }
  expect(await storedCollection(page, id)).toEqual(before);

  await page.reload();
  await expectCount(page, 1);
  const window2 = await page.context().newPage();
  await window2.goto(page.url());
  await paste(window2, `${first}\n\n${second}`);
  await expectCount(window2, 2);
  await expect(window2.getByLabel('Codes einfügen oder eintippen')).toHaveValue(first);
  await page.bringToFront();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expectCount(page, 2);

  await page.getByRole('button', { name: 'Sammlung schließen' }).click();
  await expect(page.getByText('Das sind weniger als 5')).toBeVisible();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expectCount(page, 2);

  const address = page.url();
  const browser = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  await Promise.race([browser.send('Page.crash'), crashed]);
  const after = await page.context().newPage();
  await after.goto(address);
  await expectCount(after, 2);
  await paste(after, second);
  await expect(after.getByText('Dieser Code ist schon gezählt.')).toBeVisible();
  await expectCount(after, 2);
});

/** Sound codes for this exercise as another role, or another version of the questions, would give them. */
function foreign(stored: unknown): [string, string][] {
  const { exercise, mark, figures, powers } = (stored as { collection: Collection }).collection;
  const submission: Submission = {
    id: 'a1b2c3d4e5f6',
    exerciseId: exercise.id,
    perspective: exercise.perspective,
    questionnaireVersion: exercise.questionnaireVersion,
    mark,
    figures: figures.map(() => ({ percent: 50, unclear: 0 })),
    powers: powers.map(() => 'alone'),
  };
  const codeOf = (change: Partial<Submission>): string =>
    codeLines({ ...submission, ...change }).join('\n');
  return [
    [codeOf({ perspective: 'leadership' }), 'Dieser Code kommt aus der anderen Perspektive.'],
    [codeOf({ mark: mark + 1 }), 'Dieser Code gehört zu einer anderen Fassung des Fragebogens'],
  ];
}

/** With another sign in its last line. */
const mistyped = (code: string): string =>
  code.replace(/.(?=.{3}$)/, (sign) => (sign === 'A' ? 'B' : 'A'));

/** One person in a window of their own. */
async function codeFor(page: Page, link: string): Promise<string> {
  const context = await page.context().browser()?.newContext({ locale: 'de-DE' });
  if (!context) throw new Error('there is no browser');
  const person = await context.newPage();
  await takePart(person, link, KEYS);
  const code = await showCode(person);
  await context.close();
  return code;
}
