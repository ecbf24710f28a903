/** Which release a window runs, and what it says of another. */
import { expect } from './fixture.ts';
import type { Page } from './fixture.ts';

export const OFFER = 'Es gibt eine neue Version.';
/** A browser takes its time to look for a new version, to fetch it and to put it in the place of the old one. */
const MOST_MS_TO_CHANGE = 20_000;

/** The window runs that release; without a name, the one that was built. */
export async function expectRelease(page: Page, name?: string): Promise<void> {
  const mark = page.locator('meta[name="release"]');
  if (name === undefined) await expect(mark).toHaveCount(0);
  else await expect(mark).toHaveAttribute('content', name, { timeout: MOST_MS_TO_CHANGE });
}

export async function expectOffer(page: Page): Promise<void> {
  await expect(page.getByText(OFFER)).toBeVisible({ timeout: MOST_MS_TO_CHANGE });
}
