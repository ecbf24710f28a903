/** Ways through the app that several journeys take. */
import { expect, type Page } from './fixture.ts';

export const CHAPTERS = [
  'placement',
  'agreement',
  'capacity',
  'authority',
  'grading',
  'qualification',
  'mission',
  'concept',
  'networks',
  'departments',
  'services',
  'training',
  'outreach',
  'evaluation',
  'selfcare',
  'administration',
] as const;

/** Screens of each kind, as addresses below an assessment or on their own. */
export const SCREENS = {
  start: '#/',
  overview: '#/d/ID',
  chapter: '#/d/ID/k/concept',
  profile: '#/d/ID/p/authority',
  result: '#/d/ID/ergebnis',
  calculation: '#/d/ID/rechnung',
  comparison: '#/d/ID/vergleich',
  talkSheet: '#/d/ID/gespraech',
  taskProfile: '#/d/ID/profil',
  gradingPaper: '#/d/ID/argumente',
  composer: '#/d/ID/bericht',
  blank: '#/fragebogen',
  assessments: '#/durchgaenge',
  measures: '#/vorhaben',
  data: '#/daten',
  method: '#/methode',
  help: '#/hilfe',
  privacy: '#/datenschutz',
  factSheet: '#/datenblatt',
  exercises: '#/uebung/',
  exerciseComposer: '#/uebung/neu',
  guide: '#/uebung/leitfaden',
  blankRadar: '#/uebung/radar',
  missing: '#/nirgends',
} as const;

/** Begins an assessment from the start page. @returns its id, read from the address */
export async function begin(
  page: Page,
  way: 'Beginnen' | 'Kurz beginnen' = 'Beginnen',
): Promise<string> {
  await page.goto('./');
  await page.getByRole('link', { name: way, exact: true }).click();
  await expect(page).toHaveURL(/#\/d\/[\w-]+\/k\//);
  return /#\/d\/([\w-]+)/.exec(page.url())?.[1] ?? '';
}

/** Goes to an address within the open app, and waits until its page is there. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await arrived(page);
}

/** The page of the address is on screen. */
export async function arrived(page: Page): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
}

export async function switchTo(page: Page, language: 'English' | 'Deutsch'): Promise<void> {
  await page.getByRole('button', { name: language }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'de');
}
