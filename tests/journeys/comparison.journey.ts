/** Returning after a year, and after two: the comparison, with the app renewed in between and days that calendars stumble over. */
import { question } from './chapter.ts';
import { expectPaperWithoutControls } from './checkin.ts';
import { test as onDevice, waitUntilOffline } from './device.ts';
import { expect, expectNoAxeViolations, test, type Page } from './fixture.ts';
import {
  buildNextRelease,
  NEW_WORDS,
  NOTE,
  REMOVED,
  REPLACED,
  REPLACEMENT,
  REWORDED,
  wordsOf,
} from './next-questionnaire.ts';
import { foundIn, paperOf, printedText, privateWords } from './papers.ts';
import { arrived, switchTo, visit } from './paths.ts';
import { expectOffer } from './release.ts';

type Given = number | 'unclear';
interface Year {
  /** When it is done: a leap day, and the days on which the clocks are changed in Germany. */
  readonly at: string;
  readonly day: string;
  readonly given: Readonly<Record<string, Given>>;
  readonly evaluation: string;
}

const YEARS: readonly Year[] = [
  {
    at: '2024-02-29T23:30:00+01:00',
    day: '29. Februar 2024',
    given: {
      'authority-sufficient': 0,
      'authority-clear': 1,
      [REWORDED]: 'unclear',
      'authority-known': 1,
      'authority-backed': 2,
      [REMOVED]: 1,
      'networks-demand-leadership': 1,
      [REPLACED]: 2,
      'networks-demand-myself': 2,
      'networks-support-time': 3,
      'networks-support-mandate': 3,
      'selfcare-strain-added': 4,
      'selfcare-strain-pulled': 3,
    },
    evaluation: 'erwartet, aber nicht vereinbart',
  },
  {
    at: '2025-03-30T03:30:00+02:00',
    day: '30. März 2025',
    given: {
      'authority-sufficient': 1,
      'authority-clear': 1,
      [REWORDED]: 1,
      'authority-known': 'unclear',
      'authority-backed': 2,
      [REMOVED]: 3,
      'networks-demand-leadership': 2,
      [REPLACED]: 3,
      'networks-demand-myself': 3,
      'networks-support-time': 2,
      'networks-support-mandate': 2,
      'selfcare-strain-added': 3,
      'selfcare-strain-pulled': 3,
    },
    evaluation: 'erwartet, aber nicht vereinbart',
  },
  {
    at: '2026-10-25T02:30:00+01:00',
    day: '25. Oktober 2026',
    given: {
      'authority-sufficient': 3,
      'authority-clear': 2,
      [REWORDED]: 3,
      'authority-known': 3,
      'authority-backed': 1,
      'networks-demand-leadership': 3,
      [REPLACEMENT]: 4,
      'networks-demand-myself': 4,
      'networks-support-time': 1,
      'networks-support-mandate': 0,
      'selfcare-strain-added': 4,
      'selfcare-strain-pulled': 4,
    },
    evaluation: 'ruht zurzeit',
  },
];
const [FIRST, SECOND, THIRD] = YEARS as [Year, Year, Year];
/** Places of the two ways out, after the five steps. */
const UNCLEAR = 6;

/** The mean of the steps given in all of these years, times 25, for one of them; rounded as people do. */
function points(year: Year, years: readonly Year[], start: string): number {
  const ids = Object.keys(year.given).filter(
    (id) => id.startsWith(start) && years.every(({ given }) => typeof given[id] === 'number'),
  );
  const sum = ids.reduce((all, id) => all + Number(year.given[id]), 0);
  return Math.floor((sum / ids.length) * 25 + 0.5);
}

async function answerAll(page: Page, { given, evaluation }: Year): Promise<string> {
  await page.goto('./#/neu');
  await expect(page).toHaveURL(/#\/d\/[\w-]+\/k\//);
  const id = /#\/d\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  for (const chapter of ['authority', 'networks', 'selfcare', 'evaluation']) {
    await visit(page, `#/d/${id}/k/${chapter}`);
    for (const [of, value] of Object.entries(given)) {
      if (!of.startsWith(`${chapter}-`)) continue;
      const place = value === 'unclear' ? UNCLEAR : value;
      await question(page, of).getByRole('radio').nth(place).check();
    }
  }
  await question(page, 'evaluation-relevance')
    .getByRole('radio', { name: evaluation, exact: true })
    .check();
  await expect(page.getByText(/^gespeichert/)).toBeVisible();
  return id;
}

/** The figures of a row of the comparison's tables: then, this time, the difference, and the words. */
async function rowOf(page: Page, name: string): Promise<string[]> {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return (await row.first().getByRole('cell').allInnerTexts()).map((text) => text.trim());
}

