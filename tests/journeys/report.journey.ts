/** The papers: what stands on them, that nothing private does, and that they come out whole, on screen, on paper and as files. */
import { convert, findLibreOffice } from '../runner/libreoffice.mjs';
import { expectStored, storedAnswers } from './database.ts';
import { expect, test, type Page } from './fixture.ts';
import {
  anyBreaks,
  docxText,
  download,
  foundIn,
  heightOf,
  pagesIn,
  paperOf,
  paperText,
  printedText,
  privateWords,
  unzip,
  withoutDialog,
  wordsOffPage,
  type Language,
} from './papers.ts';
import { arrived, begin, visit } from './paths.ts';

/** In points, of running text with what is above and below its letters: 11.7 where nothing was too wide. */
const LEAST_PT = 11;
const PAGES = ['gespraech', 'profil', 'argumente', 'bericht'] as const;

async function open(page: Page, address: string, language: Language = 'de'): Promise<void> {
  await withoutDialog(page);
  await page.addInitScript((chosen) => {
    localStorage.setItem('language', chosen);
  }, language);
  await page.goto(`./${address}`);
  await arrived(page);
  await ready(page);
}

/** The paper is put together: with all texts of all chapters, which a slow computer takes a while for. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('.document').last()).toBeAttached({ timeout: 20_000 });
}

/** The tasks that the result of the example names as drifting, as "3.2 Netzwerke vor Ort". */
async function driftingTasks(page: Page): Promise<string[]> {
  await visit(page, '#/beispiel/ergebnis');
  return page.locator('.drift h4').allInnerTexts();
}

for (const language of ['de', 'en'] as const) {
  test(`the talk sheet of the example names each drifting task and nothing private (${language})`, async ({
    page,
  }) => {
    await open(page, '#/beispiel/gespraech', language);
    const html = await paperText(page);
    const pdf = await paperOf(page);
    const { name, bytes } = await download(page, /DOCX/);
    expect(name).toMatch(/^im-gleichgewicht-[a-z-]+-\d{4}-\d\d-\d\d\.docx$/);
    const drifting = await driftingTasks(page);
    expect(drifting.length).toBeGreaterThan(1);
    const words = privateWords(language);
    const holds = (text: string): void => {
      for (const task of drifting) expect(text).toMatch(anyBreaks(task));
      expect(foundIn(text, words)).toEqual([]);
    };
    holds(html);
    holds(docxText(bytes));
    holds(printedText(pdf));
  });

  test(`the talk sheet of the example is one A4 page (${language})`, async ({ page }) => {
    await open(page, '#/beispiel/gespraech', language);
    expect(pagesIn(await paperOf(page))).toBe(1);
    // Segoe UI and Fira Sans run a little wider than the font here.
    const wider = await page.pdf({ format: 'A4', preferCSSPageSize: false, scale: 1.04 });
    expect(pagesIn(wider)).toBe(1);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(pagesIn(await paperOf(page))).toBe(1);
  });

  test(`no paper of the example holds anything private unless it is switched on (${language})`, async ({
    page,
  }) => {
    test.slow();
    await open(page, '#/beispiel/profil', language);
    const words = privateWords(language);
    const papers: Buffer[] = [];
    for (const section of PAGES) {
      await visit(page, `#/beispiel/${section}`);
      await ready(page);
      expect(foundIn(await page.locator('.document').last().innerText(), words)).toEqual([]);
      expect(foundIn(docxText((await download(page, /DOCX/)).bytes), words)).toEqual([]);
      papers.push(await paperOf(page));
    }
    for (const table of [/Antworten als CSV|answers as CSV/, /Werte als CSV|scores as CSV/]) {
      const { name, bytes } = await download(page, table);
      expect(name).toMatch(/\.csv$/);
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const text = bytes.toString('utf8');
      expect(text.split('\r\n').length).toBeGreaterThan(10);
      expect(foundIn(text, words)).toEqual([]);
    }
    await page.getByRole('checkbox', { name: /private Fragen|private questions/ }).check();
    await expect(page.locator('.document')).toContainText(/Selbstfürsorge|Self-care/i);
    for (const paper of papers) expect(foundIn(printedText(paper), words)).toEqual([]);
  });
}

