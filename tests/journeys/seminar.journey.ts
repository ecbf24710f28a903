/** Thirty people and one facilitator, each in a browser of their own: nothing goes between them but texts, files and pictures. */
import { findZbar, readWithZbar } from '../runner/zbar.mjs';
import { expect, test, watchForFaults, type BrowserContext } from './fixture.ts';
import {
  POWERS,
  beginCollection,
  compose,
  expectCount,
  paste,
  qrOf,
  showCode,
  storedCollection,
  takePart,
  withFolder,
} from './seminar.ts';

const PEOPLE = 30;
const AT_ONCE = 5;

interface Sheet {
  /** 1…5 as on the sheet: both statements alike. */
  readonly step: 2 | 3 | 4;
  /** Per power: 1 alone, 2 after consultation, 3 no, 4 unclear. */
  readonly powers: readonly number[];
}

/**
 * Twelve tick the second step (25 points), twelve the third (50), six the fourth (75). Of the powers, all may do the first
 * alone, half the second alone and half after consultation, twenty the third alone and ten find it unclear, and so on in turn.
 */
function sheetOf(person: number): Sheet {
  const half = person % 2 === 0 ? 1 : 2;
  const third = person < 20 ? 1 : 4;
  return {
    step: person < 12 ? 2 : person < 24 ? 3 : 4,
    powers: Array.from({ length: POWERS }, (_, row) => [1, half, third][row % 3] ?? 1),
  };
}

const SHARES_OF_ROW = [
  { kind: 'nearlyAll', state: 'alone' },
  {
    kind: 'shares',
    shares: [
      { state: 'alone', share: 50 },
      { state: 'consult', share: 50 },
    ],
  },
  // 20 of 30 are 66.7, 10 of 30 are 33.3; in tens that add up to 100: 70 and 30.
  {
    kind: 'shares',
    shares: [
      { state: 'alone', share: 70 },
      { state: 'unclear', share: 30 },
    ],
  },
];

interface Handed {
  readonly lines: string;
  readonly picture: Buffer;
}

test('thirty browsers hand over to one, and the group figures are right', async ({
  browser,
  page,
  app,
}) => {
  test.setTimeout(180_000);
  const zbar = findZbar();
  test.skip(zbar === undefined, 'zbarimg is not here');
  await page.goto('./');
  const link = await compose(page, 'Wer darf was?');
  const linkPicture = await qrOf(page).screenshot();
  expect(readWithZbar(zbar as string, linkPicture)).toBe(link);
  const id = await beginCollection(page);

  const handOver = async (person: number): Promise<Handed> => {
    const context = await browser.newContext({ locale: 'de-DE', baseURL: app.url });
    const faults = await watchForFaults(context, app);
    const handed = await inContext(context, link, sheetOf(person));
    expect(faults.take()).toEqual([]);
    return handed;
  };
  const handed: Handed[] = [];
  for (let from = 0; from < PEOPLE; from += AT_ONCE)
    handed.push(
      ...(await Promise.all(Array.from({ length: AT_ONCE }, (_, one) => handOver(from + one)))),
    );

  // An independent reader finds in each picture what stands beside it as text.
  for (const { lines, picture } of handed)
    expect(readWithZbar(zbar as string, picture)).toBe(lines.replaceAll(/\s/g, ''));

  await paste(
    page,
    handed
      .slice(0, 10)
      .map(({ lines }) => lines)
      .join('\n\n'),
  );
  await expectCount(page, 10);
  await withFolder(async (write) => {
    const texts = handed.slice(10, 20).map(({ lines }, at) => write(`code-${at}.txt`, lines));
    const pictures = handed.slice(20).map(({ picture }, at) => write(`bild-${at}.png`, picture));
    await page.getByLabel('Dateien wählen').setInputFiles([...texts, ...pictures]);
    await expectCount(page, PEOPLE);
  });
  expect(JSON.stringify(await storedCollection(page, id))).not.toContain(
    handed[0]?.lines.slice(6, 11) ?? '',
  );

  await page.getByRole('button', { name: 'Sammlung schließen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, schließen' }).click();
  await page.waitForURL(/ergebnis\//);
  const stored = (await storedCollection(page, id)) as { state: string; result: GroupResult };
  expect(Object.keys(stored).sort()).toEqual(['result', 'state']);
  expect(stored.state).toBe('closed');
  expect(stored.result.people).toBe(PEOPLE);
  expect(stored.result.figures).toEqual([
    {
      chapter: 'authority',
      measures: 'condition',
      atLeast: 30,
      percent: 45, // (12 × 25 + 12 × 50 + 6 × 75) ÷ 30
      unclear: 0,
      segments: [
        { from: 0, to: 40, share: 40 },
        { from: 40, to: 60, share: 40 },
        { from: 60, to: 100, share: 20 },
      ],
    },
  ]);
  expect(stored.result.powers).toHaveLength(POWERS);
  for (const [row, power] of stored.result.powers.entries())
    expect(power).toMatchObject({ atLeast: 30, ...SHARES_OF_ROW[row % 3] });
});

interface GroupResult {
  readonly people: number;
  readonly figures: readonly object[];
  readonly powers: readonly object[];
}

/** One person, from the link to the code, and nothing left behind. */
async function inContext(
  context: BrowserContext,
  link: string,
  { step, powers }: Sheet,
): Promise<Handed> {
  const page = await context.newPage();
  await takePart(page, link, [step, step, ...powers].map(String));
  const handed = { lines: await showCode(page), picture: await qrOf(page).screenshot() };
  await context.close();
  return handed;
}
