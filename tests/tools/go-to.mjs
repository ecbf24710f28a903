/**
 * Goes to an address within the open app.
 *
 * @param {import('playwright').Page} page
 * @param {string} address
 */
export async function goTo(page, address) {
  await page.goto(`${page.url().split('#', 1)[0] ?? ''}${address}`);
  await page.locator('main[aria-busy="false"]').waitFor();
}
