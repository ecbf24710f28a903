/** Without network, after one visit. No request may go to another site: the guard of every journey sees to that. */
import { openChapter } from './chapter.ts';
import { test } from './device.ts';
import { expect } from './fixture.ts';
import { answerAndLoseNetwork, goOnWithoutNetwork, openEveryPage } from './without-network.ts';

test.describe('without network, after one visit', () => {
  test('the app starts, shows the answers and keeps new ones', async ({ device, app }) => {
    await answerAndLoseNetwork(device, app);
    await goOnWithoutNetwork(device);
  });

  test('every page opens, in German and in English', async ({ device, app }) => {
    const id = await answerAndLoseNetwork(device, app);
    const page = await device.start();
    await page.goto('./');
    await openEveryPage(page, id);
    await openChapter(page, id, 'concept', 'p'); // with the controls of rare types, in English
    await expect(page.getByRole('combobox').nth(1)).toBeVisible();
  });
});
