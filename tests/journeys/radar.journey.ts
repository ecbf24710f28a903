/** The radars of the example: what stands on them is whole and apart, on screen and on paper. */
import { expect, test, type Page } from './fixture.ts';
import { arrived } from './paths.ts';

/** A line of a label as the canvas drew it, in its own pixels. */
interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly colour: string;
}
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

declare global {
  interface Window {
    /** What each canvas shows since it was last cleared, in the order of the page. */
    picturesNow: () => Picture[];
    /** The same at the moment the page went to paper. */
    picturesPrinted?: Picture[];
  }
}

/** Runs in the page before the app: notes every line of text that is drawn. */
function noteLines(): void {
  const drawn = new WeakMap<HTMLCanvasElement, Line[]>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with their own canvas below
  const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    drawn.set(this.canvas, []);
    clearRect.apply(this, area);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const size = this.measureText(text);
    const lines = drawn.get(this.canvas) ?? [];
    lines.push({
      text,
      left: x - size.actualBoundingBoxLeft,
      right: x + size.actualBoundingBoxRight,
      top: y - size.actualBoundingBoxAscent,
      bottom: y + size.actualBoundingBoxDescent,
      colour: typeof this.fillStyle === 'string' ? this.fillStyle : 'a pattern',
    });
    drawn.set(this.canvas, lines);
    fillText.call(this, text, x, y);
  };
  window.picturesNow = () =>
    [...document.querySelectorAll('canvas')].map((canvas) => ({
      width: parseFloat(canvas.style.width),
      height: parseFloat(canvas.style.height),
      lines: drawn.get(canvas) ?? [],
    }));
}

async function openExample(page: Page): Promise<void> {
  await page.addInitScript(noteLines);
  await page.goto('./#/beispiel/ergebnis');
  await arrived(page);
  await expect
    .poll(async () => (await pictures(page)).map(({ lines }) => lines.length > 0))
    .toEqual([true, true]);
}

const pictures = (page: Page): Promise<Picture[]> => page.evaluate(() => window.picturesNow());

/** The labels in the order of the axes, from the table beside the picture. */
const rowsBeside = (page: Page, part: 'balance' | 'conditions'): Promise<string[]> =>
  page
    .locator(`[aria-labelledby="part-${part}"] table`)
    .first()
    .locator('tbody th')
    .allInnerTexts();

function expectWholeAndApart({ width, height, lines }: Picture): void {
  for (const { text, left, right, top, bottom } of lines)
    expect(
      left >= 0 && top >= 0 && right <= width && bottom <= height,
      `"${text}" is whole on ${width} × ${height}: ${left}–${right}, ${top}–${bottom}`,
    ).toBe(true);
  for (const [place, a] of lines.entries())
    for (const b of lines.slice(place + 1))
      expect(
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
        `"${a.text}" and "${b.text}" are apart`,
      ).toBe(true);
}

/** Letters only: a label is broken into lines, with hyphens where a word is. */
const letters = (texts: readonly string[]): string => texts.join('').replace(/[^\p{L}]/gu, '');
/** What Chart.js draws from the last axis to the first. */
const textOf = ({ lines }: Picture): string => letters(lines.map(({ text }) => text));
const backwards = (texts: readonly string[]): string => letters([...texts].reverse());

for (const language of ['de', 'en'] as const)
  test(`on an office screen every label is whole and none lies on another (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.addInitScript((chosen) => {
      localStorage.setItem('language', chosen);
    }, language);
    await openExample(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const [balance, conditions] = await pictures(page);
    for (const [picture, part] of [
      [balance, 'balance'],
      [conditions, 'conditions'],
    ] as const) {
      if (!picture) throw new Error(`There is no picture of ${part}.`);
      expectWholeAndApart(picture);
      expect(textOf(picture)).toBe(backwards(await rowsBeside(page, part)));
    }
  });

test('on a phone numbers stand for the labels, and a list says what they mean', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExample(page);
  for (const [place, picture] of (await pictures(page)).entries()) {
    expectWholeAndApart(picture);
    const numbers = picture.lines.map(({ text }) => text).reverse();
    expect(numbers.every((text) => /^[23]\.\d$/.test(text))).toBe(true);
    const list = page.locator('.radar').nth(place).locator('.radar__numbers');
    await expect(list.locator('.radar__number')).toHaveText(numbers);
    const part = place === 0 ? 'balance' : 'conditions';
    expect(letters(await list.locator('li').allInnerTexts())).toBe(
      letters(await rowsBeside(page, part)),
    );
  }
});

test('from a dark phone the paper has the whole picture in light colours', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openExample(page);
  const onScreen = await pictures(page);
  // Told after the app, which listens since its page is there.
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      window.picturesPrinted = window.picturesNow();
    });
  });
  await page.pdf();
  const printed = await page.evaluate(() => window.picturesPrinted ?? []);
  expect(printed).toHaveLength(2);
  for (const [place, picture] of printed.entries()) {
    expectWholeAndApart(picture);
    expect(picture.width).toBeGreaterThan(onScreen[place]?.width ?? 0);
    // What is private stays out of print unless it is switched on.
    const rows = await rowsBeside(page, place === 0 ? 'balance' : 'conditions');
    expect(textOf(picture)).toBe(backwards(rows.filter((row) => !row.includes('privat'))));
    expect(new Set(picture.lines.map(({ colour }) => colour))).toEqual(new Set(['#171a1c']));
  }
  // And the screen gets its own back.
  expect((await pictures(page)).map(({ width }) => width)).toEqual(
    onScreen.map(({ width }) => width),
  );
});
