import { expectSaved, openChapter, option } from './chapter.ts';
import { expect, test } from './fixture.ts';
import { begin, switchTo, visit } from './paths.ts';

test.describe('switching the language in the middle of a chapter', () => {
  test('keeps the place, the answers and what is being typed', async ({ page }) => {
    const id = await begin(page);
    await visit(page, `#/d/${id}/k/authority`);
    const statement = 'Meine Befugnisse reichen für die Aufgaben, die mit mir vereinbart sind.';
    await page.getByRole('group', { name: statement }).getByLabel('stimmt ziemlich').check();
    const question = page.getByLabel(
      'Welche eine Befugnis würde meine Arbeit am meisten erleichtern?',
    );
    await question.fill('Honorarverträge');
    await expect(page).toHaveURL(/f=authority-one/);
    const before = page.url();

    await switchTo(page, 'English');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rights and powers');
    const english = page.getByRole('group', {
      name: 'My powers are sufficient for the tasks agreed with me.',
    });
    await expect(english.getByLabel('fairly true')).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Which single power' })).toHaveValue(
      'Honorarverträge',
    );
    expect(page.url()).toBe(before);
    await expect(page).toHaveTitle(/^Powers – Im Gleichgewicht$/);
  });

  test('is remembered at the next visit', async ({ page }) => {
    const id = await begin(page);
    await openChapter(page, id, 'placement');
    await option(page, 'placement-leadership', 'stimmt sehr').check();
    await expectSaved(page);
    await switchTo(page, 'English');
    await page.goto('./');
    await expect(page.getByRole('link', { name: 'Begin a new assessment' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('leaves no word of the other language in the frame', async ({ page }) => {
    await begin(page);
    await switchTo(page, 'English');
    await visit(page, '#/durchgaenge');
    await expect(page.getByText('Durchg')).toHaveCount(0);
    await switchTo(page, 'Deutsch');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meine Durchgänge');
  });
});
