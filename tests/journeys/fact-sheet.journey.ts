/** The fact sheet is handed over on paper: it has to fit on one page, whoever prints it and from wherever. */
import { expect, test } from './fixture.ts';
import type { Page } from './fixture.ts';
import { switchTo, visit } from './paths.ts';

for (const language of ['Deutsch', 'English'] as const) {
  test(`the fact sheet is one A4 page, with room for a wider font, ${language}`, async ({
    page,
  }) => {
    await openSheet(page, language);
    expect(await pagesOnPaper(page)).toBe(1);
    // Segoe UI and Fira Sans run a little wider than the font here.
    expect(await pagesOnPaper(page, 1.04)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.sheet li').last()).toBeVisible();
  });

  test(`the fact sheet is one page from a dark phone too, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await openSheet(page, language);
    expect(await pagesOnPaper(page)).toBe(1);
  });
}

test('pages are counted at all: the help takes several', async ({ page }) => {
  await page.goto('./#/hilfe');
  await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeVisible();
  expect(await pagesOnPaper(page)).toBeGreaterThan(1);
});

test('its margins stay its own: the help prints the same before and after it', async ({ page }) => {
  await page.goto('./#/hilfe');
  await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeVisible();
  const before = await pagesOnPaper(page);
  await visit(page, '#/datenblatt');
  await visit(page, '#/hilfe');
  expect(await pagesOnPaper(page)).toBe(before);
});

for (const [from, address] of [
  ['the privacy page', '#/datenschutz'],
  ['the help', '#/hilfe'],
] as const)
  test(`is reached from ${from}`, async ({ page }) => {
    await page.goto(`./${address}`);
    await page
      .getByRole('link', { name: /^Datenblatt für Datenschutz und Personalrat/ })
      .first()
      .click();
    await expect(page).toHaveURL(/#\/datenblatt$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Datenblatt für Datenschutz und Personalrat',
    );
  });

test('its button opens the print dialog', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = '';
    };
  });
  await openSheet(page, 'Deutsch');
  await page.getByRole('button', { name: 'Drucken oder als PDF speichern' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});

async function openSheet(page: Page, language: 'Deutsch' | 'English'): Promise<void> {
  await page.goto('./#/datenblatt');
  if (language === 'English') await switchTo(page, 'English');
  const title = language === 'English' ? /^Fact sheet/ : /^Datenblatt/;
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** How many pages Chromium makes of it on A4. Its PDF names each page in plain text; `/Pages` is the list of them. */
async function pagesOnPaper(page: Page, scale = 1): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', scale });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}
