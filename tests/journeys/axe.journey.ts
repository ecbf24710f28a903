import { expectNoAxeViolations, test } from './fixture.ts';
import { CHAPTERS, SCREENS, begin, switchTo, visit } from './paths.ts';

// Contrast belongs to the theme and words belong to the language: each once with every screen is what can differ.
for (const [theme, language] of [
  ['light', 'Deutsch'],
  ['dark', 'English'],
] as const)
  test(`axe finds nothing on any kind of screen, ${theme}, ${language}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await begin(page);
    const id = /#\/d\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    if (language === 'English') await switchTo(page, 'English');
    for (const address of Object.values(SCREENS)) {
      await visit(
        page,
        address.replace('/d/ID', address.includes('k/') ? `/d/${id}` : '/beispiel'),
      );
      await expectNoAxeViolations(page);
    }
  });

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