onDevice.describe('three years with one app, renewed in between', () => {
  onDevice.setTimeout(90_000);

  onDevice('compare on what still means the same', async ({ device, app }, testInfo) => {
    const building = buildNextRelease(testInfo.outputPath('next'));
    let last = '';
    for (const year of [FIRST, SECOND]) {
      const page = await device.start();
      await page.clock.setFixedTime(year.at);
      last = await answerAll(page, year);
      await waitUntilOffline(page);
      await device.close();
    }
    await app.start(await building);
    const page = await device.start();
    await page.clock.setFixedTime(THIRD.at);
    await page.goto('./');
    await expectOffer(page);
    const renewed = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Jetzt neu laden' }).click();
    await renewed;
    const id = await answerAll(page, THIRD);
    await visit(page, `#/d/${id}/ergebnis`);
    await page.getByRole('link', { name: 'Zum Vergleich' }).click();
    await arrived(page);

    // The last year is the one beside it, and every figure is what the shared answers give.
    await expect(page.getByRole('heading', { name: 'In Worten' })).toBeVisible();
    await expect(page.getByText(/^Vergleichbar sind 8 Fragen/)).toBeVisible();
    const both = [SECOND, THIRD];
    const pair = (start: string) =>
      both.map((year) => String(points(year, both, start))) as [string, string];
    const [condition, then] = [await rowOf(page, '2.4 Befugnisse'), pair('authority-')];
    expect(condition.slice(0, 2)).toEqual(then);
    expect(condition[3]).toContain('trägt mehr');
    const strain = await rowOf(page, '3.8 Selbstfürsorge (privat): Was mich beansprucht');
    expect(strain.slice(0, 2)).toEqual(pair('selfcare-strain-'));
    expect(strain[3]).toContain('mehr Beanspruchung');
    const [demand, support, , balance] = await rowOf(page, '3.2 Netzwerke vor Ort');
    expect(demand).toMatch(new RegExp(`^${pair('networks-demand-').join(' → ')}\\s+mehr erwartet`));
    expect(support).toMatch(
      new RegExp(`^${pair('networks-support-').join(' → ')}\\s+weniger Rahmen`),
    );
    // 62.5 → 87.5 and 50 → 12.5: the distance went from −12.5 to −75.
    expect(balance).toMatch(/^−13 → −75\s+Rahmen ist zurückgefallen/);

    // What was settled, what was let go, and what became of the questionnaire.
    const listUnder = (name: string) =>
      page.getByRole('heading', { name, exact: true }).locator('xpath=following-sibling::ul[1]');
    await expect(listUnder('Was geklärt ist')).toContainText(wordsOf('authority-known'));
    await expect(listUnder('Aufgaben, die ruhen oder woanders liegen')).toContainText('3.7');
    await page.getByText(/Frage hatte einmal einen anderen Wortlaut/).click();
    await expect(page.getByText(`Damals: „${wordsOf(REWORDED)}“`)).toBeVisible();
    await expect(page.getByText(`Diesmal: „${NEW_WORDS}“`)).toBeVisible();
    await page
      .getByText(/Fragen bleiben außen vor/)
      .first()
      .click();
    await expect(page.getByText(wordsOf(REMOVED)).first()).toBeVisible();
    await expect(page.getByText(NOTE).first()).toBeVisible();
    const former = page.getByRole('region', { name: 'Frühere Fragen' });
    await expect(former).toContainText(wordsOf(REPLACED));
    await expect(former).toContainText('stimmt ziemlich');

    // The line over all three, at their real distances: 395 of 969 days.
    const chart = page.getByRole('img', { name: 'Liniendiagramm: Befugnisse über die Jahre' });
    expect(await chart.locator('.mark-shape').evaluateAll(xOf)).toEqual([
      '0.00%',
      '40.76%',
      '100.00%',
    ]);
    await chart.locator('xpath=ancestor::section[1]').getByText('Die Zahlen').click();
    const trend = page.getByRole('region', { name: 'Befugnisse über die Jahre' });
    for (const year of YEARS) {
      const row = trend.getByRole('row').filter({ hasText: year.day });
      await expect(row.getByRole('cell')).toHaveText(String(points(year, YEARS, 'authority-')));
    }

    // On paper nothing can be unfolded: with its questions left out, and its lines in figures.
    await page.reload();
    await arrived(page);
    await expect(chart).toBeVisible();
    await expect(trend).toBeHidden();
    await expectPaperWithoutControls(page);

    // By keyboard to the first year; the address follows, and keeps it.
    const choice = page.getByRole('combobox', { name: 'Vergleichen mit' });
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/\?mit=/);
    await expect(choice).toBeFocused();
    await page.reload();
    await expect(choice.locator('option:checked')).toContainText(FIRST.day);
    await expect
      .poll(async () => (await rowOf(page, '2.4 Befugnisse')).slice(0, 2))
      .toEqual([
        String(points(FIRST, [FIRST, THIRD], 'authority-')),
        String(points(THIRD, [FIRST, THIRD], 'authority-')),
      ]);
    await expectNoAxeViolations(page);

    // What was written then stays readable with the words it was answered in, the new ones beside them.
    await visit(page, `#/d/${last}/bericht`);
    const paper = page.locator('.document').last();
    await page.getByRole('checkbox', { name: 'Alle Antworten' }).check();
    await expect(paper).toContainText(`${wordsOf(REWORDED)} (heute: „${NEW_WORDS}“)`);
    await expect(paper).toContainText('1 Frage hat inzwischen einen anderen Wortlaut');

    await visit(page, `#/d/${id}/vergleich?mit=gibtesnicht`);
    await expect(page.getByText(/gibt es hier nicht mehr/)).toBeVisible();
    await expect(page.getByText('In Worten')).toBeHidden();
  });
});

/** In the page. */
function xOf(marks: Element[]): (string | null)[] {
  return marks.map((mark) => mark.getAttribute('x'));
}

for (const language of ['de', 'en'] as const)
  test(`the comparison of the example is whole with all of it unfolded, on paper without what is private (${language})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('./#/beispiel/vergleich');
    await arrived(page);
    if (language === 'en') await switchTo(page, 'English');
    const words = language === 'de' ? 'In Worten' : 'In words';
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    await expectNoAxeViolations(page);

    const hidden = privateWords(language);
    expect(foundIn(await page.locator('main').innerText(), hidden)).not.toEqual([]);
    const printed = printedText(await paperOf(page));
    expect(printed).toContain(words);
    expect(foundIn(printed, hidden)).toEqual([]);
    await page
      .getByRole('checkbox', { name: language === 'de' ? 'Privates mitdrucken' : /private/i })
      .check();
    expect(foundIn(printedText(await paperOf(page)), hidden)).not.toEqual([]);
  });
