import { expectNoAxeViolations, test } from './fixture.ts';
import { CHAPTERS, SCREENS, begin, switchTo, visit } from './paths.ts';

/** Whole papers: axe needs twenty seconds for each, so they have their turn once in each language and each theme. */
const LONG: readonly string[] = [SCREENS.composer, SCREENS.blank];

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['Deutsch', 'English'] as const) {
    test(`axe finds nothing on any kind of screen, ${theme}, ${language}`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await begin(page);
      const id = /#\/d\/([\w-]+)/.exec(page.url())?.[1] ?? '';
      if (language === 'English') await switchTo(page, 'English');
      const long = (theme === 'light') === (language === 'Deutsch');
      for (const address of Object.values(SCREENS)) {
        if (LONG.includes(address) && !long) continue;
        await visit(
          page,
          address.replace('/d/ID', address.includes('k/') ? `/d/${id}` : '/beispiel'),
        );
        await expectNoAxeViolations(page);
      }
    });
  }
}

for (const layer of ['k', 'p'] as const)
  test(`axe finds nothing in any chapter, with everything unfolded, /${layer}/`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await begin(page);
    for (const chapter of CHAPTERS) {
      await visit(page, `#/beispiel/${layer}/${chapter}`);
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      await expectNoAxeViolations(page);
    }
  });
