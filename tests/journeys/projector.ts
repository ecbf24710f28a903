/** What a room sees of the projector mode, and how a facilitator goes through it. */
import { aGroupResult } from '../ui/seminar-room/group-result.ts';
import { expect, type Page } from './fixture.ts';
import { visit } from './paths.ts';

export const RESULT = aGroupResult();

export type Seen = Awaited<ReturnType<typeof seen>>;

/** The facilitator opens the file of a result. */
export async function openResult(page: Page, result = RESULT): Promise<void> {
  const file = { format: 'im-gleichgewicht-gruppenergebnis', version: 1, result };
  await page.goto('./#/uebung');
  await page.getByText('Gruppenergebnis aus einer Datei öffnen', { exact: true }).click();
  await page
    .locator('details[open] input[type=file]')
    .last()
    .setInputFiles({
      name: 'gruppenergebnis.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gruppenergebnis');
}

export async function toProjector(page: Page, result = RESULT): Promise<void> {
  await openResult(page, result);
  await visit(page, `#/uebung/ergebnis/${result.id}/beamer`);
  await expect(page.locator('.stage h1')).toHaveText(result.exercise.title);
}

/** What the room sees of the slide: its place, its text, its smallest words as a share of the height, and whether all of it fits. */
export function seen(page: Page) {
  return page.locator('.stage').evaluate((stage) => {
    const slide = stage.querySelector<HTMLElement>('.stage__slide')!;
    const written = [...slide.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        !element.closest('.kern-sr-only') &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const room = slide.getBoundingClientRect();
    return {
      place: stage.querySelector('.stage__place')?.textContent ?? '',
      title: slide.querySelector('h1')?.textContent ?? '',
      kind: slide.className.replace(/^.*stage__slide--/, ''),
      text: slide.innerText,
      smallest: Math.min(
        ...written.map((element) => parseFloat(getComputedStyle(element).fontSize) / innerHeight),
      ),
      outside: [...written, ...slide.querySelectorAll('svg')]
        .filter((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return (
            left < -1 || right > innerWidth + 1 || top < room.top - 1 || bottom > room.bottom + 1
          );
        })
        .map((element) => element.textContent),
      scrolls: slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth,
    };
  });
}

export const isAtEnd = (page: Page): Promise<boolean> =>
  page
    .getByRole('button', { name: /^(Weiter|Next)$/ })
    .evaluate((button) => button.getAttribute('aria-disabled') === 'true');

/** Presses until the last slide is whole. @returns what was seen before each press, and at the end */
export async function walk(page: Page, key: string): Promise<Seen[]> {
  const all = [await seen(page)];
  while (!(await isAtEnd(page))) {
    await page.keyboard.press(key);
    all.push(await seen(page));
    if (all.length > 200) throw new Error('The slides have no end.');
  }
  return all;
}

/** Words large enough for the last row of chairs, and nothing beyond the edge. */
export function expectReadable(all: readonly Seen[], least = 0.04): void {
  for (const { title, place, smallest, outside, scrolls } of all) {
    expect(smallest, `${place} ${title}`).toBeGreaterThanOrEqual(least);
    expect(outside, `${place} ${title}`).toEqual([]);
    expect(scrolls, `${place} ${title}`).toBe(false);
  }
}
