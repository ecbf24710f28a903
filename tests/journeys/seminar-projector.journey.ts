/** A frozen group result on the projector, on paper and as a file; with the facilitator's guide and the blank radars. */
import { expect, expectNoAxeViolations, test, type Page } from './fixture.ts';
import { docxText, download, pagesIn, paperOf, printedText, withoutDialog } from './papers.ts';
import { switchTo, visit } from './paths.ts';
import {
  expectReadable,
  isAtEnd,
  openResult,
  RESULT,
  seen,
  toProjector,
  walk,
} from './projector.ts';

const SUMMARY = `#/uebung/ergebnis/${RESULT.id}`;
const PROJECTOR = `${SUMMARY}/beamer`;

for (const [viewport, key] of [
  [{ width: 1920, height: 1080 }, 'PageDown'],
  [{ width: 1280, height: 720 }, 'ArrowRight'],
] as const)
  test(`at ${viewport.width} × ${viewport.height} every slide can be read from the last row`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await toProjector(page);
    const all = await walk(page, key);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(['lines', 'figures', 'powers', 'radar', 'strips']),
    );
    expectReadable(all);
    // Nothing of a figure before its key: a chapter's first look has neither number nor picture.
    const first = all.filter(({ place }, at) => place !== all[at - 1]?.place);
    for (const { text } of first.filter(({ kind }) => kind === 'figures'))
      expect(text).not.toMatch(/\d+\s*von 100|ungeklärt|mindestens|zu wenige|sehr ähnlich/i);
    for (const { text } of first.filter(({ kind }) => kind === 'powers'))
      expect(text).not.toMatch(/%|überwiegend|gemischt|fast alle/);
    // And all of it afterwards.
    const said = all.map(({ text }) => text).join('\n');
    for (const words of [
      '65 von 100',
      'etwa 40 % ungeklärt',
      'sehr ähnlich',
      'Zu wenige Antworten',
    ])
      expect(said.replaceAll('\u00a0', ' ')).toContain(words);
  });