test('the report holds what is chosen, and says so before it is saved', async ({ page }) => {
  await open(page, '#/beispiel/bericht');
  const inside = page.getByRole('region', { name: 'Darin steht' });
  const out = page.getByRole('region', { name: 'Nicht darin' });
  await expect(inside).toContainText('Aufgabenprofil');
  await expect(out).toContainText('Selbstfürsorge');
  await expect(
    page.locator('.document').getByRole('heading', { name: 'Aufgabenprofil' }),
  ).toHaveCount(1);
  await page.getByRole('checkbox', { name: 'Aufgabenprofil' }).uncheck();
  await expect(inside).not.toContainText('Aufgabenprofil');
  await expect(out).toContainText('Aufgabenprofil');
  const heading = page.locator('.document').getByRole('heading', { name: 'Aufgabenprofil' });
  await expect(heading).toHaveCount(0);
  await page.getByText(/^Kapitel auswählen/).click();
  await expect(page.locator('.document')).toContainText('Netzwerke vor Ort');
  await page.getByRole('checkbox', { name: /^3\.2/ }).uncheck();
  await expect(page.locator('.document')).not.toContainText('Netzwerke vor Ort');
});

test('own words in the profile outlive a reload, and the proposal can be had back', async ({
  page,
}) => {
  await withoutDialog(page);
  const id = await begin(page);
  await visit(page, `#/d/${id}/profil`);
  const section = page.locator('[data-section="purpose"]');
  const proposal = await section.locator('p').first().innerText();
  await section.getByRole('button', { name: 'Abschnitt bearbeiten' }).click();
  const field = section.getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill('Eigener Satz.\n– Erstens\n– Zweitens');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await page.reload();
  await arrived(page);
  await expect(section.locator('li')).toHaveText(['Erstens', 'Zweitens']);
  await expect(section).toContainText('eigene Worte');
  const { bytes } = await download(page, /DOCX/);
  expect(docxText(bytes)).toContain('Eigener Satz.');
  await section.getByRole('button', { name: 'Zurück zum Vorschlag' }).click();
  await expect(section.locator('p').first()).toHaveText(proposal);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(section).toContainText('Eigener Satz.');
  await section.getByRole('button', { name: 'Abschnitt bearbeiten' }).click();
  await field.fill('');
  await expect(section.locator('p').first()).toHaveText(proposal);
  await expect(field).toHaveValue('');
});

test('with whom it was agreed stands on the paper', async ({ page }) => {
  await withoutDialog(page);
  const id = await begin(page);
  await visit(page, `#/d/${id}/profil`);
  await page.getByLabel('abgestimmt am').fill('2026-11-21');
  await page.getByLabel('mit', { exact: true }).fill('Fachbereichsleitung');
  await expectStored(page, id);
  await expect
    .poll(async () => Object.values(await storedAnswers(page)))
    .toContain('Fachbereichsleitung');
  await page.reload();
  await arrived(page);
  await expect(page.getByLabel('mit', { exact: true })).toHaveValue('Fachbereichsleitung');
  const text = docxText((await download(page, /DOCX/)).bytes);
  expect(text).toMatch(/21\. November 2026.*Fachbereichsleitung/);
});

test('hostile and endless texts stand on the papers as they were typed', async ({ page }) => {
  test.slow();
  await withoutDialog(page);
  const hostile = '=HYPERLINK("x") <img src=x onerror=alert(1)> {{1+1}} שלום 👩‍👧';
  const word = 'Langwort'.repeat(40);
  const endless = `${word} ${'Ein Satz, der lang wird. '.repeat(400)}Ende.`;
  const id = await begin(page);
  await visit(page, `#/d/${id}/profil`);
  for (const [section, text] of [
    ['purpose', hostile],
    ['post', endless],
  ] as const) {
    const place = page.locator(`[data-section="${section}"]`);
    await place.getByRole('button', { name: 'Abschnitt bearbeiten' }).click();
    await place.getByRole('textbox').fill(text);
    await place.getByRole('button', { name: 'Bearbeiten beenden' }).click();
    await expect(place.locator('p').first()).toHaveText(text.trim());
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(1366);
  const { bytes } = await download(page, /DOCX/);
  expect(docxText(bytes)).toContain(hostile);
  const profile = await paperOf(page);
  expect(pagesIn(profile)).toBeGreaterThan(3);
  await visit(page, `#/d/${id}/bericht`);
  await ready(page);
  await expect(page.locator('.document').last()).toContainText('Ende.');
  const report = await paperOf(page);
  for (const pdf of [profile, report]) {
    const printed = printedText(pdf);
    expect(printed).toContain('Ende.');
    expect(printed).toContain('<img src=x onerror=alert(1)>');
    // Whole, over all lines it is broken into: what does not fit is cut off at the margin.
    expect(printed.replaceAll(/\s/g, '')).toContain(word);
    expect(wordsOffPage(pdf)).toEqual([]);
    expect(heightOf(pdf, 'Satz,')).toBeGreaterThan(LEAST_PT);
  }
});

for (const address of [...PAGES.map((section) => `#/beispiel/${section}`), '#/fragebogen'])
  test(`${address} goes on paper without controls, light from dark, with page numbers`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, address);
    const pdf = await paperOf(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const controls = page.locator('button, input, select, textarea, summary, header, footer');
    for (const control of await controls.all()) await expect(control).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(page.locator('.document__title').last()).toBeVisible();
    const colour = await page
      .locator('.document__title')
      .last()
      .evaluate((title) => getComputedStyle(title).color);
    const [red = 255] = (/\d+/.exec(colour) ?? []).map(Number);
    expect(red).toBeLessThan(80);
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
    const pages = pagesIn(pdf);
    const printed = printedText(pdf);
    if (pages > 1) expect(printed).toMatch(new RegExp(`${String(pages)}\\s*/\\s*${String(pages)}`));
  });

