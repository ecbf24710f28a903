/** The way of somebody who opened the app once and has no network from then on. */
import { expectSaved, openChapter, option, text } from './chapter.ts';
import { expectPlaceKept } from './database.ts';
import { waitUntilOffline } from './device.ts';
import type { Device } from './device.ts';
import { expect } from './fixture.ts';
import type { AppServer, Page } from './fixture.ts';
import { begin, switchTo } from './paths.ts';

const RATING = 'placement-leadership';
const TEXT = 'placement-shorter';

/** First visit and some answers; then the host is gone and the browser closed. @returns the assessment's id */
export async function answerAndLoseNetwork(device: Device, app: AppServer): Promise<string> {
  const page = await device.start();
  const id = await begin(page);
  await openChapter(page, id, 'placement');
  await option(page, RATING, 'stimmt ziemlich').check();
  await text(page, TEXT).fill('Zur Kämmerei, im März');
  await expectSaved(page);
  await expectPlaceKept(page, TEXT);
  await waitUntilOffline(page);
  await device.close();
  await app.stop();
  return id;
}

/** The browser is started again: the answers of the first visit are there, and further ones are kept. */
export async function goOnWithoutNetwork(device: Device): Promise<Page> {
  let page = await device.start();
  await page.goto('./');
  await page.getByRole('link', { name: 'Weitermachen, wo Sie waren' }).click();
  await expect(option(page, RATING, 'stimmt ziemlich')).toBeChecked();
  await expect(text(page, TEXT)).toHaveValue('Zur Kämmerei, im März');
  await text(page, TEXT).fill('Zur Kämmerei, im April');
  await option(page, RATING, 'stimmt wenig').check();
  await expectSaved(page);
  await device.close();

  page = await device.start();
  await page.goto('./');
  await page.getByRole('link', { name: 'Weitermachen, wo Sie waren' }).click();
  await expect(option(page, RATING, 'stimmt wenig')).toBeChecked();
  await expect(text(page, TEXT)).toHaveValue('Zur Kämmerei, im April');
  return page;
}

/** Opens every page, each with its own files, in both languages. */
export async function openEveryPage(page: Page, id: string): Promise<void> {
  for (const [address, german] of pagesOf(id)) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(german);
  }
  await switchTo(page, 'English');
  for (const [address, , english] of pagesOf(id)) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(english);
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
  }
}

function pagesOf(
  id: string,
): [address: string, german: string | RegExp, english: string | RegExp][] {
  return [
    [`#/d/${id}`, 'Übersicht', 'Overview'],
    [`#/d/${id}/ergebnis`, 'Ergebnis', 'Result'],
    [`#/d/${id}/rechnung`, 'So wird gerechnet', 'How it is calculated'],
    ['#/durchgaenge', 'Meine Durchgänge', 'My assessments'],
    ['#/methode', 'Hintergrund und Methode', 'Background and method'],
    ['#/hilfe', 'Hilfe', 'Help'],
    ['#/datenschutz', 'Datenschutz', 'Privacy'],
    ['#/beispiel/ergebnis', 'Ergebnis', 'Result'],
    ['#/', /^Im Gleichgewicht/, /^Im Gleichgewicht/],
  ];
}
