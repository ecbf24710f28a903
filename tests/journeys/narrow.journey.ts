import { expect, test } from './fixture.ts';
import { CHAPTERS, SCREENS, begin, switchTo, visit } from './paths.ts';

/** 1366 CSS pixels at 400 % zoom are 341; 320 is the narrowest that WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

for (const language of ['Deutsch', 'English'] as const)
  test(`nothing is cut off or has to be moved sideways at 320 px, ${language}`, async ({
    page,
  }) => {
    await begin(page);
    if (language === 'English') await switchTo(page, 'English');
    await page.setViewportSize(NARROW);
    const chapters = CHAPTERS.flatMap((chapter) => [
      `#/beispiel/k/${chapter}`,
      `#/beispiel/p/${chapter}`,
    ]);
    for (const address of [...Object.values(SCREENS), ...chapters]) {
      await visit(page, address.replace('/d/ID', '/beispiel'));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${address} is ${String(width)} px wide`).toBeLessThanOrEqual(NARROW.width);
    }
  });