test('a report opens in LibreOffice with its headings, tables and pictures', async ({ page }) => {
  test.slow();
  await open(page, '#/beispiel/bericht');
  const { bytes } = await download(page, /DOCX/);
  const files = unzip(bytes);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['word/document.xml', '[Content_Types].xml']),
  );
  const pictures = [...files].filter(([name]) => name.endsWith('.png'));
  expect(pictures).toHaveLength(2);
  for (const [, picture] of pictures) {
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    // Sharp on paper, and not empty.
    expect(picture.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(picture.length).toBeGreaterThan(20_000);
  }
  // Without a rule LibreOffice takes the height of a line as exact, and cuts pictures down to it.
  expect(files.get('word/styles.xml')?.toString('utf8')).not.toMatch(/w:line="\d+"\s*\/>/);
  const office = findLibreOffice();
  test.skip(!office, 'LibreOffice is not on this computer');
  const opened = convert(office ?? '', bytes, 'docx', 'pdf');
  expect(pagesIn(opened)).toBeGreaterThan(10);
  const text = printedText(opened);
  for (const said of ['Ergebnis in Worten', 'Vernetzung der Ämter']) expect(text).toContain(said);
});

test('the blank questionnaire is there in two lengths, before anything was begun', async ({
  page,
}) => {
  await open(page, '#/fragebogen');
  const length = async (): Promise<number> => (await paperText(page)).length;
  const full = await length();
  await page.getByRole('radio', { name: /^kurz/ }).check();
  await expect.poll(length).toBeLessThan(full / 2);
  const { name } = await download(page, /DOCX/);
  expect(name).toMatch(/fragebogen-kurz/);
});

test('the papers are reached from the foot of the result, by keyboard too', async ({ page }) => {
  await open(page, '#/beispiel/bericht');
  const titles: Record<(typeof PAGES)[number], string> = {
    gespraech: 'Blatt für das Gespräch mit der Leitung',
    profil: 'Aufgabenprofil und Stellenprofil',
    argumente: 'Gesprächsgrundlage zur Eingruppierung',
    bericht: 'Bericht zusammenstellen',
  };
  for (const section of PAGES) {
    await visit(page, '#/beispiel/ergebnis');
    const link = page
      .getByRole('region', { name: 'Auf dem Weg ins Gespräch' })
      .getByRole('link', { name: titles[section] });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/beispiel/${section}$`));
    await expect(page.getByRole('heading', { level: 1, name: titles[section] })).toBeFocused();
  }
  await page.goto('./#/hilfe');
  await page.getByRole('link', { name: 'Zum leeren Fragebogen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Leerer Fragebogen' })).toBeVisible();
});

test('a section is rewritten by keyboard alone, and the focus comes back', async ({ page }) => {
  await open(page, '#/beispiel/profil');
  const section = page.locator('[data-section="handover"]');
  await section.getByRole('button', { name: 'Abschnitt bearbeiten' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Die Adressliste liegt im Netzlaufwerk.');
  await expect(section.locator('p').first()).toHaveText('Die Adressliste liegt im Netzlaufwerk.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(section.getByRole('button', { name: 'Abschnitt bearbeiten' })).toBeFocused();
});
