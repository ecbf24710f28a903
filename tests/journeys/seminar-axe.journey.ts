/** Every screen of taking part, handing over and collecting, in both languages and themes. */
import { expect, expectNoAxeViolations, test, type Page } from './fixture.ts';
import { switchTo, visit } from './paths.ts';

for (const [theme, language, width] of [
  ['light', 'Deutsch', 1366],
  ['dark', 'English', 320],
] as const)
  test(`axe finds nothing on the screens of an exercise, ${theme}, ${language}, ${width} px`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    if (language === 'English') await switchTo(page, 'English');
    await visit(page, '#/uebung/neu');
    await page.locator('#compose-name input').fill('');
    await page.locator('button[type=submit]').click();
    await check(page);
    await page.locator('#compose-name input').fill('Kurs 7');
    await page.locator('button[type=submit]').click();
    await expect(page.locator('.qr')).toBeVisible();
    await check(page);
    const given = page.url();
    const link = await page.locator('.pass-on__text').innerText();

    await page.locator('section').last().getByRole('button').click();
    await page.waitForURL(/sammeln/);
    await page.getByRole('textbox').fill('GG');
    await page.locator('.collect__ways form button').first().click();
    await expect(page.locator('.tally')).toContainText(/beschädigt|damaged|Zeile|line/);
    await check(page);
    const collecting = page.url();
    await page.locator('section').last().getByRole('button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page);
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.waitForURL(/ergebnis/);
    await visit(page, collecting.slice(collecting.indexOf('#')));
    await check(page);
    await visit(page, '#/uebung/sammeln/nirgends');
    await check(page);
    await visit(page, '#/uebung');
    await expect(page.locator('.assessments li')).toHaveCount(2);
    await check(page);
    await visit(page, given.slice(given.indexOf('#')).replace('geben', 'bogen'));
    await expect(page.locator('.document')).toBeVisible();
    await check(page);
    await visit(page, '#/uebung/hallo');
    await check(page);

    await visit(page, link.slice(link.indexOf('#')));
    await check(page);
    await page.locator('.join button').nth(1).click();
    await expect(page.locator('.line').first()).toBeVisible();
    await check(page);
    await page.locator('.line input').first().focus();
    for (const key of ['3', 'u', 'n', '5']) await page.keyboard.press(key);
    await page.locator('.entry .kern-btn--primary').click();
    await page.locator('.to-exercise .kern-btn--primary').click();
    await expect(page.locator('.table').first()).toBeVisible();
    await check(page);
    await page.locator('main section .kern-btn--primary').first().click();
    await expect(page.locator('.qr')).toBeVisible();
    await check(page);
  });

async function check(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, `wider than the window: ${page.url()}`).toBeLessThanOrEqual(0);
}
