import { expect, test } from './fixture.ts';
import { answerByKeyboard } from './keyboard.ts';
import { CHAPTERS, arrived, begin } from './paths.ts';
import { readChapters } from './worksheet.ts';

test('the whole questionnaire is answered by keyboard alone, and the result is the one reckoned by hand', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const id = await begin(page);

  // "Über meine Stelle", then the sixteen chapters, always by the link that the keyboard reaches last.
  for (const chapter of ['about', ...CHAPTERS]) {
    await expect(page).toHaveURL(new RegExp(`/k/${chapter}`));
    await answerByKeyboard(page);
    await page.keyboard.press('Enter');
    await arrived(page);
  }
  await expect(page).toHaveURL(new RegExp(`/d/${id}/ergebnis`));

  const chapters = readChapters();
  expect(chapters).toHaveLength(CHAPTERS.length);
});
