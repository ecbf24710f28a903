/** What happens to a projector in a room: before there is a result, a page loaded anew, an old projector, a result of last year, paper. */
import { expect, expectNoAxeViolations, test, type Page } from './fixture.ts';
import { pagesIn, paperOf, printedText } from './papers.ts';
import { arrived } from './paths.ts';
import { expectReadable, isAtEnd, openResult, RESULT, toProjector, walk } from './projector.ts';
import { compose } from './seminar.ts';

/** Composes an exercise and goes to its slides. */
async function toExercise(page: Page, preset: string): Promise<void> {
  await page.goto('./#/uebung');
  await compose(page, preset);
  await page.getByRole('link', { name: /Beamer/ }).click();
  await arrived(page);
  await expect(page.locator('.stage h1')).toHaveText('Bevor wir anfangen');
}

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
];

test('the slides before a result can be read from the last row, and promise what holds', async ({
  page,
}) => {
  for (const [preset, kinds, promise] of [
    ['Rahmenbedingungen im Gleichgewicht', ['lines', 'radar'], 'keinen Namen'],
    ['Selbstfürsorge', ['lines'], 'Heute wird nichts abgegeben'],
  ] as const) {
    await toExercise(page, preset);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.keyboard.press('Home');
      const all = await walk(page, 'PageDown');
      expectReadable(all);
      expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(kinds));
      expect(all.map(({ text }) => text).join('\n')).toContain(promise);
    }
    await expectNoAxeViolations(page);
    await page.keyboard.press('PageUp');
    await expect(page.locator('.lines__line')).toHaveCount(2);
  }
  // What is only talked about has no figures, and nothing to hand over.
  await page.keyboard.press('Home');
  const said = (await walk(page, ' ')).map(({ text }) => text).join('\n');
  expect(said).not.toMatch(/Abgeben auch|Zahlen ab/);
});

test('an old projector of 4:3 shows every slide whole', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await toProjector(page);
  // A picture of the same width is higher: a smaller share of it is as large on the wall. 0.66 × 4.2 % of 1024 px, of 768 px.
  expectReadable(await walk(page, 'PageDown'), 0.0369);
});

test('a page loaded anew comes back to the same place, and the clock has run on', async ({
  page,
}) => {
  await page.clock.install();
  await toProjector(page);
  await page.getByRole('button', { name: 'Am gemischtesten zuerst' }).click();
  await page.locator('.stage').focus();
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('PageDown');
  await page.getByRole('button', { name: 'Uhr starten' }).click();
  const before = await page.locator('.stage__slide').innerText();
  const place = await page.locator('.stage__place').innerText();
  const address = page.url();
  await page.clock.runFor(60_000);
  await page.reload();
  await expect(page.locator('.stage__place')).toHaveText(place);
  expect(await page.locator('.stage__slide').innerText()).toBe(before);
  await page.clock.runFor(2_000);
  const left = await page.getByRole('timer').innerText();
  expect(left).toMatch(/^8:5\d$/);
  await expect(page.getByRole('button', { name: 'Uhr anhalten' })).toBeVisible();
  expect(page.url()).toBe(address);
  // Whoever leaves and comes again by a link begins anew.
  await page.getByRole('link', { name: 'Beamer-Ansicht verlassen' }).click();
  await page.getByRole('link', { name: 'Am Beamer zeigen' }).click();
  await expect(page.locator('.stage__place')).toHaveText(/^1 /);
});

test('a result of another questionnaire shows what it holds, and says nothing of what was not asked', async ({
  page,
}) => {
  const [across, ...others] = RESULT.powers;
  await toProjector(page, {
    ...RESULT,
    exercise: { ...RESULT.exercise, questionnaireVersion: 7 },
    powers: [...(across ? [{ ...across, item: 'carriage' }] : []), ...others],
  });
  const all = await walk(page, 'PageDown');
  expect(await isAtEnd(page)).toBe(true);
  const walls = all.filter(({ kind }) => kind === 'powers').map(({ text }) => text);
  expect(walls.join('\n')).toContain('eine Befugnis, nach der heute nicht mehr gefragt wird');
  // Six powers in the result, none of them left open by too few.
  expect(walls.join('\n')).not.toContain('zu wenige Antworten');
  expectReadable(all);
});

test('a slide on paper is one sheet, with its columns', async ({ page }) => {
  await toProjector(page);
  const seen = new Set<string>();
  while (!(await isAtEnd(page)) && seen.size < 5) {
    await page.keyboard.press('PageDown');
    const kind = (await page.locator('.stage__slide').getAttribute('class')) ?? '';
    if (seen.has(kind)) continue;
    seen.add(kind);
    await page.keyboard.press('PageDown');
    const pdf = await paperOf(page);
    expect(pagesIn(pdf), kind).toBe(1);
    expect(printedText(pdf)).not.toContain('Beamer-Ansicht verlassen');
  }
  expect(seen.size).toBe(5);
});

test('whoever prints the summary in the first second gets its pictures', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const drawn = [...document.querySelectorAll('canvas')].map((canvas) => {
        const { width, height } = canvas;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        return pixels.some((value) => value > 0);
      });
      document.documentElement.dataset.printed = JSON.stringify(drawn);
    };
  });
  let release = (): void => undefined;
  const waiting = new Promise<void>((go) => {
    release = go;
  });
  await page.route(/radar-chart/, async (route) => {
    await waiting;
    await route.continue();
  });
  await openResult(page);
  await page.getByRole('button', { name: 'Drucken oder als PDF speichern' }).click();
  expect(await page.locator('html').getAttribute('data-printed')).toBe(null);
  release();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '[true,true]');
});