test('the way back hides what the way there showed, press by press', async ({ page }) => {
  await toProjector(page);
  await page.keyboard.press('PageDown');
  for (let line = 0; line < 4; line += 1) await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
  await expect(page.locator('.stage h1')).toContainText('Verortung');
  await expect(page.locator('.figures__one')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.figures__one')).toHaveCount(1);
  await page.keyboard.press('PageUp');
  await expect(page.locator('.figures__one')).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  // The slide before stands there whole.
  await expect(page.locator('.lines__line')).toHaveCount(4);
  await page.keyboard.press('End');
  await expect(page.locator('.stage h1')).toHaveText('Und jetzt?');
  await expect(page.locator('.lines__line')).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(page.locator('.stage h1')).toHaveText(RESULT.exercise.title);
});

test('the screen goes dark and comes back where it was; a key outside moves nothing', async ({
  page,
}) => {
  await toProjector(page);
  const place = page.locator('.stage__place');
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Fläche wieder zeigen' })).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(place).toHaveText(/^1 /);
  await page.keyboard.press('.');
  await page.getByRole('button', { name: 'Fläche wieder zeigen' }).click();
  await page.keyboard.press('PageDown');
  await expect(place).toHaveText(/^2 /);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('PageDown');
  await page.keyboard.press('b');
  await expect(place).toHaveText(/^2 /);
  await expect(page.locator('.lines__line')).toHaveCount(0);
  // A press on the slide brings the keys back.
  await page.locator('.stage__slide').click();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.lines__line')).toHaveCount(1);
});

test('full screen and back by the button', async ({ page }) => {
  await toProjector(page);
  await page.getByRole('button', { name: 'Vollbild', exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => document.fullscreenElement?.classList.contains('stage')))
    .toBe(true);
  await page.getByRole('button', { name: 'Vollbild beenden' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
});

test('the clock counts down, stops when it is told to, and says that the time is over', async ({
  page,
}) => {
  await page.clock.install();
  await toProjector(page);
  const clock = page.getByRole('timer');
  await expect(clock).toHaveText('10:00');
  await page.getByRole('button', { name: 'Uhr starten' }).click();
  await page.clock.runFor(61_000);
  await expect(clock).toHaveText('8:59');
  await page.getByRole('button', { name: 'Uhr anhalten' }).click();
  await page.clock.runFor(60_000);
  await expect(clock).toHaveText('8:59');
  await page.getByRole('button', { name: '1 Minute mehr' }).click();
  await page.getByRole('button', { name: 'Uhr starten' }).click();
  await page.clock.runFor(10 * 60_000);
  await expect(clock).toHaveText('0:00');
  await expect(page.getByText('Die Zeit ist um.')).toBeVisible();
});

test('the most mixed chapter comes first where that is chosen', async ({ page }) => {
  await toProjector(page);
  await page.getByRole('button', { name: 'Am gemischtesten zuerst' }).click();
  await page.keyboard.press('PageDown');
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('PageDown');
  await expect(page.locator('.stage h1')).toContainText('Befugnisse');
});

test('the summary as DOCX says what the result shows, and nothing else', async ({ page }) => {
  await withoutDialog(page);
  await openResult(page);
  const { name, bytes } = await download(page, /Word|DOCX/);
  expect(name).toMatch(/^im-gleichgewicht-gruppenergebnis-\d{4}-\d\d-\d\d\.docx$/);
  const text = docxText(bytes).replaceAll('\u00a0', ' ');
  for (const words of [
    RESULT.exercise.title,
    '0 bis 40: 30 %; 40 bis 60: 0 %; 60 bis 80: 50 %; 80 bis 100: 20 %',
    'sehr ähnlich',
    'zu wenige Antworten',
    'alle oder fast alle: ungeklärt',
  ])
    expect(text).toContain(words);
  // 3.8 is in no group result; every mean is one of the result's.
  expect(text).not.toMatch(/3\.8|Selbstfürsorge/);
  const means = [...text.matchAll(/(\d+) von 100/g)].map(([, points]) => Number(points));
  const known = RESULT.figures.flatMap(({ percent }) => (percent === undefined ? [] : [percent]));
  expect(means).toEqual(known);
});

test('blank radars fill a sheet each, with axes and without values', async ({ page }) => {
  await openResult(page);
  await page.getByRole('link', { name: 'Leeres Netz für das Flipchart' }).click();
  await expect(page.locator('.flipchart')).toHaveCount(2);
  for (const paper of ['A3', 'A4']) {
    await page.getByLabel(paper).check();
    const pdf = await paperOf(page);
    expect(pagesIn(pdf)).toBe(2);
    const text = printedText(pdf);
    for (const axis of ['Stellenanteile', 'Leitbild', 'Evaluation', 'Rund ist kein Ziel'])
      expect(text).toContain(axis);
    expect(text).not.toMatch(/\d/);
  }
});

const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

// As in axe.journey.ts: each theme and each language once with every page is what can differ.
for (const [theme, language] of [
  ['light', 'Deutsch'],
  ['dark', 'English'],
] as const)
  test(`axe finds nothing, ${theme}, ${language}; nothing is wider than a phone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openResult(page);
    // Chosen here: the projector mode has no header.
    if (language === 'English') await switchTo(page, language);
    for (const address of [SUMMARY, '#/uebung/leitfaden', '#/uebung/radar', PROJECTOR]) {
      await visit(page, address);
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widthOf(page), address).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 1366, height: 768 });
    }
    const kinds = new Set<string>();
    while (!(await isAtEnd(page))) {
      await page.keyboard.press('PageDown');
      const { kind } = await seen(page);
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      await page.keyboard.press('PageDown');
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widthOf(page), kind).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 1366, height: 768 });
    }
    expect(kinds.size).toBe(5);
  });
